// The evaluation: what is drawn comes again by its seed, its data hold, and its page, picture and notes are those of what was measured.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLines, score } from '../evaluate/benchmark/score.ts';
import { fixed, layouts } from '../evaluate/charts/chart.ts';
import { drawCharts } from '../evaluate/charts/draw.ts';
import { frontsIn, guides, guidesText, speedIn } from '../evaluate/elsewhere.ts';
import { notesText, withNotes } from '../evaluate/notes.ts';
import { readOptions, usage } from '../evaluate/options.ts';
import { pageText } from '../evaluate/page.ts';
import { pictureText } from '../evaluate/picture.ts';
import { about, drawLists, levels, populations } from '../evaluate/populations/draw.ts';
import { lastMeasured, root } from '../evaluate/whole.ts';
import { rules } from './support/real.ts';

const textOf = (f: string) => readFileSync(join(root, f), 'utf8');
const agents = new Set(rules.agents.map((a) => a.id));

describe('the charts', () => {
  test('the same seed draws the same ones, another seed others', () => {
    expect(drawCharts(7, 30)).toEqual(drawCharts(7, 30));
    expect(drawCharts(7, 30)).not.toEqual(drawCharts(8, 30));
  });

  test('seventy are written by hand, each with its own id, of agents that the rules have', () => {
    expect(fixed.charts).toHaveLength(70);
    expect(new Set(fixed.charts.map((c) => c.id)).size).toBe(70);
    for (const c of fixed.charts) {
      expect(layouts).toContain(c.layout);
      for (const id of [...c.expect.card, ...Object.keys(c.expect.counted), ...Object.keys(c.expect.listed)]) expect(agents, c.id).toContain(id);
      // what is expected holds together: a card speaks of a critical medicine that counts
      for (const id of c.expect.card) expect(c.expect.counted[id], c.id).toBe('taken critical');
    }
  });

  test('those that are drawn hold what a critical medicine can be', () => {
    const many = drawCharts(1, 300);
    for (const said of ['taken critical', 'held warning', 'stopped warning'])
      expect(
        many.some((c) => c.expect.counted.natalizumab === said),
        said,
      ).toBe(true);
    expect(many.some((c) => c.expect.listed.natalizumab === 'planned')).toBe(true);
    expect(many.some((c) => c.expect.badge === '?')).toBe(true);
  });
});

describe('the invented populations', () => {
  test('say so, and have every level between them', () => {
    expect(about).toMatch(/^Invented populations\./);
    const seen = new Set(populations.flatMap((p) => drawLists(p, 3, 400).map((l) => l.level)));
    expect([...seen].sort()).toEqual([...levels].sort());
  });

  test('the same seed draws the same lists', () => {
    const [first] = populations as [(typeof populations)[number]];
    expect(drawLists(first, 5, 50)).toEqual(drawLists(first, 5, 50));
    expect(drawLists(first, 5, 50)).not.toEqual(drawLists(first, 6, 50));
  });
});

describe('the benchmark', () => {
  const lines = readLines();

  test('has lines enough, each once, of agents that the rules have, and may be used by anybody', () => {
    expect(lines.length).toBeGreaterThanOrEqual(600);
    expect(new Set(lines.map((l) => l.text)).size).toBe(lines.length);
    expect(lines.flatMap((l) => [...l.agents, ...l.possible]).filter((a) => !agents.has(a))).toEqual([]);
    expect(lines.filter((l) => !l.kind || !l.language || !l.text)).toEqual([]);
    expect(textOf('tests/evaluate/benchmark/lines.tsv')).toContain('Free to use for any purpose');
  });

  test('a wrong label is counted as wrong and as missed', () => {
    const line = { kind: 'brand', language: 'en', text: 'Tysabri 300 mg', possible: [] };
    const { classes, misses } = score([{ ...line, agents: ['rituximab'] }]);
    expect(classes.agent).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(misses).toEqual([{ text: 'Tysabri 300 mg', wanted: 'rituximab', got: 'natalizumab' }]);
    expect(score([{ ...line, agents: [] }]).classes.none).toEqual({ right: 0, wrong: 0, missed: 1 });
  });
});

describe('the command', () => {
  const seed = () => 42;

  test('draws anew without a seed, and tells every option', () => {
    expect(readOptions([], seed)).toMatchObject({ seed: 42, lists: 1000, all: false, command: 'npm run evaluate' });
    expect(readOptions(['--seed', '5', '--all'], seed)).toMatchObject({ seed: 5, all: true, command: 'npm run evaluate -- --seed 5 --all' });
    expect(readOptions(['--help'], seed)).toBe('help');
    for (const wrong of [['--seed', 'x'], ['--lists', '0'], ['--what'], ['--seed', '-1']]) expect(readOptions(wrong, seed)).toBeNull();
    const taken = [...textOf('tests/evaluate/options.ts').matchAll(/^ {8}(\w+): \{ type/gm)].map((m) => m[1]);
    expect(taken.length).toBeGreaterThan(5);
    for (const option of taken) expect(usage).toContain(`--${option} `);
  });

  test('reads what other commands found', () => {
    const printed = 'ok     firefox  every demo patient: the rest (9 s)\nFAILED firefox  VIDIS: one (2 s)\nok     firefox  no request to any host\n';
    expect(frontsIn(printed, '2026-01-01').of).toEqual([
      { front: 'Medplum', browser: 'firefox', passed: 1, all: 1 },
      { front: 'VIDIS', browser: 'firefox', passed: 0, all: 1 },
    ]);
    expect(speedIn()?.rows.length).toBeGreaterThan(3);
    expect(speedIn('/nowhere')).toBeNull();
  });
});

describe('what is written', () => {
  const last = lastMeasured();

  test('page, picture and notes are those of the last evaluation (npm run evaluate -- --again writes them)', () => {
    expect(textOf('docs/evaluation.md')).toBe(pageText(last));
    expect(textOf('docs/evaluation.svg')).toBe(pictureText(last));
    expect(textOf('CHANGELOG.md')).toContain(notesText(last));
    expect(() => withNotes('# Changes', last)).toThrow('CHANGELOG.md has lost');
  });

  test('a miss stands on the page with what was expected and what was got', () => {
    const miss = { id: 'd99', about: 'made up', wrong: ['badge: expected "1", got "0"'] };
    const page = pageText({ ...last, charts: { ...last.charts, drawn: { passed: 20, of: 30 }, misses: [miss] } });
    expect(page).toContain('d99, made up: badge: expected "1", got "0"');
    expect(page).toContain('**misses it**');
  });

  test('GUIDES is rated by its sixteen factors, as its first lines say', () => {
    expect(textOf('docs/guides.md')).toContain(`**Our own rating: ${guidesText()}.**`);
    const { met, partly, not, of } = guides();
    expect([met + partly + not, of]).toEqual([16, 16]);
  });
});
