// The closed list of units: what each measures, what a number in it can be, one spelling each; published as rules/units.json.

export type Measure = 'count' | 'time' | 'age' | 'calendar' | 'share' | 'rate' | 'concentration' | 'ratio' | 'other';
export type Unit = {
  unit: string;
  measures: Measure;
  min: number;
  max: number;
  /** Only whole numbers make sense. */
  whole?: boolean;
  /** What a fraction is multiplied by: 100 for a percentage. */
  scale?: number;
};

const count = (unit: string, max = 10_000_000): Unit => ({ unit, measures: 'count', min: 0, max, whole: true });
const time = (unit: string, max: number): Unit => ({ unit, measures: 'time', min: 0, max });
const rate = (unit: string, scale: number): Unit => ({ unit, measures: 'rate', min: 0, max: scale, scale });

export const units: readonly Unit[] = [
  count('cases'),
  count('people'),
  count('reports'),
  count('person-years', 100_000_000),
  count('doses', 1000),
  count('cycles', 100),
  count('medicines', 1000),
  count('variants', 1000),
  time('days', 1000),
  time('weeks', 520),
  time('months', 400),
  time('years', 60),
  { unit: 'years of age', measures: 'age', min: 0, max: 120 },
  { unit: 'year', measures: 'calendar', min: 1950, max: 2100, whole: true },
  { unit: '%', measures: 'share', min: 0, max: 100, scale: 100 },
  { unit: '% per year', measures: 'share', min: 0, max: 100, scale: 100 },
  rate('per 1,000', 1000),
  rate('per 10,000', 10_000),
  rate('per 100,000', 100_000),
  rate('per 1,000 person-years', 1000),
  rate('per 100,000 person-years', 100_000),
  rate('per 100,000 per year', 100_000),
  { unit: 'x10⁹/L', measures: 'concentration', min: 0.05, max: 15 },
  { unit: 'cells/µL', measures: 'concentration', min: 16, max: 15_000 },
  { unit: 'hazard ratio', measures: 'ratio', min: 0.0001, max: 1000 },
  { unit: 'proportional reporting ratio', measures: 'ratio', min: 0.0001, max: 10_000 },
  { unit: 'index', measures: 'other', min: 0, max: 5 },
  { unit: 'IU/mL', measures: 'other', min: 0.1, max: 1_000_000 },
  { unit: 'cm', measures: 'other', min: 0.1, max: 20 },
];

/** Units whose value is words: a date, or which of several. */
export const wordUnits: readonly string[] = ['date', 'course'];

const book = new Map(units.map((u) => [u.unit, u]));
export const unitOf = (unit: string): Unit | undefined => book.get(unit);
export const isUnit = (unit: string) => book.has(unit) || wordUnits.includes(unit);

/** 475000 and "1,000" as numbers; ranges such as "40,000 to 50,000" as both ends; words as none. */
export function numbersIn(v: number | string): number[] | undefined {
  if (typeof v === 'number') return [v];
  const m = /^(\d[\d,]*(?:\.\d+)?)(?: to (\d[\d,]*(?:\.\d+)?))?$/.exec(v);
  return m?.slice(1).flatMap((s) => (s === undefined ? [] : [Number(s.replaceAll(',', ''))]));
}
