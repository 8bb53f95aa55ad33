// Whether a printed row of a label is met by dated counts: met, not met, or cannot tell, each with its reason.
import { inEnglish } from '../../language/say.ts';
import { addMonths, dayText } from '../dates.ts';
import type { Ask, Limit } from './axis.ts';
import type { Count } from './count.ts';

export type Verdict = {
  state: 'met' | 'not-met' | 'cannot-tell' | 'applies' | 'yours';
  why: string;
  /** Days from the first to the last count of the run below the limit. */
  days: number | null;
};
/** `lowNormal` in x10⁹/L; counts in order of time. `voice`: in English unless the reasons stand among words of the interface. */
export type Given = { counts: Count[]; lowNormal: number | null; start: number | null; now: number; voice?: Voice };
export type Voice = { t: typeof inEnglish; day(of: number): string };

const english: Voice = { t: inEnglish, day: dayText };
const dayMs = 86_400_000;
const verdict = (state: Verdict['state'], why: string, days: number | null = null): Verdict => ({ state, why, days });

export function judge(ask: Ask, g: Given): Verdict {
  const voice = g.voice ?? english;
  const { t } = voice;
  if (ask.kind === 'routine') return verdict('applies', t('For everyone who takes it.'));
  if (ask.kind === 'suspicion') return verdict('yours', t('A question for you; no count answers it.'));
  const latest = g.counts.at(-1);
  if (ask.kind === 'low-normal') {
    if (!latest) return verdict('cannot-tell', t('No count is given.'));
    if (g.lowNormal === null) return verdict('cannot-tell', t('The laboratory’s lower limit is missing.'));
    return against(latest, { of: 'lymphocytes', from: null, below: g.lowNormal }, voice);
  }
  if (ask.kind !== 'count') return verdict('yours', t('This row is not computed; read it yourself.'));
  if (ask.when === 'before') return atStart(ask.any, g, voice);
  if (ask.months !== null && ask.any[0]) return lasting(ask.any[0], ask.months, g, voice);
  const limit = ask.any[0];
  if (!latest || !limit) return verdict('cannot-tell', t('No count is given.'));
  if (ask.confirmed) return confirmed(limit, g.counts, voice);
  const now = against(latest, limit, voice);
  return limit.from === null || now.state === 'met' ? now : afterwards(limit, g.counts, now, voice);
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

function against(c: Count, l: Limit, { t, day }: Voice): Verdict {
  const is = within(c, l);
  if (is === null)
    return verdict(
      'cannot-tell',
      l.of === 'leucocytes' ? t('No leucocytes are given for the last count.') : t('The last value leaves it open; an exact count is needed.'),
    );
  return verdict(is ? 'met' : 'not-met', t('By the last count, of {day}.', { day: day(c.day) }));
}

function atStart(any: Limit[], g: Given, { t, day }: Voice): Verdict {
  if (g.start === null) return verdict('cannot-tell', t('The start date is missing.'));
  const before = g.counts.filter((c) => c.day <= (g.start as number)).at(-1);
  if (!before) return verdict('cannot-tell', t('No count from before the start is given.'));
  const each = any.map((l) => within(before, l));
  const by = t('By the count before the start, of {day}.', { day: day(before.day) });
  if (each.includes(true)) return verdict('met', by);
  return each.includes(null)
    ? verdict('cannot-tell', t('The count before the start leaves it open, or its leucocytes are missing.'))
    : verdict('not-met', by);
}

/** Only dated values that span the time with none above it say that it has lasted. */
function lasting(l: Limit, months: number, { counts }: Given, { t, day }: Voice): Verdict {
  const latest = counts.at(-1);
  if (!latest) return verdict('cannot-tell', t('No count is given.'));
  const now = under(latest, l.of, l.below);
  if (now === false) return verdict('not-met', t('The last count, of {day}, is not below {limit}.', { day: day(latest.day), limit: l.below }), 0);
  if (now === null) return verdict('cannot-tell', t('The last value leaves it open; an exact count is needed.'));
  let first = counts.length - 1;
  while (first > 0 && under(counts[first - 1] as Count, l.of, l.below) === true) first--;
  const run = counts.slice(first);
  const begun = (run[0] as Count).day;
  const days = Math.round((latest.day - begun) / dayMs);
  // every value below the lower end too is the business of the row for that end
  if (l.from !== null && run.every((c) => under(c, l.of, l.from as number) === true))
    return verdict('not-met', t('All values of this time are below {limit}.', { limit: l.from }), days);
  if (latest.day > addMonths(begun, months))
    return verdict('met', t('Below {limit} at every count from {from} to {to}.', { limit: l.below, from: day(begun), to: day(latest.day) }), days);
  const above = counts[first - 1];
  if (above && under(above, l.of, l.below) === false && latest.day <= addMonths(above.day, months))
    return verdict(
      'not-met',
      t('Below {limit} for {months} months at most: the count of {day} was not below.', { limit: l.below, months, day: day(above.day) }),
      days,
    );
  return verdict(
    'cannot-tell',
    t('The values below {limit} do not yet span the more than {months} months that the row asks for.', { limit: l.below, months }),
    days,
  );
}

function confirmed(l: Limit, counts: Count[], { t, day }: Voice): Verdict {
  const [last, before] = [counts.at(-1), counts.at(-2)];
  const is = last && within(last, l);
  if (!last || is === null) return verdict('cannot-tell', t('The last value leaves it open; an exact count is needed.'));
  if (!is) return verdict('not-met', t('By the last count, of {day}.', { day: day(last.day) }));
  if (before && within(before, l))
    return verdict('met', t('Below {limit} on {first} and again on {last}.', { limit: l.below, first: day(before.day), last: day(last.day) }));
  return verdict('cannot-tell', t('Below it once; the row asks for a repeat.'));
}

/** A band that is left holds on until two counts in a row are above it. */
function afterwards(l: Limit, counts: Count[], now: Verdict, { t, day }: Voice): Verdict {
  const last = counts.findLastIndex((c) => within(c, l) === true);
  const above = counts.slice(last + 1).filter((c) => under(c, l.of, l.below) === false).length;
  if (last < 0 || now.state !== 'not-met' || under(counts.at(-1) as Count, l.of, l.below) !== false || above >= 2) return now;
  return verdict(
    'met',
    t('In this range on {day}; only one count since then is {limit} or more.', { day: day((counts[last] as Count).day), limit: l.below }),
  );
}
