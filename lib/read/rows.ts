// Groups lines into rows: table rows, list items, repeated boxes, or single lines. No line is lost: each is in a row.
import { after, before, climb, find, holds, late, tagOf, textOf, up } from './dom.ts';
import type { Column } from './lexicon.ts';
import { pagerIn } from './partial.ts';
import type { Row } from './row.ts';
import { isMedicine, sectionTeller, type Told } from './section.ts';
import type { TaughtHere } from './taught.ts';
import { columnKind } from './vocabulary.ts';
import type { Item } from './walk.ts';
import * as word from './words.ts';

export type ReadRow = Omit<Row, 'marks' | 'visible'> & {
  /** Asked of the rows of medication lists only. */
  visible?: boolean;
  el: Element;
  list: Element;
  /** False for titles, buttons, pagers and prose, which are searched for names and are no entries. */
  counts: boolean;
  /** A line of its own, not a box, an item or a table row. */
  line: boolean;
  /** It states a strength or a form. */
  strong: boolean;
};
export { isMedicine };

/** No section; and the header row of a table: its cells are taken and no row is made. */
let header: Told;
const longest = 400;
/** The row around each box of one reading, null where none may be; without them every line would measure the whole page again. */
let boxes: Map<Element | undefined, Element | null>;
/** What the columns say of each body of a table. */
let heads: Map<Element | undefined | false, [head: Element | null, kinds: (Column | undefined)[]]>;

/** All rows of a walk with their sections; the header rows of tables belong to none. `shown`: what a person showed as lists. */
export function* groupRows(items: Item[], shown?: TaughtHere): Generator<void, ReadRow[]> {
  boxes = new Map();
  heads = new Map();
  header = { section: word.unknown, how: '' };
  const teller = sectionTeller();
  const rows: ReadRow[] = [];
  // a box that holds a section's title is no row
  for (const it of items) if (it.opens && !it.aria) for (let el: Element | undefined = it.el; el; el = up(el)) boxes.set(el, null);
  for (const el of shown?.[1] ?? []) boxes.set(el, null);
  let row: ReadRow | undefined;

  for (const it of items) {
    if (late()) yield;
    const box = shown?.[0](it.el);
    // titles outside a box that was shown say nothing of its rows, those within it do
    const titles = box ? ((box[2] ??= sectionTeller()) as typeof teller) : teller;
    if (it.aria) {
      titles.pass(it);
      continue;
    }
    const el = it.opens ? null : rowElement(it, box?.[0]);
    if (row && !it.opens && (el ? el === row.el : !row.line && holds(row.el, it.el))) {
      row.parts.push(it.text);
      row.counts ||= !it.control;
      it.part = row;
      continue;
    }
    const at = el ?? it.el;
    // what stands beside a term belongs to it, the term's own row begun
    if (it.opens && tagOf(at) === 'DT') titles.pass(it);
    const told = sectionOf(at, titles.tell(at) ?? (box ? { section: word.listed, how: box[1] } : null));
    if (it.opens) titles.pass(it);
    row = it.part = {
      ...(told ?? header),
      text: '',
      parts: [it.text],
      el: at,
      // each row may be a table of its own, or stand alone in boxes within boxes
      list: up(climb(at, (box) => box.children[1])) ?? at,
      // a paragraph, or a table row of one cell, is as good as a line of its own, though it may stand among others
      line: !el || tagOf(at) === 'P' || (tagOf(at) === 'TR' && at.childElementCount < 2),
      strong: false,
      // in a box that was shown a row of links is an entry
      counts: !it.opens && !(it.control && !(box && el)),
    };
    if (told !== header) rows.push(row);
  }

  // links alone are a menu unless they read like medicines, and lines beside a real list are remarks
  const real = new Set<string>();
  for (const r of rows) {
    if (late()) yield;
    r.text = r.parts.join('\u200b');
    r.strong = word.strength.test(r.text);
    r.counts = r.strong || (r.counts && !pagerIn(r.text) && (!r.line || (r.text.length < 90 && !word.sentence.test(r.text))));
    if (r.counts && (r.strong || !r.line)) real.add(r.how);
  }
  for (const r of rows) if (r.line && !r.strong && real.has(r.how)) r.counts = false;

  // a list without any title is a medication list when at least half of its rows read like medicines; a price list never is
  for (const [list, group] of Map.groupBy(rows, (r) => r.list)) {
    const untitled = group.filter((r) => r.section === word.unknown);
    const share = (some: ReadRow[], f: (r: ReadRow) => boolean) => some.filter(f).length / some.length;
    const priced = !shown?.[0](list) && share(group, (r) => word.price.test(r.text)) > 0.5;
    if (priced || (untitled[1] && share(untitled, (r) => r.strong && r.text.length < 240) >= 0.5))
      for (const r of priced ? group : untitled) [r.section, r.how] = priced ? [word.note, 'p'] : [word.listed, 'd'];
  }
  return rows;
}

