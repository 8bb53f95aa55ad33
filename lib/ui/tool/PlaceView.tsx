// One region's table: the cell, its neighbours and the range, each with its source; a cell that nobody entered is said, never filled.
import type { Cell, Place, Unknown } from '../../assess/tool/place.ts';
import { count, later, type Text, t } from '../../language/say.ts';
import { useChart } from '../chart/context.ts';
import { SourceLink } from '../Quoted.tsx';
import { Clinical, english, rich } from '../Rich.tsx';
import { People } from './People.tsx';

const by: Record<Unknown, Text> = {
  antibody: later('the anti-JCV antibody test'),
  prior: later('whether immunosuppressants were taken before'),
  index: later('the antibody index'),
  duration: later('the length of treatment'),
};

export function PlaceView({ place: p }: { place: Place }) {
  const { rules } = useChart();
  const { table } = p;
  const notEntered = !table.cells;
  return (
    <section class="place" data-place={table.region} data-cell={p.cell ? `${p.cell.row} | ${p.cell.column}` : ''} data-possible={p.possible.length}>
      <h4 {...english()}>
        {table.region} <span class="soft small">{table.rows.title.toLowerCase()}</span>
      </h4>
      {p.beyond && (
        <p>
          {rich('Past the last row of this table ({row}). It gives no figure there, and none is made up.', {
            row: <Clinical>{table.rows.labels.at(-1)}</Clinical>,
          })}
        </p>
      )}
      {p.cell && (
        <>
          <p class="cell" {...english()}>
            <b>{p.cell.row}</b>, {p.cell.column.toLowerCase()}
          </p>
          <Figure cell={p.cell} notEntered={table.notEntered} />
          {p.cell.people && !p.cell.people.below && <People people={p.cell.people.to} id={table.id} />}
        </>
      )}
      {!p.cell && !p.beyond && (
        <p>
          {p.possible.length === table.rows.labels.length * table.columns.labels.length
            ? t('Any cell is possible so far.')
            : count(p.possible.length, { one: '{n} cell is possible.', other: '{n} cells are possible.' })}
        </p>
      )}
      {p.range && p.possible.length > 1 && (
        <p data-range {...english()}>
          Over all that is possible: {p.range.from} to {p.range.to} in 10,000.
        </p>
      )}
      {p.narrow && (
        <p class="small" data-narrow={p.narrow.by}>
          {t('What would narrow it most: {what}.', { what: t(by[p.narrow.by]) })}
        </p>
      )}
      {p.neighbours.length > 0 && (
        <details class="small">
          <summary>{t('Neighbouring cells')}</summary>
          <ul>
            {p.neighbours.map((c) => (
              <li key={c.row + c.column}>
                <Clinical>
                  {c.row}, {c.column.toLowerCase()}
                </Clinical>
                : {c.text ?? t('not entered')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notEntered && (
        <p class="small">
          <span class="unverified" {...english()}>
            {table.notEntered}
          </span>
        </p>
      )}
      <details class="small" data-provenance>
        <summary>{t('Where this table comes from')}</summary>
        <p {...english()}>
          {table.title}; {table.unit}. {table.asOf ? `As of: ${table.asOf}.` : ''}
        </p>
        <ul {...english()}>
          {table.sources.map((s) => (
            <li key={s.source + s.locator}>
              <SourceLink title={rules.sources[s.source]?.title ?? s.source} url={rules.sources[s.source]?.url ?? null} />, {s.locator}
              {p.cell ? `; row “${p.cell.row}”, column “${p.cell.column}”` : ''}
            </li>
          ))}
        </ul>
        {table.footnotes.map((f) => (
          <p key={f} {...english()}>
            {f}
          </p>
        ))}
      </details>
    </section>
  );
}

function Figure({ cell, notEntered }: { cell: Cell; notEntered: string | null }) {
  if (!cell.people) return cell.text === null ? null : <p {...english()}>{cell.text} (as printed)</p>;
  const { from, to, below } = cell.people;
  return (
    <p class="figure" data-figure title={notEntered ?? undefined} {...english()}>
      {below ? `fewer than ${to}` : from === to ? to : `${from} to ${to}`}{' '}
      <span class="small">in 10,000 within this period, among people who reached it</span>
    </p>
  );
}
