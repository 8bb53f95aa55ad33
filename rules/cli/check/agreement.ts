// Two texts never give one thing different numbers: facts that speak of the same thing are compared.
// A value's name says what it counts, so in one place of one source a name stands for one number.

import { memo } from '../../../lib/read/dom.ts';
import type { Fact, Value } from '../../../lib/rules/schema/fact.ts';
import { type Check, type Context, factProblem, ownerOf } from './context.ts';
import { classesIn } from './shared.ts';
import { numbersIn, unitOf } from './units.ts';

type Row = {
  f: Fact;
  k: string;
  v: Value;
  owner: string;
  places: string[];
  words: ReadonlySet<string>;
  ofItself: boolean;
  classes: string;
  place: string;
};

const wordsOf = memo(
  (text): ReadonlySet<string> =>
    new Set(
      text
        .toLowerCase()
        .replace(/\{\w+\}/g, '')
        .match(/\p{L}{3,}/gu) ?? [],
    ),
);

function rowsOf(c: Context): Row[] {
  const titles = new Map(c.bundle.agents.map((a) => [a.id.replaceAll(' ', '-'), a.title.toLowerCase()]));
  return Object.values(c.bundle.facts).flatMap((f) => {
    const owner = ownerOf(f.id);
    const title = titles.get(owner);
    const base = {
      f,
      owner,
      places: f.sources.map((s) => `${s.source} ${s.locator}`),
      words: wordsOf(f.text),
      classes: classesIn(c.bundle, f.text)
        .map((k) => k.id)
        .join(),
      ofItself: title !== undefined && f.text.toLowerCase().includes(title),
    };
    const entries = Object.entries(f.values ?? {});
    return entries.map(([k, v]) => {
      // which of the values of its unit, as the text shows them: "2 of 3"
      const alike = entries.filter(([, x]) => x.unit === v.unit).sort(([a], [b]) => f.text.indexOf(`{${a}}`) - f.text.indexOf(`{${b}}`));
      return { ...base, k, v, place: `${alike.findIndex(([x]) => x === k)} of ${alike.length}` };
    });
  });
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const w of a) if (b.has(w)) both++;
  return both / (a.size + b.size - both || 1);
}
const same = (a: string | number, b: string | number) => String(a).replaceAll(',', '') === String(b).replaceAll(',', '');
const differs = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;

/** Whether two values speak of one thing; both have the same unit and a place of a source in common. */
function oneThing(x: Row, y: Row): boolean {
  if (differs(x.v.population, y.v.population) || differs(x.v.asOf, y.v.asOf)) return false;
  const samePeople = x.v.population !== undefined && x.v.population === y.v.population;
  if (x.owner === y.owner) {
    if (x.f.kind !== y.f.kind || x.f.region !== y.f.region || x.classes !== y.classes) return false;
    return x.k === y.k || samePeople || (x.place === y.place && likeness(x.words, y.words) >= 0.4);
  }
  // facts of different agents: the same sentence, or the same people, unless it is a number of that agent alone
  if (x.k !== y.k) return false;
  return x.f.text === y.f.text || (samePeople && !x.ofItself && !y.ofItself);
}
export const checkAgreement: Check = (c) => {
  const found: ReturnType<Check> = [];
  const byPlace = new Map<string, Row[]>();
  for (const r of rowsOf(c)) for (const p of new Set(r.places)) byPlace.set(p, [...(byPlace.get(p) ?? []), r]);
  const told = new Set<string>();
  for (const rows of byPlace.values())
    for (const [i, x] of rows.entries())
      for (const y of rows.slice(i + 1)) {
        if (x.f === y.f) continue;
        const pair = `${x.f.id}.${x.k} ${y.f.id}.${y.k}`;
        const sources = x.v.population !== undefined && x.v.population === y.v.population && differs(count(x.v.denominator), count(y.v.denominator));
        const value = x.v.unit === y.v.unit && !same(x.v.value, y.v.value) && oneThing(x, y);
        const interval = x.v.unit === y.v.unit && same(x.v.value, y.v.value) && oneThing(x, y) && differs(x.v.interval, y.v.interval);
        if (!(sources || value || interval) || told.has(pair)) continue;
        told.add(pair);
        const what = value
          ? `${x.v.value} and ${y.v.value} ${x.v.unit}`
          : interval
            ? `"${x.v.interval}" and "${y.v.interval}"`
            : `${x.v.denominator} and ${y.v.denominator} people`;
        for (const [one, other] of [
          [x, y],
          [y, x],
        ] as const)
          found.push(
            factProblem(c, one.f)(
              `values.${one.k}`,
              `It contradicts ${other.f.id}.values.${other.k}: ${what} for one thing in one place of a source.`,
              'keep the number that the source gives; two things need two names, populations or locators.',
            ),
          );
      }
  return [...found, ...Object.values(c.bundle.facts).flatMap((f) => withinFact(c, f)), ...againstTables(c)];
};
/** 15000 and 150000 have the same: a digit is easily lost. */
const digits = (n: number) => String(n).replace(/0+$/, '');
const count = (n: number | undefined) => (n === undefined ? undefined : String(n));

/** The counts that a fact shows and the ones that its rate is made of are the same counts. */
function withinFact(c: Context, f: Fact): ReturnType<Check> {
  const values = Object.entries(f.values ?? {});
  const counts = values.flatMap(([k, v]) => (unitOf(v.unit)?.measures === 'count' && typeof v.value === 'number' ? [{ k, n: v.value }] : []));
  return values.flatMap(([k, v]) =>
    (['numerator', 'denominator'] as const).flatMap((part) => {
      const n = v[part];
      if (!n || (part === 'numerator' && unitOf(v.unit)?.measures === 'count')) return [];
      const near = counts.filter((x) => x.k !== k && ((x.n > n / 3 && x.n < n * 3) || (n > 9 && digits(x.n) === digits(n))));
      if (!near.length || near.some((x) => x.n === n)) return [];
      return [
        factProblem(c, f)(`values.${k}.${part}`, `It is ${n}, but the text shows ${near[0]?.n} as {${near[0]?.k}}.`, 'keep one number for both.'),
      ];
    }),
  );
}

/** A fact read in a table that is here has its number and interval in that table. */
function againstTables(c: Context): ReturnType<Check> {
  return c.bundle.tables.flatMap((t) => {
    const cells = (t.cells ?? []).flat();
    const numeric = cells.some((x) => x !== null && numbersIn(x));
    const unit = unitOf(t.unit);
    if (!numeric || !unit) return [];
    const places = t.sources.map((s) => [s.source, s.locator] as const);
    return Object.values(c.bundle.facts)
      .filter((f) => f.sources.some((s) => places.some(([source, locator]) => s.source === source && s.locator.startsWith(locator))))
      .flatMap((f) =>
        Object.entries(f.values ?? {}).flatMap(([k, v]) =>
          v.unit !== t.unit || [String(v.value), v.interval].every((x) => x === undefined || cells.includes(x))
            ? []
            : [
                factProblem(c, f)(
                  `values.${k}`,
                  `The table ${t.id} of the same source does not hold this number.`,
                  'make fact and table agree with the source.',
                ),
              ],
        ),
      );
  });
}
