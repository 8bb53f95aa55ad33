// The evaluation as a section of the release notes: printed by --notes, kept in CHANGELOG.md between two marks.
import { classes, fMeasure } from './benchmark/score.ts';
import { guidesText, medesa } from './elsewhere.ts';
import { outOf, populationTable } from './tables.ts';
import { chartsOf, classTitles, type Evaluation } from './whole.ts';

const begin = '<!-- evaluation: made by "npm run evaluate" -->';
const end = '<!-- end of evaluation -->';

export function notesText(e: Evaluation): string {
  const { charts, benchmark, questions, fixtures, fronts, speed } = e;
  const [shipped] = questions;
  const lines = [
    `Simulated charts: ${outOf(chartsOf(charts))} as expected; ${charts.drawn.of} of them were drawn by seed ${e.seed}.`,
    `Our benchmark of ${benchmark.lines} labelled lines: ${classes.map((c) => `${classTitles[c]} F ${fMeasure(benchmark.classes[c]).toFixed(3)}`).join('; ')}. Our own lines flatter us.`,
    `Own fixture pages read right: ${outOf(fixtures)}.`,
    ...(fronts
      ? [
          `Real front ends, scenarios passed on ${fronts.date}: ${fronts.of.map((f) => `${f.front} ${f.passed} of ${f.all} in ${f.browser}`).join(', ')}.`,
        ]
      : []),
    ...(shipped ? [`Follow-up questions, right record first: ${shipped.first} of ${shipped.inside}.`] : []),
    `Scored by ourselves and by nobody else: [I-MeDeSA](docs/i-medesa.md) ${outOf(medesa())}; [GUIDES](docs/guides.md) ${guidesText()}.`,
    ...(speed ? [`Speed beside rivals, on ${speed.date}: ${speed.met} of ${speed.targets} targets met; see [the bench](docs/bench.md).`] : []),
    'Lists with a card (critical), and others, of 1,000 in each of four invented populations. The populations are made up; they are no epidemiology:',
  ];
  return `### Evaluation\n\nMeasured on ${e.date} by \`${e.command}\`, with rules of version ${e.rules}; all of it is in [evaluation](docs/evaluation.md).\n\n${lines.map((l) => `- ${l}`).join('\n')}\n\n${populationTable(e)}\n`;
}

/** `changelog` with the section of the newest version replaced; throws where the marks are gone. */
export function withNotes(changelog: string, e: Evaluation): string {
  const [from, to] = [changelog.indexOf(begin), changelog.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`CHANGELOG.md has lost the lines "${begin}" and "${end}". Put them back where the evaluation shall stand.`);
  return `${changelog.slice(0, from + begin.length)}\n\n${notesText(e)}\n${changelog.slice(to)}`;
}
