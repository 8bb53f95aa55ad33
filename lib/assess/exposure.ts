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
