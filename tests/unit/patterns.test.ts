// No pattern, selector or script in the product is made of anything but its own words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const code = ['lib', 'entrypoints']
  .flatMap((d) => readdirSync(join(root, d), { recursive: true, encoding: 'utf8' }).map((f) => join(d, f)))
  .filter((f) => /\.tsx?$/.test(f));
const found = (sign: RegExp) =>
  code.flatMap((f) => [...readFileSync(join(root, f), 'utf8').matchAll(sign)].map((m) => `${f}: ${m[0].trim()}`)).sort();

test('patterns made while running come from constants of the lexicon', () => {
  // a file that is added here says where its pattern comes from: lexicon, number signs and words for results are constants
  expect([...new Set(found(/new RegExp\(/g))]).toEqual([
    'lib/assess/route.ts: new RegExp(',
    'lib/assess/status.ts: new RegExp(',
    'lib/assess/tool/number.ts: new RegExp(',
    'lib/assess/words.ts: new RegExp(',
    'lib/platform/results.ts: new RegExp(',
    'lib/read/words.ts: new RegExp(',
  ]);
});

test('selectors are constants, or come from those of the lexicon', () => {
  const dynamic = found(/\b(querySelector|querySelectorAll|closest|matches)(<[^>]*>)?\((?!['"])[^)]*\)/g);
  expect(dynamic.filter((line) => !/\(plain\.\w+\)$/.test(line))).toEqual([]);
});

test('scripts that are put into pages are files of the package', () => {
  expect(found(/\bfiles: \[[^\]]*\]/g).every((line) => /files: \[(file|'(content-scripts\/(reader|detail)|alert)\.js')\]$/.test(line))).toBe(true);
  // functions of ours that close over nothing, given constants
  const functions = found(/executeScript\(.*\bfunc\b.*/g).map((line) => line.split(':')[0]);
  expect(functions).toEqual(['lib/platform/results.ts', 'lib/platform/writing.ts']);
});
