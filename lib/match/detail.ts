// Keeps, of a row that has a name, what assessing it needs.
import { textOf } from '../read/dom.ts';
import { marksOf } from '../read/marks.ts';
import { headOf, type ReadRow } from '../read/rows.ts';
import { isVisible, rowShows } from '../read/visible.ts';
import { columnKind } from '../read/vocabulary.ts';
import { sectionAbove } from './above.ts';
import { besideOf } from './beside.ts';
import { inCrowd } from './crowd.ts';
import { folded, isFolded } from './folded.ts';
import type { FoundRow } from './found.ts';
import { legendOf } from './legend.ts';
import type { Hit } from './matcher.ts';
import { namesNobody } from './nobody.ts';

const cap = 600;

export type RawHit = { row: ReadRow; text: string; hits: Hit[] };

/** What leaves the frame of a row: its text near the names, its parts by column, its look. `all`: every such row of the reading. */
export function detailOf(raw: RawHit, all: RawHit[]): FoundRow {
  const { row, text, hits } = raw;
  const first = hits[0] as Hit;
  const from = text.length > cap ? Math.max(0, first[1] - 200) : 0;
  const { section, how } = inCrowd(row.el, all)
    ? ({ section: 'note', how: 'm' } as const)
    : namesNobody(row, all)
      ? ({ section: 'note', how: 'n' } as const)
      : sectionAbove(raw);
  const visible = row.visible !== false && (isVisible(row.el) || ((row.el as HTMLElement).offsetHeight < 2 && rowShows(row.el)));
  return {
    text: text.slice(from, from + cap),
    parts: [
      ...standing(partsOf(row), row.el).slice(0, 12),
      ...besideOf(row.el, all),
      ...legendOf(row.el),
      ...ticked(row.el),
      ...pictured(row.el, text),
      ...fuller(row.el, text, text.slice(first[1], first[2])),
    ]
      .slice(0, 16)
      .map((p) => p.slice(0, 300)),
    section,
    how: how.slice(0, 100),
    visible,
    marks: [...marksOf(row.el, text.slice(first[1], first[2])), ...(visible || !isFolded(row.el) ? [] : [folded])],
    hits: hits
      .filter((h) => h[2] - from <= cap)
      .slice(0, 12)
      .map((h) => [h[0], h[1] - from, h[2] - from, h[3]]),
  };
}

/** Without a short word that is struck through: a status that no longer holds, beside the one that does. */
function standing(parts: string[], el: Element): string[] {
  const struck = [...el.querySelectorAll('s,del,strike')].map((x) => textOf(x).trim()).filter((t) => t && t.length < 20);
  return struck.length
    ? parts.map((p) =>
        p
          .split('\u200b')
          .filter((word) => !struck.includes(word.trim()))
          .join('\u200b'),
      )
    : parts;
}

/** What pictures and marks in the row say by their names, buttons aside: a status is often an icon only. */
function pictured(el: Element, text: string): string[] {
  const names = [...el.querySelectorAll('img[alt],[role="img"][aria-label],i[title],span[title],td[title]')]
    .filter((x) => !x.closest('a,button,[role="button"]'))
    .map((x) => (x.getAttribute('alt') || x.getAttribute('aria-label') || x.getAttribute('title') || '').trim());
  return names.filter((n) => n && n.length < 35 && !text.includes(n)).slice(0, 2);
}

/** What the ticked boxes of the row are called, for a table whose headers stand in two lines. */
const ticked = (el: Element): string[] =>
  [...el.querySelectorAll('input[aria-label]:checked')].slice(0, 3).map((x) => `${x.getAttribute('aria-label')}: \u2611`);

/** Titles and labels in the row that say more of the name than the page shows: an entry cut short, with its dates. */
function fuller(el: Element, text: string, name: string): string[] {
  const said = [el, ...el.querySelectorAll('[title],[aria-label]')].flatMap((x) => [x.getAttribute('title'), x.getAttribute('aria-label')]);
  return said
    .filter((s) => s !== null)
    .filter((s) => s.length > name.length + 8 && s.includes(name) && !text.includes(s))
    .slice(0, 2);
}

/** Its text; where it holds slots alone, what stands in them. */
const shownText = (el: Element): string =>
  textOf(el).trim() ? textOf(el) : [...el.querySelectorAll('slot')].flatMap((s) => s.assignedElements().map(textOf)).join(' ');

/** A table row's cells after their column headers ("End date: 2019-03-01"); any other row's own parts. */
function partsOf(row: ReadRow): string[] {
  const [head] = headOf(row.el);
  if (!head || head === row.el || head.childElementCount !== row.el.childElementCount) return row.parts;
  // the first row of a table without headers is an entry like the others
  const names = [...head.children].map(shownText);
  const told = head.querySelector('th,[role="columnheader"]') || names.filter(columnKind).length > 1;
  return [...row.el.children].map((cell, i) => {
    const box = cell.querySelector<HTMLInputElement>('input[type="checkbox"],input[type="radio"]');
    const field = cell.querySelector<HTMLInputElement & HTMLSelectElement>('input,select,textarea');
    const typed = field && (field.selectedOptions?.[0]?.label ?? field.value);
    const value = box ? (box.checked ? '\u2611' : '\u2610') : (typed || shownText(cell)).replace(/\s+/g, ' ').trim();
    const name = told ? (names[i] ?? '').trim() : '';
    return name && name.length < 40 ? `${name}: ${value}` : value;
  });
}
