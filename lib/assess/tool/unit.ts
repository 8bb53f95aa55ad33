// Units in which a laboratory reports a count of white cells, and what may stand in each; a number without one is no count.
import { later, type Text } from '../../language/say.ts';

export type CountUnit = 'giga' | 'micro' | 'percent';

type Unit = {
  id: CountUnit;
  label: Text;
  /** What it is in x10⁹/L; null for a share. */
  giga: number | null;
  /** Outside of this it is a slip of the pen or another unit; no clinical limit. */
  min: number;
  max: number;
  words: RegExp;
};

export const units: readonly Unit[] = [
  {
    id: 'giga',
    label: later('x10⁹/L, G/L, 10³/µL'),
    giga: 1,
    min: 0,
    max: 100,
    words: /x?10\^?9\/l|\bg\/l|gpt\/l|\/nl\b|\bk\/[uµμ]l|10\^?3\/[uµμ]l|tsd\.?\/[uµμ]l/i,
  },
  { id: 'micro', label: later('cells/µL (/mm³)'), giga: 0.001, min: 5, max: 100_000, words: /\/\s?[uµμ]l\b|\/mm[3³]|cells? per micro|\/mcl/i },
  { id: 'percent', label: later('% of leucocytes'), giga: null, min: 0, max: 100, words: /%/ },
];

export const unitOf = (id: string): Unit | undefined => units.find((u) => u.id === id);

/** The unit that words name, with a way to pick the reading that it allows. */
export function unitIn(text: string): { id: CountUnit; pick(readings: number[]): number | null } | null {
  const unit = units.find((u) => u.words.test(text.replace(/\s+/g, ' ')));
  return unit ? { id: unit.id, pick: (r) => allowed(unit, r) } : null;
}

/** The one reading that the unit allows; null when none or more than one does. */
export function allowed(unit: Unit, readings: number[]): number | null {
  const fit = readings.filter((n) => n >= unit.min && n <= unit.max);
  return fit.length === 1 ? (fit[0] as number) : null;
}
