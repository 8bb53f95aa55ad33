// Draws simulated charts by a seed, each with what is true of it: the truth is drawn first and the page made of it.
import { type Dice, diceOf } from '../dice.ts';
import { type Expected, type List, layouts, type SimulatedChart } from './chart.ts';
import { type Course, capital, counts, courseOf, dated, names, ordinaryRow, rowOf, tierNow } from './course.ts';
import { local, misspelt, ordinary, tongues } from './words.ts';

const critical = names.filter((n) => n.tier === 'critical');
const shares = [
  ['taken', 55],
  ['stopped', 22],
  ['held', 11],
  ['planned', 12],
] as const;

function coursesOf(dice: Dice): Course[] {
  const out: Course[] = [];
  for (
    let left = dice.weighted<number>([
      [0, 15],
      [1, 45],
      [2, 30],
      [3, 10],
    ]);
    left > 0;
    left--
  ) {
    const named = dice.pick(dice.chance(0.25) ? critical : names);
    if (!out.some((c) => c.named.agent === named.agent)) out.push(courseOf(named, dice, shares));
  }
  return out;
}

function expectedOf(courses: Course[]): Expected {
  const expect: Expected = { badge: '', coverage: 'complete', card: [], counted: {}, listed: {}, never: [] };
  for (const c of courses) {
    const { agent } = c.named;
    if (!counts(c)) expect.listed[agent] = c.said;
    else expect.counted[agent] = `${c.said} ${tierNow(c)}`;
    if (counts(c) && tierNow(c) === 'critical') expect.card.push(agent);
  }
  return expect;
}

function drawOne(id: string, dice: Dice): SimulatedChart {
  const tongue = dice.pick(tongues);
  const courses = coursesOf(dice);
  const expect = expectedOf(courses);
  const free = (agent: string) => !(agent in expect.counted) && !(agent in expect.listed);
  const rows = courses.map((c) => rowOf(c, tongue, dice));
  const about = courses.map((c) => `${c.named.text} ${c.said}${c.ended === null ? '' : ` ${dated(c.ended)}`}`);
  const lists: List[] = [];

  const [trap, of] = dice.pick(local);
  if (dice.chance(0.15) && free(of)) {
    rows.push(ordinaryRow(trap, tongue, dice));
    expect.listed[of] = 'any?';
    about.push(`not in the whole body: ${trap}`);
  }
  const word = dice.pick(misspelt);
  const at = 3 + dice.below(word.length - 5);
  if (dice.chance(0.12) && free(word)) {
    const wrong = word.slice(0, at) + word.slice(at + 1);
    rows.push(ordinaryRow(`${wrong} 100 mg`, tongue, dice));
    expect.possible = [wrong];
    about.push(`misspelt: ${wrong}`);
  }
  const allergen = dice.pick(names);
  if (dice.chance(0.2) && free(allergen.agent) && !expect.possible) {
    lists.push({ title: tongue.allergies, rows: [[capital(allergen.text)]] });
    expect.listed[allergen.agent] = 'allergy';
    about.push(`allergy: ${allergen.text}`);
  }
  for (let left = 1 + dice.below(5); left > 0; left--) rows.push(ordinaryRow(dice.pick(ordinary), tongue, dice));

  const count = Object.keys(expect.counted).length;
  const partial = dice.chance(0.1);
  expect.coverage = partial ? 'partial' : 'complete';
  expect.badge = !partial ? String(count) : count ? `${count}+` : '?';
  const pager = partial && { pager: `1–${rows.length} of ${rows.length + 7}` };
  lists.push({ title: dice.pick(tongue.titles), head: tongue.head, rows: dice.shuffled(rows), ...pager });
  return { id, about: about.join(', ') || 'no agent', region: tongue.region, layout: dice.pick(layouts), lists, expect };
}

/** The same charts for the same seed, as long as the rules have the same names. */
export function drawCharts(seed: number, count: number): SimulatedChart[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, i) => drawOne(`d${String(i + 1).padStart(2, '0')}`, dice));
}
