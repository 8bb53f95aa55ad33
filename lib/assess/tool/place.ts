// Where a person stands in a risk table: one cell where all is known, else every cell that is possible, and what would narrow it most.
import type { Table } from '../../rules/schema/bundle.ts';
import { type Column, cellOf, columnOf, spanOf } from './axis.ts';

export type Antibody = 'negative' | 'positive';
export type Prior = 'none' | 'some';
/** What is known; each axis as the set or the span that is still possible. */
export type Known = {
  antibody: readonly Antibody[];
  prior: readonly Prior[];
  /** Null: no index, or none that counts here. */
  index: { from: number; to: number } | null;
  /** Months or infusions, whichever the table's rows count. */
  duration: { from: number; to: number } | null;
};

export type Cell = {
  row: string;
  column: string;
  /** As printed; null where nobody has read it. */
  text: string | null;
  /** In 10,000. */
  people: { from: number; to: number; below: boolean } | null;
};
export type Unknown = 'antibody' | 'prior' | 'index' | 'duration';

export type Place = {
  table: Table;
  cell: Cell | null;
  neighbours: Cell[];
  possible: Cell[];
  /** Over the possible cells, in 10,000; null while a cell among them is not entered. */
  range: { from: number; to: number } | null;
  /** What to find out first, with how many cells would be left at worst; null when one cell is left. */
  narrow: { by: Unknown; left: number } | null;
  /** Past the last row of the table. */
  beyond: boolean;
};

const both = <T>(list: readonly T[]) => list.length !== 1;
const whole: Record<Unknown, Partial<Known>[]> = {
  antibody: [{ antibody: ['negative'] }, { antibody: ['positive'] }],
  prior: [{ prior: ['none'] }, { prior: ['some'] }],
  index: [],
  duration: [],
};

export function placeIn(table: Table, known: Known): Place {
  const spans = table.rows.labels.map(spanOf);
  const columns = table.columns.labels.map(columnOf);
  const at = (k: Known) => ({ rows: rowsOf(spans, k), columns: columnsOf(columns, k) });
  const { rows, columns: cols } = at(known);
  const cell = (r: number, c: number): Cell => {
    const text = table.cells?.[r]?.[c] ?? null;
    const column = columns[c];
    return {
      row: table.rows.labels[r] ?? '',
      column: table.columns.labels[c] ?? '',
      text,
      people: text !== null && column ? cellOf(text, table.unit, column) : null,
    };
  };
  const cells = (at: { rows: number[]; columns: number[] }) => at.rows.flatMap((r) => at.columns.map((c) => cell(r, c)));
  const own = rows.length === 1 ? ownColumn(columns, cols, known) : null;
  const row = rows[0] as number;
  const possible = cells({ rows, columns: cols });
  const last = Math.max(...spans.flatMap((s) => s?.to ?? []));
  return {
    table,
    cell: own === null ? null : cell(row, own),
    neighbours:
      own === null
        ? []
        : [
            [row - 1, own],
            [row + 1, own],
            [row, own - 1],
            [row, own + 1],
          ].flatMap(([r, c]) => (spans[r as number] && columns[c as number] ? [cell(r as number, c as number)] : [])),
    possible,
    range: rangeOf(possible),
    narrow: possible.length > 1 ? narrowest(known, columns, spans, (k) => cells(at(k))) : null,
    beyond: known.duration !== null && known.duration.from > last,
  };
}

const rowsOf = (spans: ReturnType<typeof spanOf>[], { duration: d }: Known) =>
  spans.flatMap((s, i) => (s && (!d || (d.from <= s.to && d.to >= s.from)) ? [i] : []));

function columnsOf(columns: (Column | null)[], k: Known): number[] {
  return columns.flatMap((c, i) => {
    if (!c || !k.antibody.includes(c.antibody)) return [];
    if (c.prior && !k.prior.includes(c.prior)) return [];
    if (!c.index) return [i];
    // the table's own column for an index that is not known stands only while it is not
    if (c.index === 'unknown') return k.index ? [] : [i];
    return !k.index || (k.index.to > c.index.above && k.index.from <= c.index.to) ? [i] : [];
  });
}

/** The one column, or the table's own column for an unknown index when only the index is missing. */
function ownColumn(columns: (Column | null)[], possible: number[], k: Known): number | null {
  if (possible.length === 1) return possible[0] as number;
  if (both(k.antibody) || both(k.prior)) return null;
  return possible.find((i) => columns[i]?.index === 'unknown') ?? null;
}

export function rangeOf(cells: Cell[]): Place['range'] {
  const people = cells.map((c) => c.people);
  if (!people.length || people.includes(null)) return null;
  const known = people as NonNullable<Cell['people']>[];
  return { from: Math.min(...known.map((p) => p.from)), to: Math.max(...known.map((p) => p.to)) };
}

/** The unknown whose worst answer leaves least: the smallest spread where the cells are entered, else the fewest cells. */
function narrowest(known: Known, columns: (Column | null)[], spans: ReturnType<typeof spanOf>[], cellsAt: (k: Known) => Cell[]): Place['narrow'] {
  const indexes = columns.flatMap((c) => (c?.index && c.index !== 'unknown' ? [{ index: { from: c.index.to, to: c.index.to } }] : []));
  const open: [Unknown, Partial<Known>[]][] = [
    ['antibody', both(known.antibody) ? whole.antibody : []],
    ['prior', both(known.prior) && known.antibody.includes('positive') ? whole.prior : []],
    ['index', known.index || !known.antibody.includes('positive') || !known.prior.includes('none') ? [] : indexes],
    [
      'duration',
      !known.duration || known.duration.from < known.duration.to ? spans.flatMap((s) => (s ? [{ duration: { from: s.from, to: s.from } }] : [])) : [],
    ],
  ];
  const worst = open.flatMap(([by, answers]) => {
    if (!answers.length) return [];
    const left = answers.map((a) => cellsAt({ ...known, ...a })).filter((c) => c.length);
    const spread = left.map((c) => rangeOf(c)).map((r) => (r ? r.to - r.from : null));
    const count = Math.max(...left.map((c) => c.length));
    return [{ by, left: count, weight: spread.includes(null) ? null : Math.max(...(spread as number[])) }];
  });
  const comparable = worst.every((w) => w.weight !== null);
  const best = worst.sort((a, b) => (comparable ? (a.weight as number) - (b.weight as number) : a.left - b.left) || a.left - b.left)[0];
  return best ? { by: best.by, left: best.left } : null;
}
