// Tells from the page's own words how many rows exist that are not shown: pagers, "show more", row counts.
import { attr, spaced } from './dom.ts';
import * as word from './words.ts';

const number = (s: string | undefined) => Number((s ?? '').replace(/[.,]/g, ''));

/** `unseen`: rows that the line says exist beyond those shown; 0 none, -1 some but not how many. `here`: "6 – 10 of 62" says five are on this page. */
export function pagerOf(line: string, shown: number): { unseen: number; here: number } {
  const m = word.pager.exec(spaced(line));
  const [pages, from, to, all, part, whole, ...more] = (m ?? []).slice(1).map(number) as [number, number, number, number, number, number];
  const here = m?.[4] ? to - from + 1 : 0;
  const some = shown ? -1 : 0;
  return {
    here,
    unseen: !m ? 0 : pages ? (pages > 1 ? -1 : 0) : here ? Math.max(0, all - here) : whole ? Math.max(0, whole - part) : Math.max(...more) || some,
  };
}

/** The line is about the list's pages, not an entry. */
export const isPager = (line: string): boolean => word.pager.test(spaced(line)) && !word.strength.test(line);

/** Rows that `aria-rowcount` announces beyond those in the document; 0 when it says "unknown" (-1). */
export function unseenByAria(list: Element, shown: number): number {
  const table = list.closest('[aria-rowcount]');
  const count = table ? Number(attr(table, 'aria-rowcount')) : 0;
  return Math.max(0, count - shown - (table?.querySelector(word.headBox) ? 1 : 0));
}
