// The unit of a number against the words around it: "{months} months" cannot be in weeks.
import type { Fact } from '../../../lib/rules/schema/fact.ts';
import { type Check, factProblem } from './context.ts';
import { isUnit, type Measure, unitOf } from './units.ts';

const here = '\u00a7';
const rate = /\bper ([\d,]*\d)(?: (?:people|patients|persons))?(?: (person-years|patient-years|(?:a|each|per) year))?/g;

/** Words that show a unit, in a text whose numbers stand as digits. */
const shows: [RegExp, (m: RegExpMatchArray) => string][] = [
  [/\b(day|week|month|year)s?\b(?! of age| old)/g, (m) => `${m[1]}s`],
  [/%(?= of [^.]* each year| a year| each year)/g, () => '% per year'],
  [/%/g, () => '%'],
  [rate, (m) => `per ${m[1]}${m[2] ? (/^(person|patient)/.test(m[2]) ? ' person-years' : ' per year') : ''}`],
  [/x10⁹\/L/g, () => 'x10⁹/L'],
  [/\bper (microlitre|cubic millimetre)\b/g, () => 'cells/µL'],
  [/\bIU\/mL\b/g, () => 'IU/mL'],
  [/\bcm\b/g, () => 'cm'],
  [/\b(?:person|patient)-years\b/g, () => 'person-years'],
];

/** Units that the text must show, each with the words that do. */
const needs: Partial<Record<Measure, RegExp>> = {
  time: /\b(day|week|month|year)s?\b/,
  share: /%/,
  rate: /\bper [\d,]+/,
  concentration: /x10⁹\/L|per (microlitre|cubic millimetre)/,
};
/** Words that speak of how old people are. */
const aged = new RegExp(`\\b(man|woman|boy|girl) of ${here}|\\b(older|younger|aged?)\\b[^.]*${here}|${here} years old`);
const special: Record<string, RegExp> = {
  'years of age': new RegExp(`${aged.source}|\\b(person|patient) of ${here}`),
  year: new RegExp(
    `\\b(in|of|to|from|since|until|by|and|about|January|February|March|April|May|June|July|August|September|October|November|December) ${here}`,
  ),
  index: /\bindex\b/,
  'hazard ratio': /\bhazard ratio\b/,
  'proportional reporting ratio': /\breporting ratio\b|\btimes as often\b/,
  'IU/mL': /IU\/mL/,
  cm: /\bcm\b/,
  cycles: /\bcycles?\b/,
  doses: /\bdoses?\b/,
  medicines: /\bmedicines?\b/,
  variants: /\bvariants?\b/,
  'person-years': /\b(person|patient)-years\b/,
};

/** The text with its other numbers in place, number words as digits, and `§` where `slot` stands. */
function around(f: Fact, slot: string): [before: string, after: string] {
  const text = f.text
    .replace(/\{(\w+)\}/g, (_, k: string) => (k === slot ? here : String(f.values?.[k]?.value ?? '')))
    .replace(/\bper cent\b|\bpercent\b/g, '%')
    .replace(/\bhundred thousand\b/g, '100,000')
    .replace(/\bten thousand\b/g, '10,000')
    .replace(/\bthousand\b/g, '1,000')
    .replace(/\ba hundred\b/g, '100');
  const at = text.indexOf(here);
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
}
const sentenceEnd = /[.;:](?=\s|$)/;

/** The unit that the words directly after the number name, if any do: "3 to 4 months" counts for 3. */
function follows(after: string): string | undefined {
  const start = after.replace(/^(?: ?\([^)]*\))?(?: (?:to|or|and) [\d.,]+)?[\s(]*(?:lymphocytes |leucocytes )?/, '');
  for (const [words, name] of shows) {
    const m = [...start.matchAll(words)].find((x) => x.index === 0);
    if (m) return name(m);
  }
  return undefined;
}

/** The nearest unit of the same measure: first after the number, else last before it, in its sentence. */
function nearest(measure: Measure, before: string, after: string): string | undefined {
  const named = (s: string) =>
    shows
      .flatMap(([words, name]) => [...s.matchAll(words)].map((m) => ({ at: m.index, unit: name(m) })))
      .filter((x) => unitOf(x.unit)?.measures === measure)
      .sort((a, b) => a.at - b.at);
  return named(after.split(sentenceEnd)[0] ?? '')[0]?.unit ?? named(before.split(sentenceEnd).at(-1) ?? '').at(-1)?.unit;
}

export const checkWording: Check = (c) =>
  Object.values(c.bundle.facts).flatMap((f) =>
    Object.entries(f.values ?? {}).flatMap(([k, v]) => {
      const unit = unitOf(v.unit);
      if (!isUnit(v.unit) || !f.text.includes(`{${k}}`)) return [];
      const [before, after] = around(f, k);
      const bad = (what: string) => [factProblem(c, f)(`values.${k}.unit`, what, 'make the words and the unit agree with the source.')];
      const next = follows(after);
      if (v.unit === 'years of age' ? next && next !== 'years' : next && next !== v.unit)
        return bad(`The unit is "${v.unit}", but the text goes on with ${next}.`);
      if (!unit) return [];
      if (v.unit === 'years' && aged.test(`${before}${here}${after}`)) return bad('The text speaks of an age.');
      const word = special[v.unit] ?? needs[unit.measures];
      if (word && !word.test(`${before}${here}${after}`)) return bad(`The text does not say that {${k}} is in "${v.unit}".`);
      const near = special[v.unit] || unit.measures === 'count' ? undefined : nearest(unit.measures, before, after);
      return near && near !== v.unit ? bad(`The unit is "${v.unit}", but the text speaks of ${near}.`) : [];
    }),
  );
