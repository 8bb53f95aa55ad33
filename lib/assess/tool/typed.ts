// Fields as they are typed, read with a plain sentence for each that cannot be what it says.
import { count, day as dayIn, t } from '../../language/say.ts';
import { readNumber } from './number.ts';

/** A sentence beside a field. */
export type Errors<K extends string> = Partial<Record<K, string>>;

/** The day of a date field (`2026-05-01`), or null; a day to come is refused where the field is about the past. */
export function readDay(text: string, now: number, say: (sentence: string) => void): number | null {
  if (!text) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(day)) {
    say(t('This is no date. Write year, month and day.'));
    return null;
  }
  if (day <= now) return day;
  say(t('{day} is still to come. Write the day on which it was done.', { day: dayIn(day) }));
  return null;
}

/** What is wrong with a number of whole months or infusions. */
const wholeWords = {
  months: {
    whole: () => t('Write the months as a whole number, such as 30.'),
    none: () => t('0 months is before the first period: the tables begin at 1.'),
    most: (n: number) => count(n, { one: '{n} month cannot be right. Check the number.', other: '{n} months cannot be right. Check the number.' }),
  },
  infusions: {
    whole: () => t('Write the infusions as a whole number, such as 30.'),
    none: () => t('0 infusions is before the first period: the tables begin at 1.'),
    most: (n: number) =>
      count(n, { one: '{n} infusion cannot be right. Check the number.', other: '{n} infusions cannot be right. Check the number.' }),
  },
} as const;

/** A whole number from 1 up; the last row of the table decides what lies beyond, and only what nobody can have reached is refused. */
export function readWhole(text: string, what: keyof typeof wholeWords, most: number, say: (sentence: string) => void): number | null {
  const read = readNumber(text);
  if (read.kind === 'none') return null;
  const whole = read.kind === 'exact' ? read.readings.filter((n) => Number.isInteger(n)) : [];
  const n = whole.find((x) => x <= most) ?? whole[0];
  const words = wholeWords[what];
  if (n === undefined) say(words.whole());
  else if (n === 0) say(words.none());
  else if (n > most) say(words.most(n));
  else return n;
  return null;
}

/** Whole months from one day to another, as a person counts them. */
export function monthsBetween(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}
