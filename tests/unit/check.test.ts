// The rules' check: the real rules pass, and each kind of mistake in a copy of them is found where it is.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Problem, problemLine } from '../../lib/rules/problem.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';
import { checkRecords, checkRules, factIds } from '../../rules/cli/check.ts';
import { compileRules } from '../../rules/cli/compile.ts';
import { type Loaded, loadRules } from '../../rules/cli/load.ts';
import { loaded, rulesDir } from './support/real.ts';

test('the real rules have no problem', () => {
  expect([...loaded.problems, ...checkRules(loaded)].map(problemLine)).toEqual([]);
});

/** A copy of the real rules after `spoil`. */
function spoiled(spoil: (b: Loaded['bundle']) => void): Loaded {
  const copy = structuredClone({ ...loaded, problems: [] });
  spoil(copy.bundle);
  return copy;
}
/** Its problems. */
const problemsAfter = (spoil: (b: Loaded['bundle']) => void): Problem[] => checkRules(spoiled(spoil));
const theAgent = (b: Loaded['bundle'], id = 'natalizumab') => b.agents.find((a) => a.id === id) as Agent;
const withNumbers = Object.values(loaded.bundle.facts).find((f) => f.values && f.how === 'text-read') as Fact;
const theFact = (b: Loaded['bundle']) => b.facts[withNumbers.id] as Fact;

const mistakes: [string, (b: Loaded['bundle']) => void, RegExp][] = [
  ['a slot without a value', (b) => (theFact(b).text += ' {nothing}'), /\{nothing\} has no value/],
  ['a value that is not shown', (b) => (theFact(b).values = { ...theFact(b).values, spare: { value: 1, unit: 'x' } }), /does not show this value/],
  ['a number typed into a text', (b) => (theFact(b).text += ' It was 7 times.'), /number stands in the text \("7"\)/],
  ['a number that nobody has read', (b) => (theFact(b).how = 'not-verified'), /nobody has read/],
  ['a statement without a source', (b) => (theFact(b).sources = []), /without a source/],
  ['a source that is not there', (b) => theFact(b).sources.push({ source: 'nowhere', locator: 'x' }), /no source "nowhere"/],
  ['a fact that nothing uses', (b) => (b.facts['test.spare'] = { ...theFact(b), id: 'test.spare' }), /uses this fact/],
  ['a name of two agents', (b) => theAgent(b).names.push({ text: 'ritu-XIMAB', kind: 'brand' }), /also a name of/],
  ['a product that is not there', (b) => theAgent(b).names.push({ text: 'Zzzmab', kind: 'brand', product: 'none' }), /No product "none"/],
  ['a tier with the criterion of another', (b) => (theAgent(b).tier.criterion = 'note.cases'), /^Tier critical with the criterion/],
  [
    'a product whose tier has the criterion of another',
    (b) => (theAgent(b).products = [{ id: 'p', label: 'p', facts: [], tier: { value: 'note', criterion: 'warning.boxed', facts: [] } }]),
    /^Tier note with the criterion/,
  ],
  [
    'a carry-over without its number',
    (b) => (theAgent(b).carryOver = { kind: 'months', fact: withNumbers.id, value: 'none' }),
    /no such value in months/,
  ],
  ['a carry-over whose fact is not there', (b) => (theAgent(b).carryOver = { kind: 'lasting', facts: ['test.none'] }), /no fact "test.none"/],
  ['a risk sentence that is not there', (b) => (theAgent(b).risk = 'test.none'), /no fact "test.none"/],
  ['a label fact that is not there', (b) => theAgent(b).labels.US.facts.push('test.none'), /no fact "test.none"/],
  ['a monitoring fact that is not there', (b) => theAgent(b).monitoring.push({ fact: 'test.none' }), /no fact "test.none"/],
  ['a tier fact that is not there', (b) => theAgent(b).tier.facts.push('test.none'), /no fact "test.none"/],
  ['no reason why it might not apply', (b) => (theAgent(b).mightNotApply = []), /might not apply/],
  ['a regimen of an agent that is not there', (b) => b.regimens[0]?.agents.push('nobody'), /no agent "nobody"/],
  ['a class of an agent that is not there', (b) => b.classes[0]?.agents.push('nobody'), /no agent "nobody"/],
  ['a table of an agent that is not there', (b) => Object.assign(b.tables[0] ?? {}, { agent: 'nobody' }), /no agent "nobody"/],
  ['a table whose cells do not fit', (b) => b.tables.find((t) => t.cells)?.rows.labels.push('one more'), /do not fit the axes/],
  ['an empty table that does not say so', (b) => Object.assign(b.tables[0] ?? {}, { cells: null, notEntered: null }), /does not say where/],
  ['a table from a source that is not there', (b) => b.tables[0]?.sources.push({ source: 'nowhere', locator: 'x' }), /no source "nowhere"/],
  [
    'an article that quotes a fact that is not there',
    (b) => b.article[0]?.nodes.push({ t: 'p', c: [{ t: 'fact', id: 'test.none' }] }),
    /no fact "test.none"/,
  ],
];

