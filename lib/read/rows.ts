// Groups lines into rows: table rows, list items, repeated boxes, or single lines.

import { attr, holds, textOf, up } from './dom.ts';
import type { Row } from './row.ts';
import { isMedicine, sectionTeller, type Told } from './section.ts';
import { columnKind } from './vocabulary.ts';
import type { Item } from './walk.ts';
import { word } from './words.ts';

export type ReadRow = Row & { el: Element; list: Element };
export { isMedicine };

const tableRow = 'tr,[role="row"]';
const tableHead = 'th,[role="columnheader"]';
const longest = 400;
const lengthOf = (el: Element) => textOf(el).length;

/** All rows of a walk with their sections; titles and the header rows of tables belong to none. */
export function groupRows(items: Item[]): ReadRow[] {
  const tell = sectionTeller(items);
  const rows: ReadRow[] = [];
  const lists = new Map<Element, ReadRow[]>();
  let row: ReadRow | null = null;
  let whole = false;
  let title: Element | null = null;

  items.forEach((it, i) => {
    if (row && whole && holds(row.el, it.el)) {
      if (!it.label) row.parts.push(it.text);
      return;
    }
    row = null;
    const el = rowElement(it, title);
    if (it.title && !it.label) title = it.el;
    if (!el && it.title) return;
    whole = el !== null;
    const at = el ?? it.el;
    const told = sectionOf(i, at, tell);
    if (told === 'header') {
      // swallow the header's other cells
      row = { el: at, parts: [] as string[] } as ReadRow;
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
    };
    rows.push(row);
    if (!told) lists.set(row.list, [...(lists.get(row.list) ?? []), row]);
  });
  for (const r of rows) r.text = r.parts.join('\u200b');

  // a list without any title is a medication list when at least half of its rows read like medicines
  for (const group of lists.values()) {
    const like = group.filter((r) => r.text.length < 240 && word.strength.test(r.text)).length;
    if (like >= 2 && like * 2 >= group.length)
      for (const r of group) {
        r.section = 'listed';
        r.how = 'doses';
      }
  }
  return rows;
}

function rowElement(it: Item, title: Element | null): Element | null {
  if (it.label) return null;
  const near = it.el.closest(`${tableRow},li,[role="listitem"],article`);
  if (near && (near.tagName !== 'ARTICLE' || lengthOf(near) <= longest)) {
    // several list items in one table cell are rows of their own; one is part of its table row
    const tr = near.closest(tableRow);
    return tr && tr.querySelectorAll('li').length < 2 ? tr : near;
  }
  if (it.title) return null;
  const dd = it.el.closest('dd,dt');
  if (dd && !dd.parentElement?.matches('dl > div')) return dd.tagName === 'DD' ? dd : null;
  return box(it.el, title);
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

/** Section by the titles around, corrected by the table's own column headers. */
function sectionOf(i: number, el: Element, tell: (i: number, el: Element) => Told | null): Told | 'header' | null {
  const told = tell(i, el);
  const table = el.matches(tableRow) && el.closest('table,[role="table"],[role$="grid"]');
  if (!table) return told;
  const head = (table.querySelector(tableHead) ?? table.querySelector('tr'))?.closest(tableRow);
  const kinds = head ? [...head.children].map((c) => columnKind(textOf(c))) : [];
  const med = kinds.includes('med');
  if (head === el && (med || head.querySelector(tableHead))) return 'header';
  if (kinds.includes('allergy')) return { section: 'allergy', how: 'allergies' };
  if (med && kinds.includes('patient')) return { section: 'note', how: 'several' };
  return med && (!told || told.section === 'note') ? { section: 'listed', how: 'column' } : told;
}
