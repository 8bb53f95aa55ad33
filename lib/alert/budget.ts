// The day's budget of interruptions: so many charts may have a card; what was raised to critical is never held back.
import { count, t } from '../language/say.ts';

/** `told` are patient and agent, as the background knows them; in memory only. */
export type Spent = { day: string; count: number; told: string[] };
/** Told today and kept in mind; of more the oldest go. */
const most = 500;

const isSpent = (v: unknown): v is Spent =>
  typeof v === 'object' &&
  v !== null &&
  typeof (v as Spent).day === 'string' &&
  Number.isInteger((v as Spent).count) &&
  Array.isArray((v as Spent).told) &&
  (v as Spent).told.every((x) => typeof x === 'string');

/** What was spent on this day: anything else begins anew. */
export const spentOn = (day: string, kept: unknown): Spent => (isSpent(kept) && kept.day === day ? kept : { day, count: 0, told: [] });

/**
 * Whether a card may be shown, and what has been spent then. What was told before is no new interruption; `free` is what
 * may always speak, and costs nothing.
 */
export function spend(spent: Spent, wanted: readonly string[], budget: number, free: boolean): { may: boolean; spent: Spent } {
  const fresh = wanted.filter((w) => !spent.told.includes(w));
  if (!fresh.length) return { may: true, spent };
  if (!free && spent.count >= budget) return { may: false, spent };
  return { may: true, spent: { ...spent, count: spent.count + (free ? 0 : 1), told: [...spent.told, ...fresh].slice(-most) } };
}

/** For whoever looks why there is no card; null while there is room. */
export const usedUp = (spent: Spent, budget: number): string | null =>
  spent.count < budget
    ? null
    : `${count(budget, {
        one: 'Today’s number of cards on the page is used up ({n}).',
        other: 'Today’s number of cards on the page is used up ({n}).',
      })} ${t('New findings stand on the badge and here; what is raised to critical still shows its card.')}`;
