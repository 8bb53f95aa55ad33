// The tables of an evaluation, in Markdown: for the page, the release notes and the terminal alike.
import { classes, fMeasure, precision, recall } from './benchmark/score.ts';
import { levels } from './populations/draw.ts';
import { chartsOf, classTitles, type Evaluation, type Passed } from './whole.ts';

export const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
export const table = (head: string[], rows: (string | number)[][]): string =>
  [row(head), row(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(row)].join('\n');
export const outOf = ({ passed, of }: Passed): string => `${passed} of ${of}`;
const percent = (part: number, of: number) => (of ? `${((100 * part) / of).toFixed(1)}%` : 'none');

const perThousand = (n: number, lists: number) => Math.round((1000 * n) / lists);

export const levelTitles = { critical: 'critical (a card)', warning: 'warning', note: 'note', reference: 'reference only', none: 'nothing' } as const;

export const populationTable = ({ populations }: Evaluation): string =>
  table(
    ['Of 1,000 invented lists', ...levels.map((l) => levelTitles[l])],
    populations.map((p) => [p.title, ...levels.map((l) => perThousand(p.by[l], p.lists))]),
  );

export const cardTable = ({ populations }: Evaluation): string =>
  table(
    [
      'Of 1,000 invented lists',
      'cards',
      'false cards',
      'missed cards',
      'another tier than true',
      'cards within the day’s number',
      'cards if warnings had one too',
    ],
    populations.map((p) => [
      p.title,
      ...[p.cards, p.falseCards, p.missedCards, p.wrongLevel, p.withinBudget, p.withWarnings].map((n) => perThousand(n, p.lists)),
    ]),
  );

export const benchmarkTable = ({ benchmark }: Evaluation): string =>
  table(
    ['The line has', 'recall', 'precision', 'F', 'right', 'wrong', 'missed'],
    classes.map((c) => {
      const t = benchmark.classes[c];
      return [classTitles[c], recall(t).toFixed(3), precision(t).toFixed(3), fMeasure(t).toFixed(3), t.right, t.wrong, t.missed];
    }),
  );

export const kindTable = ({ benchmark }: Evaluation): string =>
  table(
    ['Kind of line', 'right as a whole'],
    benchmark.kinds.map((k) => [k.kind, `${k.right} of ${k.lines}`]),
  );

export const questionTable = ({ questions }: Evaluation): string =>
  table(
    ['Set of questions', 'right record first', 'outside, refused rightly'],
    questions.map((q) => [
      `\`${q.name}\``,
      q.inside ? `${percent(q.first, q.inside)} (${q.first} of ${q.inside})` : 'none asked',
      q.outside ? `${percent(q.refused, q.outside)} (${q.refused} of ${q.outside})` : 'none asked',
    ]),
  );

export const chartTable = ({ charts }: Evaluation): string =>
  table(
    ['Simulated charts', 'as expected'],
    [
      ['written by hand', outOf(charts.fixed)],
      ['drawn by the seed', outOf(charts.drawn)],
      ['all', outOf(chartsOf(charts))],
    ],
  );

export const speedTable = (speed: NonNullable<Evaluation['speed']>): string =>
  table(
    ['Rivals that are faster, of 5', ...speed.browsers],
    speed.rows.map((r) => [r.page, ...r.figures]),
  );
