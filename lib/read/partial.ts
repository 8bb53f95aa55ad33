// Tells from the page's own words how many rows exist that are not shown: pagers, "show more", row counts.
import { attr, boxOf, find, findAll, max, memo, spaced, textOf, up } from './dom.ts';
import * as word from './words.ts';

type Numbers = [all: number, pages: number, from: number, to: number, of: number, part: number, whole: number, more: number, total: number];

/** The numbers of a line that is about the list's pages; null for an entry, unless its strength reads like one. */
export const pagerIn = memo(
  (line) => (word.pager.exec(spaced(line))?.map((s = '') => Number(s.replace(/[.,]/g, ''))) as Numbers | undefined) ?? null,
);

/**
 * First the rows that the line says exist beyond those `shown`; 1 also where it says some but not how many. Then how many it says are
 * on this page: five for "6 – 10 of 62".
 */
export function pagerOf(line: string, shown: number): [unseen: number, here: number] {
  const m = pagerIn(line);
  if (!m) return [0, 0];
  const [, pages, from, to, of, part, whole, more, total] = m;
  const all = of || whole || total;
  const here = of ? to - from + 1 : part;
  const some = all ? max(0, all - (here || shown)) : 1;
  return [pages ? +(pages > 1) : more || some, here];
}

/** Rows that a list announces beyond those in the document: by `aria-rowcount`, or by the room it keeps for them while it scrolls. */
export function unseenIn(list: Element, rows: { el: Element }[]): number {
  // a grid may keep its rows in a shadow root and their cells outside it
  const table = list.closest(word.countedBox) ?? find(list.shadowRoot ?? list, word.countedBox);
  const told = table ? Number(attr(table, word.rowCount)) - findAll(table, word.rowBox).length : 0;
  const high = boxOf((rows.at(-1) as { el: Element }).el).bottom - boxOf((rows[0] as { el: Element }).el).top;
  // boxes that hold the list and nothing else
  for (let box: Element | undefined = list, others = 0; told <= 0 && high > 0 && box && others < 9; box = up(box)) {
    if (box.scrollHeight > box.clientHeight + high) return Math.round((box.scrollHeight / high - 1) * rows.length);
    for (let n = box.parentNode?.firstChild; n && others < 9; n = n.nextSibling) if (n !== box) others += textOf(n).length;
  }
  return max(0, told);
}
