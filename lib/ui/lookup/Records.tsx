// Medication records of one patient in FHIR: what the popup would say of a page that showed them.
import { useMemo } from 'preact/hooks';
import { hookCards } from '../../exchange/cds/card.ts';
import { makeJudge } from '../../exchange/chart.ts';
import { parseFhir } from '../../exchange/fhir/gather.ts';
import { t } from '../../language/say.ts';
import type { Problem } from '../../rules/problem.ts';
import { AgentCard } from '../AgentCard.tsx';
import { Copy } from '../Copy.tsx';
import { CoverageLine } from '../CoverageLine.tsx';
import { useChart } from '../chart/context.ts';
import { NoticedLines } from '../NoticedLines.tsx';

/** As they were pasted or read from a file. */
export function Records({ json }: { json: string }) {
  const { value, problems } = useMemo(() => parseFhir(json, ''), [json]);
  return value === undefined ? <Refused problems={problems} /> : <Judged resources={[value]} />;
}

export function Judged({ resources }: { resources: readonly unknown[] }) {
  const { rules, now } = useChart();
  const judge = useMemo(() => makeJudge(rules), [rules]);
  const { chart, problems } = useMemo(() => judge(resources, now), [judge, ...resources]);
  if (!chart) return <Refused problems={problems} />;
  const { coverage, agents, badge } = chart;
  return (
    <section data-records data-badge={badge}>
      <CoverageLine coverage={coverage} counted={agents.filter((a) => a.counted).length} />
      {agents.map((view) => (
        <AgentCard key={view.agent} view={view} rules={rules} open={false} />
      ))}
      <NoticedLines noticed={chart} rules={rules} />
      <p>
        <Copy
          name="cds-hooks"
          text={() => JSON.stringify({ cards: hookCards(agents, coverage, rules, { uuid: () => crypto.randomUUID() }) }, null, 1)}
        >
          {t('Copy as CDS Hooks cards')}
        </Copy>
      </p>
    </section>
  );
}

const Refused = ({ problems }: { problems: Problem[] }) => (
  <div role="status" data-refused>
    {problems.map((p) => (
      <p key={p.what}>
        {p.what} {p.mend}
      </p>
    ))}
  </div>
);
