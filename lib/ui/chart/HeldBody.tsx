// Why an agent is held, what would make it speak again, and everything else that its card says.

import { type Held, reasonSystem, reasonText } from '../../alert/acknowledge.ts';
import type { AgentView } from '../../assess/assessment.ts';
import { t } from '../../language/say.ts';
import { AgentParts } from '../AgentParts.tsx';
import { useChart } from './context.ts';
import { Useful } from './Useful.tsx';

export function HeldBody({ view, held }: { view: AgentView; held: Held }) {
  const { rules } = useChart();
  const agent = rules.agents.find((a) => a.id === view.agent);
  return (
    <>
      <p class="small">
        {t('Reason: {reason}', { reason: t(reasonText(held.ack.reason)) })}{' '}
        <span class="soft">
          (<bdi translate={false}>{`${held.ack.reason}, ${reasonSystem}`}</bdi>)
        </span>
      </p>
      <p class="small soft">
        {t('It speaks again when that time is over, with a new medicine, a new result on the page or a change of the rules.')}{' '}
        {t('A rise to critical is never held back.')}
      </p>
      <Useful agent={view.agent} />
      {agent && <AgentParts agent={agent} rules={rules} view={view} open={false} />}
    </>
  );
}
