// One medicine of a drawn list: its name as the rules declare it, what is said of it, and whether it counts; by hand, as the README says it.
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import { agent as agentOf, rules } from '../../unit/support/real.ts';
import type { Dice } from '../dice.ts';
import { fixed } from './chart.ts';
import type { Said, Tongue } from './words.ts';

const today = Date.parse(fixed.today);
const day = 86_400_000;
export const dated = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const capital = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);

/** Whose name it is, and how loudly that product speaks. `months`: the rules' window; null where a stopped medicine goes on counting. */
export type Named = { agent: string; text: string; tier: string; months: number | null };

function monthsOf({ carryOver: c }: Agent): number | null {
  if (c.kind !== 'months') return null;
  const months = rules.facts[c.fact]?.values?.[c.value]?.value;
  return typeof months === 'number' ? months : null;
}

/** `text`: one of the agent's names in the rules; throws where it is none. */
export function namedOf(id: string, text: string): Named {
  const agent = agentOf(id);
  const name = agent.names.find((n) => n.text === text);
  if (!name) throw new Error(`The rules have no name "${text}" of ${id}.`);
  return { agent: id, text, tier: (agent.products?.find((p) => p.id === name.product)?.tier ?? agent.tier).value, months: monthsOf(agent) };
}

/** Names in Latin letters that stand for one agent by themselves. Corticosteroids are left out: their names alone say no route. */
export const names: readonly Named[] = rules.agents
  .filter((a) => a.nameSettles !== false)
  .flatMap((a) =>
    a.names
      .filter((n) => !n.match && !n.route && /^(inn|brand|biosimilar-brand|suffix|translation)$/.test(n.kind))
      .filter((n) => /^[\p{Script=Latin}\p{M} -]+$/u.test(n.text) && a.names.filter((m) => m.text === n.text).length === 1)
      .filter((n) => a.products?.find((p) => p.id === n.product)?.systemic !== false)
      .map((n) => namedOf(a.id, n.text)),
  );

/** `ended`: when it was stopped, in ms; null where nobody says. */
export type Course = { named: Named; said: Said; ended: number | null };
export type Shares = readonly (readonly [Said, number])[];

export function courseOf(named: Named, dice: Dice, shares: Shares): Course {
  const said = dice.weighted<Said>(shares);
  if (said !== 'stopped' || dice.chance(0.25)) return { named, said, ended: null };
  // a few days on either side of the end of a window would test the calendar, not the chart
  const days = named.months !== null && dice.chance(0.5) ? 5 + dice.below(Math.max(1, named.months * 28 - 10)) : 300 + dice.below(900);
  return { named, said, ended: today - days * day };
}

/** Taken, on hold, or stopped within the window that the rules give it; of the reference tier never. */
export function counts({ named, said, ended }: Course): boolean {
  if (named.tier === 'reference' || said === 'planned') return false;
  return said !== 'stopped' || ended === null || named.months === null || today - ended < named.months * 28 * day;
}

/** Only what is taken is critical. */
export const tierNow = ({ named, said }: Course): string => (named.tier === 'critical' && said !== 'taken' ? 'warning' : named.tier);

/** The row of a list: name and strength, how often, status and its day. */
export function rowOf({ named, said, ended }: Course, tongue: Tongue, dice: Dice): string[] {
  const text = dice.chance(0.2) ? named.text.toUpperCase() : dice.chance(0.5) ? capital(named.text) : named.text;
  const strength = dice.chance(0.5) ? ` ${dice.pick(['100 mg', '50 mg', '300 mg'])}` : '';
  const status = dice.pick(tongue.status[said]);
  return [text + strength, dice.pick(tongue.often), ended === null ? status : `${status} ${dated(ended)}`];
}

/** The row of a medicine that is no agent. */
export const ordinaryRow = (text: string, tongue: Tongue, dice: Dice): string[] => [text, dice.pick(tongue.often), dice.pick(tongue.status.taken)];
