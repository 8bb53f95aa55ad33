// Whether an agent counts now: taken, or stopped within the time its rule says it still counts.
import type { Agent } from '../rules/schema/agent.ts';
import type { Fact } from '../rules/schema/fact.ts';
import { addMonths } from './dates.ts';
import type { Status } from './status.ts';

export type Exposure = {
  /** In the count of the badge, tier and systemic effect aside. */
  counts: boolean;
  /** Why, as a key for one sentence. */
  why: 'taken' | 'held' | 'within' | 'after' | 'stop-unknown' | 'until-recovery' | 'lasting' | 'window-unknown' | 'not-taken';
  /** UTC day in ms on which the window ends, where rules and chart tell it. */
  ends: number | null;
  stopped: number | null;
};

type Rule = Pick<Agent, 'carryOver'>;

/** `now` and `stopped` in ms; a stop date that is unknown counts as within the window. */
export function exposureOf(status: Status, stopped: number | null, rule: Rule, facts: Readonly<Record<string, Fact>>, now: number): Exposure {
  const none = { ends: null, stopped };
  if (status === 'active' || status === 'unknown') return { counts: true, why: 'taken', ...none };
  if (status === 'held') return { counts: true, why: 'held', ...none };
  if (status !== 'stopped') return { counts: false, why: 'not-taken', ...none };
  const c = rule.carryOver;
  if (c.kind !== 'months') return { counts: true, why: c.kind === 'unknown' ? 'window-unknown' : c.kind, ...none };
  if (stopped === null) return { counts: true, why: 'stop-unknown', ...none };
  const months = Number(facts[c.fact]?.values?.[c.value]?.value);
  if (!(months >= 0)) return { counts: true, why: 'window-unknown', ...none };
  const ends = addMonths(stopped, months);
  return { counts: now <= ends, why: now <= ends ? 'within' : 'after', ends, stopped };
}

export const exposureText: Record<Exposure['why'], string> = {
  taken: '',
  held: 'On hold; still counted.',
  within: 'Stopped, still within the time it counts.',
  after: 'Stopped, past the time it counts.',
  'stop-unknown': 'Stopped; the date is not on the page, so it is counted as recent.',
  'until-recovery': 'Stopped; counted until the blood count is known to have recovered.',
  lasting: 'Past treatment; its effect outlasts it, so it is still counted.',
  'window-unknown': 'Stopped; how long it counts is not established, so it is still counted.',
  'not-taken': '',
};
