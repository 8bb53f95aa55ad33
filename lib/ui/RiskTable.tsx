// A risk table as printed in its source; a cell that nobody has read says so and is never filled from memory.
import type { Bundle, Table } from '../rules/schema/bundle.ts';

export function RiskTable({ table, rules }: { table: Table; rules: Bundle }) {
  return (
    <figure class="scroll" id={table.id}>
      <table>
        <caption>
          {table.title}. {table.unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              {table.rows.title} \ {table.columns.title}
            </th>
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
                <td key={c}>{table.cells?.[i]?.[k] ?? <span class="unverified">not entered</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption class="small soft">
        {!table.cells && table.notEntered ? `${table.notEntered}. ` : ''}
        {table.footnotes.join(' ')} {table.asOf ? `As of ${table.asOf}.` : ''}{' '}
        {table.sources.map((s) => `${rules.sources[s.source]?.title ?? s.source}, ${s.locator}`).join('; ')}
      </figcaption>
    </figure>
  );
}
