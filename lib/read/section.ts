// Says which section of the chart a row stands in, by the nearest title that governs it.
import { holds, spaced, textOf, up } from './dom.ts';
import type { Section } from './row.ts';
import { namesMedicines } from './vocabulary.ts';
import type { Item } from './walk.ts';
import * as word from './words.ts';

export type Told = { section: Section; how: string };

/** Builds the teller for one walk; `items` in reading order. */
export function sectionTeller(items: Item[]) {
  const cache = new Map<string, Told | null>();
  const ids = new Map<Element, number>();
  const idOf = (el: Element) => {
    if (!ids.has(el)) ids.set(el, ids.size);
    return ids.get(el);
  };
  const titles: number[] = [];
  items.forEach((it, i) => it.opens && titles.push(i));

  /** The section of the line at `index`; null where no title governs it. */
  return function tell(index: number, row: Element): Told | null {
    const parent = up(row) ?? row;
    const key = `${idOf(parent)}|${before(titles, index)}`;
    let told = cache.get(key);
    if (told === undefined) {
      told = fromTitles(index, row);
      cache.set(key, told);
    }
    return told;
  };

  function fromTitles(index: number, row: Element): Told | null {
    let bare: Told | null = null;
    let general: Told | null = null;
    for (let k = before(titles, index), seen = 0; k >= 0 && seen < 40; k--, seen++) {
      const t = items[titles[k] as number] as Item;
      if (!governs(t, row)) continue;
      const section = t.opens as Section;
      const told = { section, how: `${t.label ? 'label' : 'heading'} "${spaced(t.text).slice(0, 60)}"` };
      // "Past" under "Medications" is past medicines, under "Problems" it is problems: a bare status word waits
      // for the title around it, and a general label for a finer title inside it.
      if (t.label && section === 'listed') general ??= told;
      else if (general) return isStatus(section) ? told : (bare ?? general);
      else if (namesMedicines(t.text) || !isStatus(section)) return bare && isMedicine(section) ? bare : told;
      else bare ??= told;
    }
    return bare ?? general;
  }

  /** A label governs what it encloses; a title what stands beside its header, which has no content of its own. */
  function governs(t: Item, row: Element): boolean {
    if (t.label) return holds(t.el, row);
    let branch = t.el;
    for (let p = up(branch); p && !holds(p, row); p = up(p)) branch = p;
    return branch === t.el || textOf(branch).length < t.text.length + 70;
  }
}

const isStatus = (s: Section) => word.isStatus.test(s);
/** Sections whose rows are medicines of this patient, present, past or to come. */
export const isMedicine = (s: Section) => word.isMedicine.test(s);

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
