// Writes docs/evaluation.md from what an evaluation came to.

import { knownOnPages } from '../known/on-pages.ts';
import { guidesText, medesa } from './elsewhere.ts';
import { aDay } from './populations/count.ts';
import { about } from './populations/draw.ts';
import * as t from './tables.ts';
import { type ChartMiss, chartsOf, type Evaluation, enough, wanted } from './whole.ts';

const plain = (s: string) => s.replace(/[<>|*_`[\]]/g, (c) => `\\${c}`);

const missOf = (m: ChartMiss) =>
  `- ${m.id}, ${plain(m.about)}${m.known ? ' ([a known failure](site/made/known-failures.md))' : ''}: ${m.wrong.map(plain).join('; ')}`;

const commands = [
  ['Everything on this page', '`npm run evaluate`', 'this page'],
  ['The same, real front ends too', '`npm run evaluate -- --all`', 'this page'],
  ['Reading of record systems: own pages and real front ends', '`npm test`', 'printed; [what is marked](site/made/known-failures.md)'],
  ['10,000 lists in the formats of many systems', '`npm run lists`', 'printed'],
  ['What reading costs, beside other libraries', '`npm run bench`', '[bench](bench.md)'],
  ['Attacks on rules, messages and pages', '`npm run attack`', '[security](security.md)'],
  ['The rules channel with many computers', '`npm run simulate`', '[scale](scale.md)'],
  ['The design of its alerts, by 26 items', 'by hand', '[I-MeDeSA](i-medesa.md)'],
  ['What makes decision support succeed, by 16 factors', 'by hand', '[GUIDES](guides.md)'],
  ['Actions from the open popup to an answer', '`npm test -- --only e2e --grep tasks:`', '[tasks](tasks.md)'],
  ['How fast the popup has content, and a key in its look-up', '`npm run bench -- --popup`', '[times](popup-times.md)'],
  ['How hard it is to read', '`npm run -s rules -- level`', '[reading level](reading-level.md)'],
  ['FHIR, CDS Hooks and SMART against a real server', '`npm test -- --only e2e --grep ecosystem`', '[examples](examples/README.md#what-was-tried)'],
];

export function pageText(e: Evaluation): string {
  const all = chartsOf(e.charts);
  return `<!-- Made by "npm run evaluate"; change tests/evaluate/page.ts. -->

# Evaluation

Measured on ${e.date} by \`${e.command}\` in ${e.minutes.toFixed(1)} minutes, with rules of version ${e.rules}.
The seed was ${e.seed}: \`npm run evaluate -- --seed ${e.seed}\` draws the same charts and lists.

![Lists by tier in four invented populations, simulated charts as expected, F of the benchmark](evaluation.svg)

**Not evaluated:** use by clinicians, effect on care, any live record system of a vendor. Nobody but its makers has measured it. See [limits](limits.md).

## Simulated charts

${all.of} invented charts, each with the alerts that are expected of it, opened as pages in a real Chromium, in the manner of simulated charts that hospitals test their alerts with.
${e.charts.fixed.of} were written by hand (\`tests/evaluate/charts/fixed.json\`), with what must be said and what must not.
${e.charts.drawn.of} are drawn anew by the seed of each run: the truth first, then a page of it.
What is expected is written by hand or follows from what was drawn. Of the rules only names, their tiers and the months that a stopped medicine still counts are taken.
They were written by the makers of the product. Failures that came up while they were written, and are not among them, stand among the [known failures](site/made/known-failures.md).

${t.chartTable(e)}

At least ${Math.round(wanted * 100)}% must be as expected, or the command fails. This run ${enough(all) ? 'holds it' : '**misses it**'}.

${e.charts.misses.length ? `Not as expected:\n\n${e.charts.misses.map(missOf).join('\n')}` : 'All were as expected.'}

## Cards per 1,000 lists

**The populations are invented.** ${about.replace(/^Invented populations\. /, '')}
The shares stand in \`tests/evaluate/populations/populations.json\`. What follows says how the product behaves on such lists, not how often a clinic sees them.
Each list counts once, by the loudest that is said of it.

${t.populationTable(e)}

A card is false where the list, as it was drawn, has no critical medicine that is taken, and missed where it has one.
The day’s number is three cards; it is counted here for somebody who opens ${aDay} of these lists a day.
The last column is what a policy that lets warnings interrupt too would cost.

${t.cardTable(e)}

## Our benchmark of names

${e.benchmark.lines} labelled lines, free to use: \`tests/evaluate/benchmark/lines.tsv\`.
They were written by the same people as the matcher, from the names of its own rules. **So they flatter the matcher.**
They are there for other readers of lists to be measured by the same lines.

${t.benchmarkTable(e)}

F is the harmonic mean of recall and precision. By kind of line:

${t.kindTable(e)}

## Pages

${pages(e)}

## Follow-up questions

${t.questionTable(e)}

## Speed

${speed(e)}

## Scored by ourselves

- [I-MeDeSA](i-medesa.md), the design of its alerts: ${t.outOf(medesa())}.
- [GUIDES](guides.md), what makes decision support succeed: ${guidesText()}.

## Which command measures what

${[t.row(['What', 'Command', 'Result']), t.row(['---', '---', '---']), ...commands.map(t.row)].join('\n')}
`;
}

function pages({ fixtures, fronts }: Evaluation): string {
  const own = `Own pages modelled on record systems, read in a real Chromium: ${t.outOf(fixtures)} as their expectations say (\`tests/ehr/pages\`). ${knownOnPages.length} more that are read wrongly are [known failures](site/made/known-failures.md).`;
  if (!fronts) return `${own}\n\nReal front ends were not measured yet: \`npm run evaluate -- --all\`.`;
  const rows = fronts.of.map((f) => [f.front, f.browser, `${f.passed} of ${f.all}`]);
  return `${own}

Real front ends with invented patients, as last measured on ${fronts.date} by \`${fronts.command}\`; a run with \`--all\` measures them anew:

${[t.row(['Front end', 'Browser', 'Scenarios passed']), t.row(['---', '---', '--:']), ...rows.map(t.row)].join('\n')}`;
}

function speed({ speed: s }: Evaluation): string {
  if (!s) return 'Not measured on this computer: `npm run bench` writes it.';
  return `Not measured by this run: taken from [the bench](bench.md), which \`${s.command}\` wrote on ${s.date}. ${s.met} of its ${s.targets} targets were met.
Rivals only look for names. Ours also tells rows, sections and what was not read.

${t.speedTable(s)}`;
}
