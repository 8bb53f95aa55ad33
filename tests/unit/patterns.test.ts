// No pattern, selector or script in the product is made of anything but its own words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileNames } from '../../lib/match/compile.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import { rules } from './support/real.ts';

const root = join(import.meta.dirname, '../..');
const code = ['lib', 'entrypoints']
  .flatMap((d) => readdirSync(join(root, d), { recursive: true, encoding: 'utf8' }).map((f) => join(d, f)))
  .filter((f) => /\.tsx?$/.test(f));
const found = (sign: RegExp) =>
  code.flatMap((f) => [...readFileSync(join(root, f), 'utf8').matchAll(sign)].map((m) => `${f}: ${m[0].trim()}`)).sort();

test('patterns made while running come from constants of the lexicon', () => {
  // a file that is added here says where its pattern comes from: lexicon, number signs and words for results are constants,
  // and the lines of boxes that a person showed fit a grammar of letters and stars before they are kept or placed
  expect([...new Set(found(/new RegExp\(/g))]).toEqual([
    'lib/assess/dates.ts: new RegExp(',
    'lib/assess/months.ts: new RegExp(',
    'lib/assess/results.ts: new RegExp(',
    'lib/assess/route.ts: new RegExp(',
    'lib/assess/several.ts: new RegExp(',
    'lib/assess/status.ts: new RegExp(',
    'lib/assess/tool/number.ts: new RegExp(',
    'lib/assess/words.ts: new RegExp(',
    'lib/match/result-words.ts: new RegExp(',
    'lib/match/sift.ts: new RegExp(',
    'lib/read/taught-entry.ts: new RegExp(',
    'lib/read/taught.ts: new RegExp(',
    'lib/read/words.ts: new RegExp(',
  ]);
});

test('selectors are constants, come from those of the lexicon, or name the place of a box that a person showed', () => {
  const dynamic = found(/\b(querySelector|querySelectorAll|closest|matches)(<[^>]*>)?\((?!['"])[^)]*\)/g);
  expect(dynamic.filter((line) => !/\((plain|word)\.\w+\)$|^lib\/read\/(dom|selector|taught)\.ts/.test(line))).toEqual([]);
});

test('scripts that are put into pages are files of the package', () => {
  expect(found(/\bfiles: \[[^\]]*\]/g).every((line) => /files: \[(file|'(content-scripts\/(reader|detail)|alert|picker)\.js')\]$/.test(line))).toBe(
    true,
  );
  // functions of ours that close over nothing, given constants or lines that fit the grammar of shown boxes
  const functions = found(/executeScript\(.*\bfunc\b.*/g).map((line) => line.split(':')[0]);
  expect(functions).toEqual(['lib/platform/sites.ts', 'lib/platform/taught.ts', 'lib/platform/writing.ts']);
});

test('the first letters of names, which do become a pattern, hold no sign of a pattern, whatever a name holds', () => {
  const names = ['(a+)+$', '.*', '[a-z]{1,99}', '\\d+', '(?=x)(x+x+)+y', 'a|b)', '^', '\u202eabc'].map((text) => ({ text, kind: 'brand' as const }));
  const agents = rules.agents.map((a) => (a.id === 'natalizumab' ? { ...a, names: [...a.names, ...names] } : a));
  const pack = compileNames({ ...rules, agents });
  expect(pack.entries.map(([key]) => key).filter((key) => /[\\^$.*+?()[\]{}|/\p{C}-]/u.test(key))).toEqual([]);
  const { words, joined } = sieveOf(pack);
  const begun = performance.now();
  for (const pattern of [words, joined]) for (const text of ['a'.repeat(20_000), 'x'.repeat(20_000)]) new RegExp(pattern).test(text);
  expect(performance.now() - begun).toBeLessThan(2000);
});
