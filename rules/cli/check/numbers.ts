// Each number by itself: a unit of the list, within what the unit can be, and agreeing with what stands beside it.
import type { Fact, Value } from '../../../lib/rules/schema/fact.ts';
import { type Check, factProblem } from './context.ts';
import { isUnit, numbersIn, unitOf, wordUnits } from './units.ts';

type Say = (path: string, what: string, mend: string) => void;

export const checkNumbers: Check = (c) =>
  Object.values(c.bundle.facts).flatMap((f) => {
    const found: ReturnType<Check> = [];
    const make = factProblem(c, f);
    const say: Say = (...p) => found.push(make(...p));
    for (const [k, v] of Object.entries(f.values ?? {})) {
      checkUnit(k, v, say);
      checkRatio(k, v, say);
      checkInterval(k, v, say);
    }
    checkOrder(f, say);
    return found;
  });

function checkUnit(k: string, v: Value, say: Say) {
  const path = `values.${k}`;
  if (!isUnit(v.unit)) return say(`${path}.unit`, `"${v.unit}" is not in the list of units.`, 'choose one from rules/units.json.');
  if (wordUnits.includes(v.unit)) {
    if (typeof v.value === 'number') say(`${path}.value`, `${v.value} is no ${v.unit}.`, 'write it in words, or choose the unit of the number.');
    return;
  }
  const unit = unitOf(v.unit);
  const numbers = numbersIn(v.value);
  if (!unit || !numbers) return say(`${path}.value`, `"${v.value}" is no number.`, 'write a number, or two with "to" between.');
  for (const n of numbers) {
    if (n < unit.min || n > unit.max)
      say(`${path}.value`, `${n} ${v.unit} cannot be.`, `check number and unit; it lies from ${unit.min} to ${unit.max}.`);
    if (unit.whole && !Number.isInteger(n)) say(`${path}.value`, `${n} ${v.unit} is not a whole number.`, 'check number and unit.');
  }
}

/** The last digit that is written decides how near a quotient must come: 4.19 means 4.185 to 4.195. */
const halfStep = (n: number) => 0.5 * 10 ** -(String(n).split('.')[1]?.length ?? 0);

function checkRatio(k: string, v: Value, say: Say) {
  const { numerator: a, denominator: b } = v;
  const path = `values.${k}`;
  const unit = unitOf(v.unit);
  for (const [name, n] of [
    ['numerator', a],
    ['denominator', b],
  ] as const)
    if (n !== undefined && (n < 0 || !Number.isInteger(n))) say(`${path}.${name}`, `${n} does not count anything.`, 'write a whole number.');
  if (b === 0) say(`${path}.denominator`, 'The denominator is 0.', 'write how many there were, or remove it.');
  if (a !== undefined && b !== undefined && a > b)
    say(`${path}.numerator`, `${a} of ${b} is more than all.`, 'check which is the numerator and which the denominator.');
  if (typeof v.value !== 'number' || !unit) return;
  if (unit.measures === 'count') {
    // a count without a share is the numerator itself, or the denominator (people without an event)
    if (a !== undefined && v.value !== a && v.value !== b)
      say(`${path}.numerator`, `The value is ${v.value}, the numerator ${a}.`, 'give both the same number.');
    else if (b !== undefined && v.value > b) say(`${path}.denominator`, `${v.value} of ${b} is more than all.`, 'check both numbers.');
    return;
  }
  // nothing counted gives an upper bound, which is no quotient
  if (!a || !b || !unit.scale) return;
  const quotient = (a / b) * unit.scale;
  if (Math.abs(quotient - v.value) > halfStep(v.value) * 1.001)
    say(
      `${path}.value`,
      `${a} of ${b} is ${Number(quotient.toPrecision(4))} ${v.unit}, not ${v.value}.`,
      'check the three numbers in the source; remove what it does not give.',
    );
}

const asPrinted = ', as printed';

function checkInterval(k: string, v: Value, say: Say) {
  if (v.interval === undefined || /^SD \d+(\.\d+)?$/.test(v.interval)) return;
  const path = `values.${k}.interval`;
  // some papers print an end that cannot be; the fact says so
  const printed = v.interval.endsWith(asPrinted);
  const [low, high] = numbersIn(printed ? v.interval.slice(0, -asPrinted.length) : v.interval) ?? [];
  const unit = unitOf(v.unit);
  if (low === undefined || high === undefined) return say(path, `"${v.interval}" is no interval.`, 'write "1.2 to 3.4", or "SD 0.5".');
  if (low > high) say(path, `${low} is more than ${high}.`, 'write the lower end first.');
  else if (typeof v.value === 'number' && (v.value < low || v.value > high))
    say(path, `${v.value} lies outside "${v.interval}".`, 'check value and interval in the source.');
  if (!unit) return;
  const impossible = high > unit.max || low < unit.min;
  if (impossible && !printed)
    say(path, `${high > unit.max ? high : low} ${v.unit} cannot be.`, `check interval and unit; it lies from ${unit.min} to ${unit.max}.`);
  if (printed && !impossible) say(path, `"${v.interval}" can be.`, 'write the two numbers only.');
}

/** "{a} of {b}" and "{a} in {b}": a part is no more than its whole; "{a} to {b}": from low to high; "Of {a} … {b}". */
function checkOrder(f: Fact, say: Say) {
  const value = (k: string) => {
    const v = f.values?.[k];
    const n = v && numbersIn(v.value);
    return v && n?.length === 1 ? { n: n[0] as number, unit: v.unit, counts: unitOf(v.unit)?.measures === 'count' } : undefined;
  };
  for (const m of f.text.matchAll(/\{(\w+)\}(?: per cent)?( to | of (?:those |the )?| in )\{(\w+)\}/g)) {
    const [, p = '', word = '', q = ''] = m;
    const [a, b] = [value(p), value(q)];
    if (!a || !b) continue;
    const range = word === ' to ';
    if (range && a.unit !== b.unit) say(`values.${q}.unit`, `{${p}} is in ${a.unit}, {${q}} in ${b.unit}.`, 'give both ends one unit.');
    if (range ? a.n >= b.n : a.counts && b.counts && a.n > b.n)
      say(`values.${p}.value`, `${a.n}${word}${b.n} is the wrong way round.`, 'check which number belongs to which name.');
  }
  for (const m of f.text.matchAll(/\bOf (?:all |the first )?\{(\w+)\}([^.;:]*)/g)) {
    const all = value(m[1] as string);
    if (!all?.counts) continue;
    for (const part of (m[2] as string).matchAll(/\{(\w+)\}/g)) {
      const one = value(part[1] as string);
      if (one?.counts && one.n > all.n) say(`values.${part[1]}.value`, `${one.n} of ${all.n} is more than all.`, 'check both numbers.');
    }
  }
}
