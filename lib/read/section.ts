// Says which section of the chart a row stands in, by the nearest title that governs it.
import type { Section } from './row.ts';
import { namesMedicines, sectionOfTitle } from './vocabulary.ts';
import type { Item } from './walk.ts';

export type Told = { section: Section; how: string };

/** The parent, out of a shadow root into its host. */
export function up(el: Element): Element | null {
  return el.parentElement ?? ((el.getRootNode() as ShadowRoot).host ?? null);
}

/** `a` holds `b`, shadow roots included. */
export function holds(a: Element, b: Element): boolean {
  if (a.contains(b)) return true;
  const host = (b.getRootNode() as ShadowRoot).host;
  return host ? holds(a, host) : false;
}

const labelled = 'table,section,ul,ol,dl,nav,aside,article,fieldset,[role]';

/** Builds the teller for one walk; `items` in reading order. */
export function sectionTeller(items: Item[]) {
  const cache = new Map<string, Told | null>();
  const ids = new Map<Element, number>();
  const idOf = (el: Element) => ids.get(el) ?? (ids.set(el, ids.size), ids.size - 1);
  const titles: number[] = [];
  items.forEach((it, i) => it.title && titles.push(i));

  /** The section of the line at `index`; null where no title governs it. */
  return function tell(index: number, row: Element): Told | null {
    const lastTitle = before(titles, index);
    const parent = up(row) ?? row;
    const key = `${idOf(parent)}|${lastTitle}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const told = fromLabels(row) ?? fromTitles(index, row);
    cache.set(key, told);
    return told;
  };

  /** aria-label, aria-labelledby and the like on the containers around the row. */
  function fromLabels(row: Element): Told | null {
    for (let el: Element | null = up(row), d = 0; el && d < 8; el = up(el), d++) {
      if (!el.matches(labelled)) continue;
      const by = el.getAttribute('aria-labelledby');
      const label = el.getAttribute('aria-label') ?? (by ? (el.ownerDocument.getElementById(by)?.textContent ?? '') : '');
      const s = label && label.length < 80 ? sectionOfTitle(label) : null;
      if (s) {
        // a plain "medications" label yields to a title inside it that says more
        return s === 'listed' ? (finer(row, el) ?? { section: s, how: `label "${label.trim()}"` }) : { section: s, how: `label "${label.trim()}"` };
      }
    }
    return null;
  }

  function finer(row: Element, within: Element): Told | null {
    const i = items.findIndex((it) => holds(row, it.el));
    const t = i < 0 ? null : fromTitles(i, row, within);
    return t && t.section !== 'listed' ? t : null;
  }

  function fromTitles(index: number, row: Element, within?: Element): Told | null {
    let bare: Told | null = null;
    for (let k = titles.length - 1, seen = 0; k >= 0 && seen < 40; k--) {
      const i = titles[k] as number;
      if (i >= index) continue;
      seen++;
      const t = items[i] as Item;
      if (within && !holds(within, t.el)) break;
      if (holds(row, t.el) || !governs(i, t, row)) continue;
      const section = sectionOfTitle(t.text);
      if (!section) continue;
      const told = { section, how: `heading "${t.text.replaceAll('\u200b', ' ').slice(0, 60)}"` };
      // "Past" under "Medications" is past medicines, under "Problems" it is problems: a bare status word waits
      // for the title around it.
      if (namesMedicines(t.text) || !isStatus(section)) return bare && isMedicine(section) ? bare : told;
      bare ??= told;
    }
    return bare;
  }

  /** The branch that holds the title, beside the row's, is a header: it has no content of its own. */
  function governs(i: number, t: Item, row: Element): boolean {
    let branch: Element = t.el;
    for (let p = up(branch); p && !holds(p, row); p = up(p)) branch = p;
    if (branch === t.el) return true;
    let content = 0;
    for (let j = i + 1; j < items.length && holds(branch, (items[j] as Item).el); j++) {
      const it = items[j] as Item;
      if (it.title) return false;
      if (!it.control) content += it.text.length;
      if (content > 60) return false;
    }
    for (let j = i - 1; j >= 0 && holds(branch, (items[j] as Item).el); j--) {
      const it = items[j] as Item;
      if (!it.control) content += it.text.length;
      if (content > 80) return false;
    }
    return true;
  }
}

const isStatus = (s: Section) => s === 'active' || s === 'stopped' || s === 'planned' || s === 'held';
/** Sections whose rows are medicines of this patient, present, past or to come. */
export const isMedicine = (s: Section) => isStatus(s) || s === 'listed';

/** Index of the last of `sorted` that is below `x`, -1 if none. */
function before(sorted: number[], x: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((sorted[mid] as number) < x) lo = mid + 1;
    else hi = mid;
  }
  return lo - 1;
}
