// The rows of one region's label: which is met, which is not, and where nobody can tell; word and sign, not colour, carry it.
import type { RowAnswer, TableAnswer } from '../../assess/tool/fumarate.ts';
import { useChart } from '../chart/context.ts';
import { SourceLink } from '../Quoted.tsx';

const word: Record<RowAnswer['verdict']['state'], string> = {
  met: '● Met',
  'not-met': '○ Not met',
  'cannot-tell': '? Cannot tell',
  applies: 'Always',
  yours: 'For you to say',
};

export function LabelRows({ answer: { table, rows } }: { answer: TableAnswer }) {
  const { rules } = useChart();
  return (
    <section class="label-rows" data-table={table.id}>
      <h4>{table.title}</h4>
      <ul>
        {rows.map((r) => (
          <li key={r.label} data-row={r.label} data-verdict={r.verdict.state}>
            <b>{word[r.verdict.state]}</b>: {r.label}
            {r.verdict.state === 'met' || r.verdict.state === 'applies' ? (
              <>
                {' → '}
                <strong>{r.says ?? table.notEntered}</strong>
              </>
            ) : null}
            <span class="small soft">
              {' '}
              {r.verdict.why}
              {r.verdict.days ? ` (${r.verdict.days} days)` : ''}
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft">{table.footnotes[0]}</p>
      <details class="small" data-provenance>
        <summary>Where this table comes from</summary>
        <ul>
          {table.sources.map((s) => (
            <li key={s.source + s.locator}>
              <SourceLink title={rules.sources[s.source]?.title ?? s.source} url={rules.sources[s.source]?.url ?? null} />, {s.locator}
            </li>
          ))}
        </ul>
        <p>
          {table.unit}. {table.asOf ? `As of: ${table.asOf}.` : ''} {table.footnotes.slice(1).join(' ')}
        </p>
      </details>
    </section>
  );
}
