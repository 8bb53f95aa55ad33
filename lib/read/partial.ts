// Tells from the page's own words how many rows exist that are not shown: pagers, "show more", row counts.
import { attr, spaced } from './dom.ts';
import * as word from './words.ts';

const number = (s: string | undefined) => Number((s ?? '').replace(/[.,]/g, ''));

/** Rows that the line says exist beyond those shown; 0 none, -1 some but not how many. */
export function unseenBy(line: string, shown: number): number {
  const t = spaced(line);
  if (t.length > 90) return 0;
  const p = word.page.exec(t);
  if (p) return number(p[2]) > 1 ? -1 : 0;
  const r = word.range.exec(t);
  if (r) return Math.max(0, number(r[3]) - rangeOf(t));
  const s = word.share.exec(t);
  if (s) return Math.max(0, number(s[2]) - number(s[1]));
  const m = word.more.exec(t);
  if (m) return number(m[1] ?? m[2] ?? m[3]) || (shown ? -1 : 0);
  return 0;
}

/** "6 – 10 of 62": so many rows are on this page. */
export function rangeOf(line: string): number {
  const r = word.range.exec(line);
  return r ? number(r[2]) - number(r[1]) + 1 : 0;
}

/** The line is about the list's pages, not an entry. */
export const isPager = (line: string): boolean =>
  line.length < 90 && (word.range.test(line) || word.share.test(line) || unseenBy(line, 1) !== 0) && !word.strength.test(line);

/** Rows that `aria-rowcount` announces beyond those in the document; 0 when it says "unknown" (-1). */
export function unseenByAria(list: Element, shown: number): number {
  const table = list.closest('[aria-rowcount]');
  const count = table ? Number(attr(table, 'aria-rowcount')) : 0;
  return Math.max(0, count - shown - (table?.querySelector(word.headBox) ? 1 : 0));
}
