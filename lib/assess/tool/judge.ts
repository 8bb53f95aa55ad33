// Whether a printed row of a label is met by dated counts: met, not met, or cannot tell, each with its reason.
import { addMonths } from '../dates.ts';
import type { Ask, Limit } from './axis.ts';
import type { Count } from './count.ts';

export type Verdict = {
  state: 'met' | 'not-met' | 'cannot-tell' | 'applies' | 'yours';
  why: string;
  /** Days from the first to the last count of the run below the limit. */
  days: number | null;
};
/** `lowNormal` in x10⁹/L; counts in order of time. */
export type Given = { counts: Count[]; lowNormal: number | null; start: number | null; now: number };

const day = 86_400_000;
const verdict = (state: Verdict['state'], why: string, days: number | null = null): Verdict => ({ state, why, days });

export function judge(ask: Ask, g: Given): Verdict {
  if (ask.kind === 'routine') return verdict('applies', 'For everyone who takes it.');
  if (ask.kind === 'suspicion') return verdict('yours', 'A question for you; no count answers it.');
  const latest = g.counts.at(-1);
  if (ask.kind === 'low-normal') {
    if (!latest) return verdict('cannot-tell', 'No count is given.');
    if (g.lowNormal === null) return verdict('cannot-tell', 'The laboratory’s lower limit is missing.');
    return against(latest, { of: 'lymphocytes', from: null, below: g.lowNormal });
  }
  if (ask.kind !== 'count') return verdict('yours', 'This row is not computed; read it yourself.');
  if (ask.when === 'before') return atStart(ask.any, g);
  if (ask.months !== null && ask.any[0]) return lasting(ask.any[0], ask.months, g);
  const limit = ask.any[0];
  if (!latest || !limit) return verdict('cannot-tell', 'No count is given.');
  if (ask.confirmed) return confirmed(limit, g.counts);
  const now = against(latest, limit);
  return limit.from === null || now.state === 'met' ? now : afterwards(limit, g.counts, now);
}

/** True, false, or null when a value such as "<0.8" leaves it open. */
function under(c: Count, of: Limit['of'], limit: number): boolean | null {
  if (of === 'leucocytes') return c.leucocytes === null ? null : c.leucocytes < limit;
  if (c.to < limit || (c.open && c.from === 0 && c.to === limit)) return true;
  return c.from >= limit ? false : null;
}

function within(c: Count, l: Limit): boolean | null {
  const below = under(c, l.of, l.below);
  const low = l.from === null ? false : under(c, l.of, l.from);
  if (below === false || low === true) return false;
  return below === null || low === null ? null : true;
}

function against(c: Count, l: Limit): Verdict {
  const is = within(c, l);
  if (is === null)
    return verdict(
      'cannot-tell',
      l.of === 'leucocytes' ? 'No leucocytes are given for the last count.' : 'The last value leaves it open; an exact count is needed.',
    );
  return verdict(is ? 'met' : 'not-met', `By the last count, of ${date(c.day)}.`);
}

function atStart(any: Limit[], g: Given): Verdict {
  if (g.start === null) return verdict('cannot-tell', 'The start date is missing.');
  const before = g.counts.filter((c) => c.day <= (g.start as number)).at(-1);
  if (!before) return verdict('cannot-tell', 'No count from before the start is given.');
  const each = any.map((l) => within(before, l));
  if (each.includes(true)) return verdict('met', `By the count before the start, of ${date(before.day)}.`);
  return each.includes(null)
    ? verdict('cannot-tell', 'The count before the start leaves it open, or its leucocytes are missing.')
    : verdict('not-met', `By the count before the start, of ${date(before.day)}.`);
}

/** Only dated values that span the time with none above it say that it has lasted. */
function lasting(l: Limit, months: number, { counts }: Given): Verdict {
  const latest = counts.at(-1);
  if (!latest) return verdict('cannot-tell', 'No count is given.');
  const now = under(latest, l.of, l.below);
  if (now === false) return verdict('not-met', `The last count, of ${date(latest.day)}, is not below ${l.below}.`, 0);
  if (now === null) return verdict('cannot-tell', 'The last value leaves it open; an exact count is needed.');
  let first = counts.length - 1;
  while (first > 0 && under(counts[first - 1] as Count, l.of, l.below) === true) first--;
  const run = counts.slice(first);
  const begun = (run[0] as Count).day;
  const days = Math.round((latest.day - begun) / day);
  // every value below the lower end too is the business of the row for that end
  if (l.from !== null && run.every((c) => under(c, l.of, l.from as number) === true))
    return verdict('not-met', `All values of this time are below ${l.from}.`, days);
  if (latest.day > addMonths(begun, months))
    return verdict('met', `Below ${l.below} at every count from ${date(begun)} to ${date(latest.day)}.`, days);
  const above = counts[first - 1];
  if (above && under(above, l.of, l.below) === false && latest.day <= addMonths(above.day, months))
    return verdict('not-met', `Below ${l.below} for ${months} months at most: ${date(above.day)} was not below.`, days);
  return verdict('cannot-tell', `The values below ${l.below} span ${days} days; the row asks for more than ${months} months.`, days);
}

function confirmed(l: Limit, counts: Count[]): Verdict {
  const [last, before] = [counts.at(-1), counts.at(-2)];
  const is = last && within(last, l);
  if (!last || is === null) return verdict('cannot-tell', 'The last value leaves it open; an exact count is needed.');
  if (!is) return verdict('not-met', `By the last count, of ${date(last.day)}.`);
  if (before && within(before, l)) return verdict('met', `Below ${l.below} on ${date(before.day)} and again on ${date(last.day)}.`);
  return verdict('cannot-tell', 'Below it once; the row asks for a repeat.');
}

/** A band that is left holds on until two counts in a row are above it. */
function afterwards(l: Limit, counts: Count[], now: Verdict): Verdict {
  const last = counts.findLastIndex((c) => within(c, l) === true);
  const above = counts.slice(last + 1).filter((c) => under(c, l.of, l.below) === false).length;
  if (last < 0 || now.state !== 'not-met' || under(counts.at(-1) as Count, l.of, l.below) !== false || above >= 2) return now;
  return verdict('met', `In this range on ${date((counts[last] as Count).day)}; only one count since then is ${l.below} or more.`);
}

const date = (t: number) => new Date(t).toISOString().slice(0, 10);
