// A risk table as printed in its source; where nobody has read the cells its axes are named and no cell is drawn.
import { t } from '../../language/say.ts';
import type { Table } from '../../rules/schema/bundle.ts';
import { own } from '../Rich.tsx';
import { Cite } from './Cited.tsx';
import { useArticle } from './context.ts';

export function RiskTable({ table }: { table: Table }) {
  const { numbers } = useArticle();
  const cites = (
    <sup class="cites">
      {table.sources.map((s) => (
        <Cite key={`${s.source} ${s.locator}`} source={s.source} locator={s.locator} n={numbers.get(s.source)} />
      ))}
    </sup>
  );
  const notes = (
    <figcaption class="small soft">
      {table.footnotes.join(' ')} {table.asOf ? `(${table.asOf})` : ''}
    </figcaption>
  );
  if (!table.cells)
    return (
      <figure class="risk-table not-entered" id={table.id}>
        <p>
          <b>{table.title}.</b> {table.unit}
          {cites}
        </p>
        <p>
          <span class="unverified">{table.notEntered}</span>
        </p>
        <details>
          <summary class="small" {...own()}>
            {t('What the table is built from')}
          </summary>
          <dl>
            <dt>{table.rows.title}</dt>
            <dd>{table.rows.labels.join(' · ')}</dd>
            <dt>{table.columns.title}</dt>
            <dd>{table.columns.labels.join(' · ')}</dd>
          </dl>
        </details>
        {notes}
      </figure>
    );
  return (
    <figure class="risk-table" id={table.id}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('Table: {name}', { name: table.title })}>
        <table>
          <caption>
            {table.title}. {table.unit}
            {cites}
          </caption>
          <thead>
            <tr>
              <th scope="col">{table.rows.title}</th>
              {table.columns.labels.map((c) => (
                <th key={c} scope="col">
                  {c}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.labels.map((r, i) => (
              <tr key={r}>
                <th scope="row">{r}</th>
                {table.columns.labels.map((c, k) => (
                  <td key={c}>
                    {table.cells?.[i]?.[k] ?? (
                      <span class="unverified" {...own()}>
                        {t('not entered')}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {notes}
    </figure>
  );
}
