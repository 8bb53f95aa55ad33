// Groups lines into rows: table rows, list items, repeated boxes, or single lines. No line is lost: each is in a row.
import { attr, holds, textOf, up } from './dom.ts';
import { isPager } from './partial.ts';
import type { Row } from './row.ts';
import { isMedicine, sectionTeller, type Told } from './section.ts';
import { columnKind } from './vocabulary.ts';
import type { Item } from './walk.ts';
import { word } from './words.ts';

export type ReadRow = Row & {
  el: Element;
  list: Element;
  /** False for titles, buttons, pagers and prose, which are searched for names and are no entries. */
  counts: boolean;
  /** A line of its own, not a box, an item or a table row. */
  line: boolean;
};
export { isMedicine };

export const tableRow = 'tr,[role="row"]';
const tableHead = 'th,[role="columnheader"]';
const longest = 400;
const lengthOf = (el: Element) => textOf(el).length;

/** All rows of a walk with their sections; the header rows of tables belong to none. */
export function groupRows(items: Item[]): ReadRow[] {
  const tell = sectionTeller(items);
  const rows: ReadRow[] = [];
  const lists = new Map<Element, ReadRow[]>();
  const titled = new Map<Element, boolean>();
  let row: ReadRow | null = null;
  let whole = false;
  let title: Element | null = null;

  items.forEach((it, i) => {
    if (it.label) return;
    const el = it.opens ? null : rowElement(it, title, (box) => hasTitles(box, i));
    if (row && whole && !it.opens && (el === row.el || holds(row.el, it.el))) {
      row.parts.push(it.text);
      row.counts ||= !it.control;
      return;
    }
    if (it.opens) title = it.el;
    whole = el !== null;
    const at = el ?? it.el;
    const told = sectionOf(i, at, tell);
    if (told === 'header') {
      // swallows the header's other cells
      row = { el: at, parts: [] as string[] } as unknown as ReadRow;
      return;
    }
    row = {
      text: '',
      parts: [it.text],
      section: told?.section ?? 'unknown',
      how: told?.how ?? '',
      visible: true,
      marks: [],
      el: at,
      list: up(at) ?? at,
      line: !whole,
      counts: !it.opens && !it.control,
    };
    rows.push(row);
    if (!told) lists.set(row.list, [...(lists.get(row.list) ?? []), row]);
  });
  // links alone are a menu unless they read like medicines, and lines beside a real list are remarks
  const real = new Set<string>();
  for (const r of rows) {
    r.text = r.parts.join('\u200b');
    r.counts &&= !isPager(r.text);
    if (word.strength.test(r.text)) r.counts = !isPager(r.text);
    else if (r.line) r.counts &&= r.text.length < 90 && !/[.:!?]\s*$/.test(r.text);
    if (r.counts && (!r.line || word.strength.test(r.text))) real.add(r.how);
  }
  for (const r of rows) if (r.line && real.has(r.how) && !word.strength.test(r.text)) r.counts = false;

  // a list without any title is a medication list when at least half of its rows read like medicines
  for (const group of [...lists.values(), ...byList(rows)]) {
    const like = group.filter((r) => r.text.length < 240 && word.strength.test(r.text)).length;
    const priced = group.filter((r) => word.price.test(r.text)).length;
    const told =
      priced * 2 > group.length
        ? (['note', 'prices'] as const)
        : group[0]?.section === 'unknown' && like >= 2 && like * 2 >= group.length
          ? (['listed', 'doses'] as const)
          : null;
    if (told) for (const r of group) [r.section, r.how] = told;
  }
  return rows;

  /** A box that holds titles of sections is not a row. */
  function hasTitles(box: Element, from: number): boolean {
    let known = titled.get(box);
    if (known === undefined) {
      known = false;
      for (let j = from; j < items.length && holds(box, (items[j] as Item).el); j++) known ||= !!(items[j] as Item).opens;
      titled.set(box, known);
    }
    return known;
  }
}

function byList(rows: ReadRow[]): ReadRow[][] {
  const lists = new Map<Element, ReadRow[]>();
  for (const r of rows) if (isMedicine(r.section)) lists.set(r.list, [...(lists.get(r.list) ?? []), r]);
  return [...lists.values()];
}

function rowElement(it: Item, title: Element | null, hasTitles: (box: Element) => boolean): Element | null {
  const near = it.el.closest(`${tableRow},li,[role="listitem"],article`);
  if (near && (near.tagName !== 'ARTICLE' || lengthOf(near) <= longest)) {
    // several list items in one table cell are rows of their own; one is part of its table row
    const tr = near.closest(tableRow);
    const row = tr && tr.querySelectorAll('li').length < 2 ? tr : near;
    return hasTitles(row) ? null : row;
  }
  const outer = box(it.el, title);
  let dt = it.el.closest('dt,dd');
  if (!dt || (outer && outer !== dt && holds(outer, dt) && !outer.matches('dt,dd'))) return outer;
  while (dt && dt.tagName !== 'DT') dt = dt.previousElementSibling;
  return dt ?? outer;
}

/** The outermost box around a line that repeats among its siblings, is no longer than a row may be and holds no title. */
function box(line: Element, title: Element | null): Element | null {
  let best: Element | null = null;
  for (let el: Element | null = line, d = 0; el && d < 10; el = up(el), d++) {
    if (word.tagWhole.test(el.tagName) || lengthOf(el) > longest || (title && holds(el, title))) break;
    if (repeats(el)) best = el;
  }
  return best;
}

/** A sibling of the same tag and class, with text. */
function repeats(el: Element): boolean {
  const next = el.nextElementSibling;
  return [el.previousElementSibling, next, next?.nextElementSibling].some(
    (s) => s?.tagName === el.tagName && attr(s, 'class') === attr(el, 'class') && textOf(s).trim(),
  );
}

/** The header row of the table around a row, and what its columns say. */
export function headOf(el: Element): { head: Element | null; names: string[] } {
  const table = el.matches(tableRow) && el.closest('table,[role="table"],[role$="grid"]');
  if (!table) return { head: null, names: [] };
  const head = (table.querySelector(`thead ${tableHead},${tableHead}`) ?? table.querySelector('tr'))?.closest(tableRow) ?? null;
  return { head, names: head ? [...head.children].map(textOf) : [] };
}

/** Section by the titles around, corrected by the table's own column headers. */
function sectionOf(i: number, el: Element, tell: (i: number, el: Element) => Told | null): Told | 'header' | null {
  const told = tell(i, el);
  const { head, names } = headOf(el);
  if (!head) return told;
  const kinds = names.map(columnKind);
  const med = kinds.includes('med');
  if (head === el && !/\d/.test(textOf(el)) && (head.querySelector(tableHead) || kinds.filter(Boolean).length > 1)) return 'header';
  if (kinds.includes('allergy')) return { section: 'allergy', how: 'allergies' };
  if (med && kinds.includes('patient')) return { section: 'note', how: 'several' };
  return med && (!told || told.section === 'note') ? { section: 'listed', how: 'column' } : told;
}
