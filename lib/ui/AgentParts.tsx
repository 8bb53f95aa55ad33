// What opens under an agent, on this chart and in the look-up alike: dates, suspicion, its tool, all facts.

import type { AgentView } from '../assess/assessment.ts';
import { t } from '../language/say.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Basis } from './Basis.tsx';
import { Fold } from './Fold.tsx';

type Props = { agent: Agent; rules: Bundle; view?: AgentView; open: boolean };

export function AgentParts({ agent, rules, view, open }: Props) {
  return (
    <div class="parts">
      <Fold
        name="monitoring"
        title={t('Monitoring and next dates')}
        open={open}
        load={() => import('./chart/Monitoring.tsx').then((m) => m.Monitoring)}
        with={{ agent, view }}
      />
      <Fold
        name="suspicion"
        title={t('If PML is suspected')}
        load={() => import('./chart/Suspicion.tsx').then((m) => m.Suspicion)}
        with={{ agent }}
      />
      {agent.id === 'natalizumab' && (
        <Fold
          name="tool"
          title={t('Risk tables: where this patient stands')}
          load={() => import('./tool/Natalizumab.tsx').then((m) => m.NatalizumabTool)}
          with={{}}
        />
      )}
      {agent.group === 'fumarate' && (
        <Fold
          name="tool"
          title={t('Blood counts against the label')}
          load={() => import('./tool/Fumarate.tsx').then((m) => m.FumarateTool)}
          with={{ agent: agent.id, product: view?.product ?? null }}
        />
      )}
      <Fold
        name="facts"
        title={t('Risk, after stopping, sources')}
        load={() => import('./AgentFacts.tsx').then((m) => m.AgentFacts)}
        with={{ agent, rules }}
      />
      <Basis agent={agent} rules={rules} view={view} />
    </div>
  );
}
