// What stands beside a row and belongs to it: its other half in a grid, the line below it, a status in a field of its own.
import { boxOf, textOf } from '../read/dom.ts';
import { sectionOfTitle, titleLike } from '../read/vocabulary.ts';
import type { RawHit } from './detail.ts';
import { under } from './found.ts';
import type { Hit } from './matcher.ts';

/** Of a medicine, not of a test. */
const isName = ([agents]: Hit) => agents.length > 0;
const clean = (el: Element) => textOf(el).replace(/\s+/g, ' ').trim();

/** Texts that belong to a row though they are no part of it, at most six. `all`: the rows in which a name was found. */
export const besideOf = (row: Element, all: RawHit[]): string[] =>
  [...halves(row), ...level(row, all), ...below(row, all), ...field(row, all)].slice(0, 6);

/** A grid with columns that stay in place keeps them in a box of their own: rows of one number are one row. */
function halves(row: Element): string[] {
  const grid = row.closest('[role="grid"],[role="treegrid"],[role="table"]');
  const name = ['row-index', 'aria-rowindex'].find((n) => row.hasAttribute(n));
  if (!grid || !name) return [];
  const others = [...grid.querySelectorAll('[row-index],[aria-rowindex]')].filter((r) => r.getAttribute(name) === row.getAttribute(name));
  return others.filter((r) => !r.contains(row) && !row.contains(r)).flatMap((r) => [...r.children].map(clean).filter(Boolean));
}

/** Cells without a row around them, in one box for the whole list: those that are seen at the height of this one. */
function level(cell: Element, all: RawHit[]): string[] {
  const cells = [...(cell.parentElement?.children ?? [])];
  if (cell.childElementCount || cells.length < 8 || cells.length > 2000 || /^(TR|UL|OL|DL|BODY|MAIN)$/.test(cell.parentElement?.tagName ?? ''))
    return [];
  const { top, height } = boxOf(cell);
  const same = cells.filter((c) => c !== cell && c.tagName === cell.tagName && Math.abs(boxOf(c).top - top) < 3);
  const another = all.some((hit) => hit.hits.some(isName) && same.includes(hit.row.el));
  return height > 1 && same.length > 1 && same.length < 15 && !another ? same.map(clean).filter(Boolean) : [];
}

/** A title by its words, or a status and nothing else: it speaks of what stands below it. */
const isTitle = (text: string) => titleLike(text) !== null || (!/\d|\S\s+\S+\s+\S+\s+\S/.test(text) && sectionOfTitle(text) !== null);

const alone = (row: Element) => row.childElementCount === 1;
const isRow = (el: Element | null): el is Element => el?.tagName === 'TR';
/** "Outcome: ..." */
const labelled = /^\S+( \S+)?\s?:/u;
const lesser = /(^|[-_\s])(sub|detail|child|note|comment|secondary|remark)/i;

/** A row of one cell below an entry says more of it, unless it is the title of those that follow. */
function below(row: Element, all: RawHit[]): string[] {
  const next = row.nextElementSibling;
  if (!isRow(row) || alone(row) || !isRow(next) || !alone(next)) return [];
  const text = clean(next);
  const other = all.find((hit) => hit.row.el === next)?.hits.find(isName);
  // a medicine that begins the line is an entry of its own
  if (!text || text.length > 300 || isTitle(text) || (other?.[1] ?? 99) < 12) return [];
  const says = labelled.test(text) || lesser.test(next.className) || alternate(row);
  return says ? [`${under} ${text}`] : [];
}

/** Nearly each row of several cells is followed by one of a single cell, and none comes first. */
function alternate(row: Element): boolean {
  const rows = [...(row.parentElement?.children ?? [])].filter((r) => !r.querySelector('th'));
  const followed = rows.filter((r, i) => !alone(r) && rows[i + 1] && alone(rows[i + 1] as Element)).length;
  return !!rows[0] && !alone(rows[0]) && followed > 1 && followed > 0.6 * rows.filter((r) => !alone(r)).length;
}

/** "Status: not taken", in the box that holds the entry and no other. */
const status = /^(status|state|zustand|estado|situa[cç][aã]o|statut|[eé]tat|stato|stav|stan|tila|durum|статус|состояние)\s*:?\s+?(?=\S)/iu;
function field(row: Element, all: RawHit[]): string[] {
  const box = row.parentElement;
  if (!box || /^(TR|TBODY|TABLE|UL|OL|BODY|MAIN|DL)$/.test(box.tagName) || textOf(box).length > 800) return [];
  if (all.some((hit) => hit.row.el !== row && hit.hits.some(isName) && box.contains(hit.row.el))) return [];
  return [...box.children]
    .filter((el) => el !== row && el.firstElementChild)
    .map((el) =>
      [...el.childNodes]
        .map((n) => (n.textContent ?? '').trim())
        .filter(Boolean)
        .join(' '),
    )
    .filter((text) => text.length < 60 && status.test(text))
    .slice(0, 1);
}
