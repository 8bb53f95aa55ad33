// Draws medication lists of invented populations, each with the agents that are truly to be counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tier } from '../../../lib/rules/schema/terms.ts';
import { layouts } from '../charts/chart.ts';
import { type Course, counts, courseOf, namedOf, ordinaryRow, rowOf, type Shares, tierNow } from '../charts/course.ts';
import { bodyOf } from '../charts/page.ts';
import { local, ordinary, tongues } from '../charts/words.ts';
import { type Dice, diceOf } from '../dice.ts';

export type Population = {
  id: string;
  title: string;
  /** How many ordinary medicines a list holds, from and to. */
  ordinary: [number, number];
  /** Lists in a thousand with an agent that acts on one place alone. */
  local: number;
  /** One treatment at a time; `earlier`: lists in a thousand that also hold one that was stopped. */
  one?: { earlier: number };
  medicines: Medicine[];
};
type Medicine = { agent: string; names: string[]; in1000: number };

const file = JSON.parse(readFileSync(join(import.meta.dirname, 'populations.json'), 'utf8')) as {
  about: string;
  statuses: Shares;
  populations: Population[];
};
export const { about, populations } = file;

/** Highest of what counts; `reference` where only such medicines are taken; `none` where nothing of ours is. */
export type Level = Tier | 'none';
export const levels: readonly Level[] = ['critical', 'warning', 'note', 'reference', 'none'];
export type DrawnList = { html: string; level: Level /** Agents that truly have a card. */; carded: string[] };

const levelOf = (courses: Course[]): Level => {
  const seen = new Set(courses.filter(counts).map(tierNow));
  const other = courses.some((c) => c.named.tier === 'reference' && c.said !== 'planned' && c.said !== 'stopped');
  return levels.find((l) => seen.has(l)) ?? (other ? 'reference' : 'none');
};

const ended: Shares = [['stopped', 1]];

function coursesOf({ medicines, one }: Population, dice: Dice): Course[] {
  const course = (m: Medicine, shares: Shares) => courseOf(namedOf(m.agent, dice.pick(m.names)), dice, shares);
  if (!one) return medicines.filter((m) => dice.chance(m.in1000 / 1000)).map((m) => course(m, file.statuses));
  const left = 1000 - medicines.reduce((sum, m) => sum + m.in1000, 0);
  const of = () => dice.weighted<Medicine | null>([[null, left], ...medicines.map((m) => [m, m.in1000] as const)]);
  const [now, before] = [of(), dice.chance(one.earlier / 1000) ? of() : null];
  return [...(now ? [course(now, file.statuses)] : []), ...(before && before.agent !== now?.agent ? [course(before, ended)] : [])];
}

function drawList(p: Population, dice: Dice): DrawnList {
  const tongue = dice.pick(tongues);
  const courses = coursesOf(p, dice);
  const rows = courses.map((c) => rowOf(c, tongue, dice));
  const [trap, of] = dice.pick(local);
  if (dice.chance(p.local / 1000) && !courses.some((c) => c.named.agent === of)) rows.push(ordinaryRow(trap, tongue, dice));
  const [from, to] = p.ordinary;
  for (let left = from + dice.below(to - from + 1); left > 0; left--) rows.push(ordinaryRow(dice.pick(ordinary), tongue, dice));
  const list = { title: dice.pick(tongue.titles), head: tongue.head, rows: dice.shuffled(rows) };
  const carded = courses.filter((c) => counts(c) && tierNow(c) === 'critical').map((c) => c.named.agent);
  return { html: bodyOf({ lists: [list], layout: dice.pick(layouts) }), level: levelOf(courses), carded };
}

export function drawLists(p: Population, seed: number, count: number): DrawnList[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, () => drawList(p, dice));
}
