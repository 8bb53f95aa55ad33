// What the clinician said was given elsewhere: cards like the others, without the page's word, and taken back by one click.
import type { AgentView } from '../assess/assessment.ts';
import { t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { AgentCard } from './AgentCard.tsx';
import { ChartContext, useChart } from './chart/context.ts';

export function Elsewhere({ told, rules, onRemove }: { told: AgentView[]; rules: Bundle; onRemove(agent: string): void }) {
  const chart = useChart();
  if (!told.length) return null;
  // what stands on no page is held back by nothing on it, so that there is nothing to acknowledge
  const quiet = { ...chart, held: [], hands: { open: chart.hands.open } };
  return (
    <section class="elsewhere" data-elsewhere={told.map((v) => v.agent).join(',')}>
      <h2 class="small soft">{t('Received elsewhere, as you said; for this patient, until the browser closes')}</h2>
      <ChartContext.Provider value={quiet}>
        {told.map((v) => (
          <div key={v.agent}>
            <AgentCard view={v} rules={rules} open={false} />
            <button type="button" class="link" aria-label={`${t('Remove')}: ${v.title}`} onClick={() => onRemove(v.agent)}>
              {t('Remove')}
            </button>
          </div>
        ))}
      </ChartContext.Provider>
    </section>
  );
}