/** `shown`: the box around the line, which is itself no row. */
function rowElement({ el: line, entry }: Item, shown: Element | undefined): Element | null | undefined {
  if (entry && !holds(entry, shown)) {
    // several list items in one table cell are rows of their own; one is part of its table row
    const tr = entry.closest(word.rowBox);
    const row = tr && (tr === entry || !find(tr, word.severalBox)) ? tr : entry;
    return boxes.has(row) ? null : row;
  }
  const best = outermost(line);
  let dt: Element | null | undefined = line.closest(word.pairBox);
  if (!dt || (best && !best.matches(word.pairBox))) return best;
  while (dt && tagOf(dt) !== 'DT') dt = before(dt);
  return dt;
}

/** The outermost box around a line that repeats among its siblings and is no longer than a row may be. */
function outermost(el: Element | undefined): Element | null {
  let best = boxes.get(el);
  if (best === undefined) {
    const out = !el || word.tagWhole.test(tagOf(el)) || textOf(el).length > longest;
    boxes.set(el, (best = out ? null : (outermost(up(el)) ?? (repeats(el) && !find(el, word.groupBox) ? el : null))));
  }
  return best;
}

/** The first of its classes: what tells a stopped entry from others comes after it. */
const kindOf = (el: Element) => el.classList[0];

/** A sibling of the same tag and kind, with text. */
function repeats(el: Element): boolean {
  const next = after(el);
  return [before(el), next, after(next)].some((s) => s && tagOf(s) === tagOf(el) && kindOf(s) === kindOf(el) && s.firstChild);
}

/** The header row of the table around a row, and what its columns say. */
export function headOf(el: Element): [head: Element | null, names: string[]] {
  const table = el.matches(word.rowBox) && el.closest(word.tableBox);
  const head = (table && (find(table, word.headBox) ?? find(table, 'tr'))?.closest(word.rowBox)) || null;
  return [head, head ? [...head.children].map(textOf) : []];
}

/** Section by the titles around, corrected by the table's own column headers. */
function sectionOf(el: Element, told: Told | null): Told | null {
  const body = el.matches(word.rowBox) && up(el);
  let table = heads.get(body);
  if (!table) {
    const [head, names] = headOf(el);
    heads.set(body, (table = [head, names.map(columnKind)]));
  }
  const [head, kinds] = table;
  if (!head) return told;
  // a row of which words are left over, as the bar of a page laid out by tables, is no header of its own
  const med = head !== el && kinds.includes('c');
  if (head === el && !/\d/.test(textOf(el)) && (find(head, word.headBox) || kinds.filter(Boolean).length > 1)) return header;
  if (kinds.includes(word.allergy)) return { section: word.allergy, how: word.allergy };
  // whose rows are of many, or of a store: whatever else its columns are called
  if (kinds.includes('m')) return { section: word.note, how: 'm' };
  return med && (!told || told.section === word.note) ? { section: word.listed, how: 'c' } : told;
}
