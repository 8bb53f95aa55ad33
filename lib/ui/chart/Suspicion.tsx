// If PML is suspected with this one agent: its kind of action and its own sentences; the whole sheet is one click on.
import { quotes } from '../../evidence/quote.ts';
import { t } from '../../language/say.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { Quoted } from '../Quoted.tsx';
import { Clinical } from '../Rich.tsx';
import { suspicionText } from '../suspicion.ts';
import { useChart } from './context.ts';

export function Suspicion({ agent }: { agent: Agent }) {
  const { rules, hands } = useChart();
  return (
    <>
      <p data-action={agent.suspicion.action}>
        <b>
          <Clinical>{suspicionText[agent.suspicion.action]}</Clinical>
        </b>
      </p>
      <ul>
        {quotes(agent.suspicion.facts, rules).map((q) => (
          <li key={q.id}>
            <Quoted q={q} />
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="button" data-open="sheet" onClick={() => hands.open('sheet')}>
          {t('Whole action sheet')}
        </button>
        <button type="button" data-print="sheet" onClick={() => hands.open('sheet', true)}>
          {t('Print it')}
        </button>
      </p>
    </>
  );
}