describe('each mistake is found', () => {
  test.each(mistakes)('%s', (_what, spoil, why) => {
    const rules = spoiled((b) => void spoil(b));
    const said = (problems: Problem[]) => problems.filter((p) => why.test(p.what));
    // what the records alone show needs no reading of every sentence
    const records = said(checkRecords(rules));
    const found = records.length ? records : said(checkRules(rules));
    expect(found.length).toBeGreaterThan(0);
    for (const p of found) {
      expect(p.file).toMatch(/^rules/);
      expect(p.mend).toMatch(/\w+/);
    }
  });

  test('and all of them at once, not only the first', () => {
    const all = problemsAfter((b) => {
      theAgent(b).risk = 'test.none';
      theAgent(b, 'rituximab').mightNotApply = [];
    });
    expect(all.some((p) => /test\.none/.test(p.what)) && all.some((p) => /might not apply/.test(p.what))).toBe(true);
  });

  test('letters with digits in a name are no number', () => {
    expect(problemsAfter((b) => (theFact(b).text += ' CD20, JAK2, S1P, COVID-19 and IgG4.'))).toEqual([]);
  });
});

describe('mistakes in files', () => {
  const made: string[] = [];
  afterAll(() => {
    for (const d of made) rmSync(d, { recursive: true, force: true });
  });

  /** A folder with the real rules, spoiled. */
  function folder(spoil: (dir: string) => void): string {
    const home = mkdtempSync(join(tmpdir(), 'rules-'));
    made.push(home);
    const dir = join(home, 'rules');
    cpSync(rulesDir, dir, { recursive: true, filter: (f) => !f.includes('/cli') });
    spoil(dir);
    return dir;
  }
  const edit = (file: string, f: (text: string) => string) => writeFileSync(file, f(readFileSync(file, 'utf8')));
  const natalizumab = 'agents/natalizumab.json';

  test.each([
    ['text that is no JSON', natalizumab, (t: string) => t.slice(1), /not JSON/],
    ['a word that the schema does not know', natalizumab, (t: string) => t.replace('"anti-integrin"', '"anti-something"'), /./],
    ['a key that the schema does not know', natalizumab, (t: string) => t.replace('{', '{"extra": 1,'), /./],
    [
      'a file that is named like another agent',
      natalizumab,
      (t: string) => t.replace('"id": "natalizumab"', '"id": "natalizumap"'),
      /The id is "natalizumap"/,
    ],
    ['a fact that is there twice', 'facts/natalizumab.json', (t: string) => JSON.stringify([...JSON.parse(t), JSON.parse(t)[0]]), /exists twice/],
    ['a source that is there twice', 'sources.json', (t: string) => JSON.stringify([...JSON.parse(t), JSON.parse(t)[0]]), /exists twice/],
    ['an article without a title', 'article/01-answer.md', (t: string) => t.replace('# ', ''), /does not start with one/],
    ['an article with HTML', 'article/01-answer.md', (t: string) => `${t}\n\n<b>bold</b>\n`, /not allowed/],
    ['an article that links out', 'article/01-answer.md', (t: string) => `${t}\n\n[x](https://example.org)\n`, /not allowed/],
    ['an article with a picture', 'article/01-answer.md', (t: string) => `${t}\n\n![x](y.png)\n`, /not allowed/],
  ])('%s is found, in its file', (_what, file, spoil, why) => {
    const dir = folder((d) => edit(join(d, file), spoil));
    const found = loadRules(dir).problems.filter((p) => p.file === `rules/${file}` || /twice/.test(p.what));
    expect(found.map((p) => p.what).join('\n')).toMatch(why);
  });

  test('rules with a mistake compile to nothing, and the reasons are given', () => {
    const dir = folder((d) => edit(join(d, natalizumab), (t) => t.replace('"natalizumab.risk"', '"natalizumab.none"')));
    expect(() => compileRules(dir)).toThrow(/natalizumab\.json.*There is no fact "natalizumab\.none"/);
  });

  test('rules without a mistake compile to a bundle that can be read', () => {
    expect(JSON.parse(compileRules(folder(() => undefined)))).toMatchObject({ schema: 1, version: loaded.version });
  });
});

test('factIds finds every quoted fact of a tree', () => {
  expect(
    factIds([
      { t: 'ul', items: [[{ t: 'fact', id: 'a.b' }], [{ t: 'text', v: 'x' }]] },
      { t: 'p', c: [{ t: 'fact', id: 'c.d' }] },
    ]),
  ).toEqual(['a.b', 'c.d']);
});

test('a problem is one line: file, path, what, mend', () => {
  expect(problemLine({ file: 'f', path: '', what: 'Wrong.', mend: 'mend it.' })).toBe('f: (whole file): Wrong. Mend: mend it.');
});
