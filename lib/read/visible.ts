// Tells whether a row is to be seen.
import { after, boxOf, find } from './dom.ts';
import * as word from './words.ts';

const shows = (el: Element): boolean => el.checkVisibility(word.visibility);

/** Not hidden, not transparent, not in a closed part of the page, not there for printing only. */
export function isVisible(el: Element): boolean {
  const r = boxOf(el);
  // a term may be there for screen readers only, and what it names is to be seen
  if (r.width < 2 && el.matches(word.termBox)) return isVisible(after(el) as Element);
  return shows(el) && r.width > 1 && r.height > 1;
}

/**
 * The same for the many rows of a list, asked cheaply; a row in which a name is found is looked at closely afterwards.
 * A row has no height, or no box at all, where its cells are placed by themselves.
 */
export const rowShows = (row: Element): boolean =>
  (row as HTMLElement).offsetHeight > 1 ? shows(row) : isVisible(row) || isVisible(find(row, '*') ?? row);
