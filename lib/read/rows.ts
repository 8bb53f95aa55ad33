// Groups lines into rows: table rows, list items, repeated boxes, or single lines.
import type { Row, Section } from './row.ts';
import { holds, isMedicine, sectionTeller, type Told, up } from './section.ts';
import { columnKind } from './vocabulary.ts';
import type { Item } from './walk.ts';
import { word } from './words.ts';

export type ReadRow = Row & { el: Element; list: Element };

const rowTags = 'tr,[role="row"],li,[role="listitem"],article';
const longest = 400;

/** All rows of a walk with their sections; lines that are titles or lone controls belong to none. */
export function groupRows(items: Item[]): ReadRow[] {
  const tell = sectionTeller(items);
  const rows: ReadRow[] = [];
  const boxes = new Map<Element, Element>();
  let open: { el: Element; parts: string[]; first: number; line: boolean } | null = null;

  const close = () => {
    if (!open) return;
    const { el, parts, first } = open;
    open = null;
    const told = sectionOf(first, el, tell);
    if (told === 'header') return;
    rows.push({
      text: parts.join('\u200b'),
      parts,
      section: told?.section ?? 'unknown',
      how: told?.how ?? 'no title',
      visible: true,
      marks: [],
      el,
      list: up(el) ?? el,
    });
  };

  items.forEach((it, i) => {
    if (open && !open.line && holds(open.el, it.el)) {
      open.parts.push(it.text);
      return;
    }
    close();
    const el = rowElement(it, i, items, boxes);
    if (!el) {
      // a title opens no row; any other line stands alone
      if (!it.title) open = { el: it.el, parts: [it.text], first: i, line: true };
      return;
    }
    open = { el, parts: [it.text], first: i, line: false };
  });
  close();
  return byDoses(rows);
}

function rowElement(it: Item, i: number, items: Item[], boxes: Map<Element, Element>): Element | null {
  const near = it.el.closest(rowTags);
  if (near) {
    const tr = near.closest('tr,[role="row"]');
    // several list items in one table cell are rows of their own; one is part of its table row
    if (tr && tr !== near && tr.querySelectorAll(':scope li').length < 2) return tr;
    if (near.tagName === 'ARTICLE' && (near.textContent ?? '').length > longest) return box(it, i, items, boxes);
    return near;
  }
  if (it.title) return null;
  const dl = it.el.closest('dd,dt');
  if (dl && !it.el.closest('div,section')?.matches('dl > div')) return dl.tagName === 'DD' ? dl : null;
  return box(it, i, items, boxes);
}

/** The outermost box around a line that repeats among its siblings and is no longer than a row may be. */
function box(it: Item, i: number, items: Item[], boxes: Map<Element, Element>): Element | null {
  const known = boxes.get(it.el);
  if (known) return known;
  let best: Element | null = null;
  for (let el: Element | null = it.el, d = 0; el && d < 10; el = up(el), d++) {
    if (el.tagName === 'BODY' || el.tagName === 'MAIN' || (el.textContent ?? '').length > longest) break;
    if (items[i - 1]?.title && holds(el, (items[i - 1] as Item).el)) break;
    if (repeats(el)) best = el;
    else if (!best && d > 0 && el.matches('[role="group"],section')) best = el;
  }
  // lines parted by <br> in one block are rows of their own
  if (!best && (items[i - 1]?.el === it.el || items[i + 1]?.el === it.el)) return null;
  if (best) boxes.set(it.el, best);
  return best;
}

/** A sibling of the same tag, class and shape, with text. */
function repeats(el: Element): boolean {
  const parent = el.parentElement;
  if (!parent || parent.childElementCount < 2) return false;
  const cls = el.getAttribute('class') ?? '';
  for (const s of [el.previousElementSibling, el.nextElementSibling, nextButOne(el)])
    if (s && s !== el && s.tagName === el.tagName && (s.getAttribute('class') ?? '') === cls && s.textContent?.trim()) return true;
  return false;
}
const nextButOne = (el: Element) => el.nextElementSibling?.nextElementSibling ?? null;

/** Section by the titles around, corrected by the table's own column headers. */
function sectionOf(first: number, el: Element, tell: (i: number, el: Element) => Told | null): Told | 'header' | null {
  const told = tell(first, el);
  const table = el.matches('tr,[role="row"]') ? el.closest('table,[role="table"],[role="grid"],[role="treegrid"]') : null;
  if (!table) return told;
  const head = headerRow(table);
  if (head === el) return 'header';
  const kinds = head ? [...head.children].map((c) => columnKind(c.textContent ?? '')) : [];
  if (kinds.includes('allergy')) return { section: 'allergy', how: 'column of allergies' };
  if (kinds.includes('patient') && kinds.includes('med')) return { section: 'note', how: 'list of several patients' };
  if (kinds.includes('med') && (!told || told.section === 'note')) return { section: 'listed', how: 'column of medicines' };
  return told;
}

function headerRow(table: Element): Element | null {
  const th = table.querySelector('thead tr,[role="columnheader"]') ?? table.querySelector('tr');
  const row = th?.closest('tr,[role="row"]') ?? null;
  if (!row) return null;
  const cells = [...row.children];
  return cells.some((c) => c.tagName === 'TH' || c.getAttribute('role') === 'columnheader') ||
    cells.filter((c) => columnKind(c.textContent ?? '')).length > 0
    ? row
    : null;
}

/** A list without any title is a medication list when at least half of its rows read like medicines. */
function byDoses(rows: ReadRow[]): ReadRow[] {
  const lists = new Map<Element, ReadRow[]>();
  for (const r of rows) if (r.section === 'unknown') lists.set(r.list, [...(lists.get(r.list) ?? []), r]);
  for (const group of lists.values()) {
    const like = group.filter((r) => r.text.length < 240 && word.strength.test(r.text)).length;
    if (group.length >= 2 && like >= 2 && like * 2 >= group.length)
      for (const r of group) Object.assign(r, { section: 'listed' satisfies Section, how: 'strengths and forms' });
  }
  return rows;
}

/** A single line outside any list that nevertheless reads like an entry of one. */
export const readsLikeEntry = (text: string) => text.length < 160 && word.strength.test(text);
export { isMedicine };
