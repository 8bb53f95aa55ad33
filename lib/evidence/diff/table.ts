// What changed of one risk table, cell by cell.
import type { Table } from '../../rules/schema/bundle.ts';
import { addedAndGone, type Change, same } from './difference.ts';
import { change, none } from './words.ts';

const cell = (v: string | null | undefined) => (v == null ? 'not entered' : v);

export function diffTable(a: Table, b: Table): Change[] {
  const about = `Table "${b.title}"`;
  const axes = same([a.rows, a.columns], [b.rows, b.columns]);
  const cells = axes
    ? b.rows.labels.flatMap((row, i) =>
        b.columns.labels.flatMap((column, j): Change[] => {
          const [was, is] = [cell(a.cells?.[i]?.[j]), cell(b.cells?.[i]?.[j])];
          return was === is ? [] : [{ kind: 'table', text: `${about}, ${row}, ${column}: ${is}, before ${was} (${b.unit}).` }];
        }),
      )
    : [{ kind: 'table' as const, text: `${about}: its rows or columns changed, and its cells with them.` }];
  const told = (what: string, was: string, is: string): Change[] =>
    was === is ? [] : [{ kind: 'table', text: change(`${about}, ${what}`, was, is) }];
  const { added, gone } = addedAndGone(a.footnotes, b.footnotes);
  const found: Change[] = [
    ...cells,
    ...told('title', a.title, b.title),
    ...told('unit', a.unit, b.unit),
    ...told('medicine', a.agent, b.agent),
    ...told('region', none(a.region), none(b.region)),
    ...told('as of', none(a.asOf), none(b.asOf)),
    ...told('where its cells are', none(a.notEntered), none(b.notEntered)),
    ...added.map((f): Change => ({ kind: 'table', text: `${about}, new footnote: "${f}"` })),
    ...gone.map((f): Change => ({ kind: 'table', text: `${about}, footnote removed: "${f}"` })),
  ];
  return found.length || same(a, b) ? found : [{ kind: 'table', text: `${about}: its sources or a detail changed.` }];
}
