// When a test comes again: the interval of a sourced sentence, counted from the last test; no date without both.
import { later, type Text } from '../language/say.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { MonitoringTest } from '../rules/schema/terms.ts';
import { addMonths } from './dates.ts';

/** The last test of a kind and how it is known; a date told by the page is inferred until the clinician confirms it. */
export type Last = { day: number; by: 'page' | 'typed'; text?: string };
export type Lasts = Partial<Record<MonitoringTest, Last>>;

export type Due = {
  agent: string;
  /** The sentence that justifies the date. */
  fact: string;
  test: MonitoringTest;
  region: string | null;
  stratum: string | null;
  last: Last | null;
  /** UTC days in ms; null while the last test is not known. */
  from: number | null;
  to: number | null;
  state: 'overdue' | 'due' | 'ahead' | 'unknown';
};

export const testWord: Record<MonitoringTest, Text> = {
  mri: later('Brain MRI'),
  'jcv-antibody': later('Anti-JCV antibody test'),
  'blood-count': later('Blood count with lymphocytes'),
  visit: later('Visit'),
};

/** Each repeated test of an agent; `product` leaves out those of its other products. */
export function dueOf(
  agent: Pick<Agent, 'id' | 'monitoring'>,
  product: string | null,
  { facts }: Pick<Bundle, 'facts'>,
  lasts: Lasts,
  now: number,
): Due[] {
  return agent.monitoring.flatMap(({ fact, region, stratum, repeat, product: of }): Due[] => {
    if (!repeat || (of && product && of !== product)) return [];
    const months = (key: string) => Number(facts[fact]?.values?.[key]?.value);
    const [first, end] = [months(repeat.from), months(repeat.to ?? repeat.from)];
    if (!(first > 0 && end >= first)) return [];
    const last = lasts[repeat.test] ?? null;
    const from = last && addMonths(last.day, first);
    const to = last && addMonths(last.day, end);
    const state = from === null || to === null ? 'unknown' : now > to + day ? 'overdue' : now >= from ? 'due' : 'ahead';
    return [{ agent: agent.id, fact, test: repeat.test, region: region ?? null, stratum: stratum ?? null, last, from, to, state }];
  });
}

const day = 86_400_000;
