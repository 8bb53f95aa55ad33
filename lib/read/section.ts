// Says which section of the chart a row stands in, by the nearest title that governs it.
import { holds, spaced, textOf, up } from './dom.ts';
import type { Section } from './row.ts';
import { namesMedicines } from './vocabulary.ts';
import type { Item } from './walk.ts';
import * as word from './words.ts';

export type Told = { section: Section; how: string };

/** Tells rows their sections, in reading order: `pass` takes each title as it is met. */
export function sectionTeller() {
  /** The last forty, the nearest first. */
  let titles: Item[] = [];
  // rows of one box between two titles stand in one section
  let cache = new Map<Element, Told | null>();

  return {
    pass(title: Item) {
      titles = [title, ...titles.slice(0, 39)];
      cache = new Map();
    },
    /** The section of a row; null where no title governs it. */
    tell(row: Element): Told | null {
      const parent = up(row) ?? row;
      let told = cache.get(parent);
      if (told === undefined) cache.set(parent, (told = fromTitles(row)));
      return told;
    },
  };

  function fromTitles(row: Element): Told | null {
    let bare: Told | null = null;
    let general: Told | null = null;
    for (const t of titles) {
      if (!governs(t, row)) continue;
      const section = t.opens as Section;
      const told = { section, how: `${t.aria ? 'label' : word.titleRole} "${spaced(t.text).slice(0, 60)}"` };
      // "Past" under "Medications" is past medicines, under "Problems" it is problems: a bare status word waits
      // for the title around it, and a general label for a finer title inside it.
      if (t.aria && section === word.listed) general ??= told;
      else if (general) return isStatus(section) ? told : (bare ?? general);
      else if (namesMedicines(t.text) || !isStatus(section)) return bare && isMedicine(told) ? bare : told;
      else bare ??= told;
    }
    return bare ?? general;
  }

  /** A label governs what it encloses; a title what stands beside its header, which has no content of its own. */
  function governs(t: Item, row: Element): boolean {
    if (t.aria) return holds(t.el, row);
    let branch = t.el;
    for (let p = up(branch); p && !holds(p, row); p = up(p)) branch = p;
    return branch === t.el || textOf(branch).length < t.text.length + 70;
  }
}

const isStatus = (s: Section) => word.isStatus.includes(s);
/** Sections whose rows are medicines of this patient, present, past or to come. */
export const isMedicine = ({ section }: Told) => word.isMedicine.includes(section);
