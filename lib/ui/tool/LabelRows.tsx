// The rows of one region's label: which is met, which is not, and where nobody can tell; word and sign, not colour, carry it.
import type { RowAnswer, TableAnswer } from '../../assess/tool/fumarate.ts';
import { count, later, type Text, t } from '../../language/say.ts';
import { useChart } from '../chart/context.ts';
import { SourceLink } from '../Quoted.tsx';
import { Clinical, english } from '../Rich.tsx';

const word: Record<RowAnswer['verdict']['state'], Text> = {
  met: later('● Met'),
  'not-met': later('○ Not met'),
  'cannot-tell': later('? Cannot tell'),
  applies: later('Always'),
  yours: later('For you to say'),
};

export function LabelRows({ answer: { table, rows } }: { answer: TableAnswer }) {
  const { rules } = useChart();
  return (
    <section class="label-rows" data-table={table.id}>
      <h4 {...english()}>{table.title}</h4>
      <ul>
        {rows.map((r) => (
          <li key={r.label} data-row={r.label} data-verdict={r.verdict.state}>
            <b>{t(word[r.verdict.state])}</b>:{' '}
            <Clinical long>
              {r.label}
              {r.verdict.state === 'met' || r.verdict.state === 'applies' ? (
                <>
                  {' → '}
                  <strong>{r.says ?? table.notEntered}</strong>
                </>
              ) : null}
            </Clinical>
            <span class="small soft">
              {' '}
              {r.verdict.why}
              {r.verdict.days ? ` (${count(r.verdict.days, { one: '{n} day', other: '{n} days' })})` : ''}
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft" {...english()}>
        {table.footnotes[0]}
      </p>
      <details class="small" data-provenance>
        <summary>{t('Where this table comes from')}</summary>
        <ul {...english()}>
          {table.sources.map((s) => (
            <li key={s.source + s.locator}>
              <SourceLink title={rules.sources[s.source]?.title ?? s.source} url={rules.sources[s.source]?.url ?? null} />, {s.locator}
            </li>
          ))}
        </ul>
        <p {...english()}>
          {table.unit}. {table.asOf ? `As of: ${table.asOf}.` : ''} {table.footnotes.slice(1).join(' ')}
        </p>
      </details>
    </section>
  );
}
