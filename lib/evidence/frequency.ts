// Natural frequencies: a rate as so many people of a round number, which is what people understand.
import type { Value } from '../rules/schema/fact.ts';
import { showValue } from './value.ts';

const rounds = [100, 1000, 10_000, 100_000, 1_000_000];
/** How far rounding to whole people may move a rate; past it the next larger number is used. */
const slack = 0.2;

/** "about 4 of 1000", or null for a value that is no share of people. A rate per person-year is a share of people each year. */
export function frequency(v: Value): string | null {
  const share = shareOf(v);
  return share && `about ${share.people} of ${showValue(share.of)}`;
}

/** Whole people of a round number, as `frequency` says it. */
export function shareOf(v: Value): { people: number; of: number } | null {
  const rate = rateOf(v);
  if (rate === null || rate <= 0 || rate >= 1) return null;
  for (const of of rounds) {
    const people = Math.round(rate * of);
    if (people >= 1 && Math.abs(people / of / rate - 1) <= slack) return { people, of };
  }
  return null;
}

function rateOf({ value, unit, numerator, denominator }: Value): number | null {
  if (numerator !== undefined && denominator) return numerator / denominator;
  const per = /^per ([\d,]+)/.exec(unit)?.[1];
  return per && typeof value === 'number' ? value / Number(per.replaceAll(',', '')) : null;
}
