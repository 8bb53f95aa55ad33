// npm run evaluate: charts, populations, benchmark, pages, questions and what other commands found; prints, pictures and writes it.
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fixtures } from '../dom/expectation.ts';
import { loaded } from '../unit/support/real.ts';
import { type Scored, score } from './benchmark/score.ts';
import { fixed } from './charts/chart.ts';
import { drawCharts } from './charts/draw.ts';
import { openReadingRoom, type ReadingRoom } from './charts/read.ts';
import { guidesText, medesa, runFronts, speedIn } from './elsewhere.ts';
import { type Asked, gate, type Measured, measure } from './measure.ts';
import { notesText, withNotes } from './notes.ts';
import { type Options, readOptions, usage } from './options.ts';
import { pageText } from './page.ts';
import { pictureText } from './picture.ts';
import { type Counted, count } from './populations/count.ts';
import { drawLists, populations } from './populations/draw.ts';
import { benchmarkTable, cardTable, chartTable, outOf, populationTable } from './tables.ts';
import { chartsOf, type Evaluation, enough, keep, lastMeasured, type Passed, root } from './whole.ts';

const sets = ['questions.json', 'wordings.json', 'voices.json'].map((f) => join(import.meta.dirname, f));
const startedAt = Date.now();
const step = (what: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${what}`);

/** Prints what a set of questions came to, every miss too. */
function ask(file: string): Measured {
  const result = measure(JSON.parse(readFileSync(file, 'utf8')) as Asked[]);
  const pc = (part: number, of: number) => (of ? `${((100 * part) / of).toFixed(1)}% (${part} of ${of})` : 'none asked');
  console.log(`\n${file}`);
  console.log(`right record first          ${pc(result.first, result.inside)}`);
  console.log(`right record in first three ${pc(result.three, result.inside)}`);
  console.log(`outside, "not covered"      ${pc(result.refused, result.outside)}`);
  for (const m of result.misses) console.log(`miss ${m.id} ${m.text}\n     wanted ${m.wanted}\n     got    ${m.got}`);
  return result;
}

async function judgeCharts(room: ReadingRoom, seed: number): Promise<Evaluation['charts']> {
  const verdicts = await Promise.all([...fixed.charts, ...drawCharts(seed, 30)].map((c) => room.judge(c)));
  const passed = (own: typeof verdicts): Passed => ({ passed: own.filter((v) => !v.wrong.length).length, of: own.length });
  const cut = fixed.charts.length;
  const misses = verdicts
    .filter((v) => v.wrong.length)
    .map(({ chart: { id, about, known }, wrong }) => ({ id, about, ...(known && { known }), wrong }));
  for (const m of misses) console.log(`miss ${m.id} ${m.about}\n     ${m.wrong.join('\n     ')}`);
  return { fixed: passed(verdicts.slice(0, cut)), drawn: passed(verdicts.slice(cut)), misses };
}

/** Two at a time: more would only wait for each other. */
async function countPopulations(room: ReadingRoom, seed: number, lists: number): Promise<Counted[]> {
  const out: Counted[] = [];
  const one = async (i: number): Promise<void> => {
    const p = populations[i];
    if (!p) return;
    const drawn = drawLists(p, seed + i, lists);
    out[i] = count(p, drawn, await room.many(drawn.map((d) => d.html)));
    return one(i + 2);
  };
  await Promise.all([one(0), one(1)]);
  return out;
}

async function readFixtures(room: ReadingRoom): Promise<Passed> {
  const all = fixtures().filter((f) => !f.expected.extensionOnly);
  const wrong = await Promise.all(all.map(async (f) => ({ name: f.name, wrong: await room.fixture(f) })));
  for (const w of wrong.filter((x) => x.wrong.length)) console.log(`miss ${w.name}\n     ${w.wrong.join('\n     ')}`);
  return { passed: wrong.filter((w) => !w.wrong.length).length, of: all.length };
}

function report(e: Evaluation, misses: Scored['misses']): void {
  for (const m of misses) console.log(`miss ${m.text}\n     wanted ${m.wanted}\n     got    ${m.got}`);
  console.log(`\nThe populations are invented.\n${[chartTable(e), populationTable(e), cardTable(e), benchmarkTable(e)].join('\n\n')}`);
  console.log(`\nOwn fixture pages read right: ${outOf(e.fixtures)}`);
  if (e.fronts)
    console.log(`Real front ends on ${e.fronts.date}: ${e.fronts.of.map((f) => `${f.front} ${f.browser} ${f.passed} of ${f.all}`).join(', ')}`);
  console.log(`Scored by ourselves: I-MeDeSA ${outOf(medesa())}; GUIDES ${guidesText()}`);
  if (e.speed) console.log(`Speed beside rivals on ${e.speed.date}: ${e.speed.met} of ${e.speed.targets} targets met (docs/bench.md)`);
}

async function evaluate({ seed, lists, all, command }: Options): Promise<boolean> {
  console.log(`seed ${seed}: to draw the same again, npm run evaluate -- --seed ${seed}`);
  const date = new Date().toISOString().slice(0, 10);
  const asked = sets.map((file) => ({ file, result: ask(file) }));
  const { misses, ...scored } = score();
  const room = await openReadingRoom();
  let e: Evaluation;
  try {
    step('simulated charts');
    const charts = await judgeCharts(room, seed);
    step('invented populations');
    const counted = await countPopulations(room, seed, lists);
    step('own fixture pages');
    const pages = await readFixtures(room);
    e = {
      date,
      command,
      seed,
      minutes: 0,
      rules: loaded.version,
      charts,
      populations: counted,
      benchmark: { ...scored, misses: misses.length },
      questions: asked.map(({ file, result: { first, inside, refused, outside } }) => ({ name: basename(file), first, inside, refused, outside })),
      fixtures: pages,
      fronts: null,
      speed: speedIn(),
    };
  } finally {
    await room.close();
  }
  if (all) step('real front ends, some minutes');
  e.fronts = all ? runFronts(date) : lastMeasured().fronts;
  e.minutes = (Date.now() - startedAt) / 60_000;
  report(e, misses);
  if (lists === 1000) {
    keep(e);
    write(e);
  }
  const right = [
    [enough(chartsOf(e.charts)), 'Fewer than 98% of the simulated charts are as expected: see the misses above.'],
    [e.fixtures.passed === e.fixtures.of, 'A fixture page is read wrongly: see the misses above.'],
    [gate((asked[0] as { result: Measured }).result), 'The shipped set is below 85% right first or 90% refused rightly.'],
  ] as const;
  for (const [held, sentence] of right) if (!held) console.error(sentence);
  return right.every(([held]) => held);
}

function write(e: Evaluation): void {
  writeFileSync(join(root, 'docs/evaluation.md'), pageText(e));
  writeFileSync(join(root, 'docs/evaluation.svg'), pictureText(e));
  const log = join(root, 'CHANGELOG.md');
  writeFileSync(log, withNotes(readFileSync(log, 'utf8'), e));
  step('written: docs/evaluation.md, docs/evaluation.svg, CHANGELOG.md');
}

const options = readOptions(process.argv.slice(2), () => randomInt(1, 1_000_000));
if (options === null || options === 'help') {
  console.log(usage);
  process.exitCode = options ? 0 : 2;
} else if (options.notes) console.log(notesText(lastMeasured()));
else if (options.again) write(lastMeasured());
else if (options.questions.length) {
  for (const file of options.questions) ask(file);
} else process.exitCode = (await evaluate(options)) ? 0 : 1;
