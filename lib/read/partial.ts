// Tells from the page's own words how many rows exist that are not shown: pagers, "show more", row counts.
import { attr, boxOf, find, spaced, textOf, up } from './dom.ts';
import * as word from './words.ts';

const number = (s = '') => Number(s.replace(/[.,]/g, ''));
type Numbers = [
  all: number,
  pages: number,
  from: number,
  to: number,
  of: number,
  part: number,
  whole: number,
  more: number,
  rest: number,
  plus: number,
  total: number,
];

/**
 * First the rows that the line says exist beyond those `shown`: 0 none, -1 some but not how many. Then how many it says are
 * on this page: five for "6 – 10 of 62".
 */
export function pagerOf(line: string, shown: number): [unseen: number, here: number] {
  const m = word.pager.exec(spaced(line))?.map((s) => number(s)) as Numbers | undefined;
  if (!m) return [0, 0];
  const [, pages, from, to, of, part, whole, more, rest, plus, total] = m;
  const all = of || whole || total;
  const here = of && to - from + 1;
  const some = all ? Math.max(0, all - (here || part || shown)) : shown && -1;
  return [pages ? (pages > 1 ? -1 : 0) : more + rest + plus || some, here];
}

/** The line is about the list's pages, not an entry. */
export const isPager = (line: string): boolean => word.pager.test(spaced(line)) && !word.strength.test(line);

/** Rows that a list announces beyond those in the document: by `aria-rowcount`, or by the room it keeps for them while it scrolls. */
export function unseenIn(list: Element, rows: { el: Element }[]): number {
  const table = list.closest(word.countedBox);
  const told = table ? Number(attr(table, word.rowCount)) - rows.length - (find(table, word.headBox) ? 1 : 0) : 0;
  const [first, last] = [rows[0], rows.at(-1)].map((r) => boxOf((r as { el: Element }).el)) as [DOMRect, DOMRect];
  const high = last.bottom - first.top;
  // boxes that hold the list and nothing else
  for (let box: Element | undefined = list; told <= 0 && box && textOf(box).length < textOf(list).length + 9; box = up(box))
    if (high > 0 && box.scrollHeight > box.clientHeight + high) return Math.round((box.scrollHeight / high - 1) * rows.length);
  return Math.max(0, told);
}
