// The threat model names tests that exist, and its table is made from results.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { close, open, rendered, table } from '../attack/report.ts';
import type { Result } from '../attack/support/results.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
/** Each file, and the names of tests after it up to the next file. */
const named = [...page.matchAll(/`(tests\/[\w./-]+)`((?:(?!`tests\/)[^\n])*)/g)].map(([, file, rest]) => ({
  file: file as string,
  names: [...(rest as string).matchAll(/“([^”]+)”/g)].map((m) => m[1] as string),
}));

test('every file and every test that the page names is there', () => {
  expect(named.length).toBeGreaterThan(15);
  expect(named.flatMap((n) => n.names).length).toBeGreaterThan(8);
  expect(named.filter((n) => !existsSync(join(root, n.file)))).toEqual([]);
  const missing = named.flatMap(({ file, names }) => names.filter((name) => !readFileSync(join(root, file), 'utf8').includes(name)));
  expect(missing).toEqual([]);
});

test('everyone who might do harm has a test that shows what stops them', () => {
  const rows = page.slice(page.indexOf('| Who |'), page.indexOf('## What an evil page')).trim().split('\n').slice(2);
  expect(rows).toHaveLength(9);
  expect(rows.filter((row) => row.split('|').length !== 6 || !/`tests\//.test(row))).toEqual([]);
});

test('the table counts what was tried and what was lost, and stands between its marks', () => {
  const one: Result = { of: 'faults', name: 'a', kind: 'fault', browser: 'firefox', tried: 1, lost: 0, ms: 300 };
  const all: Result[] = [one, { ...one, name: 'b', ms: 900 }, { ...one, name: 'c', lost: 1, ms: undefined }];
  expect(table(all)).toContain('| Faults under a running chart | firefox | 3 faults | 1 | 900 / 900 |');
  const twice = rendered(rendered(page, all), all);
  expect(twice).toBe(rendered(page, all));
  expect(twice.split(open)).toHaveLength(2);
  expect(twice.split(close)).toHaveLength(2);
});

test.each([
  ['Hostile pages', 60],
  ['Attacks on the rules channel', 1000],
  ['Random lives of an installation', 10_000],
  ['Shapes of messages', 50_000],
  ['Faults under a running chart', 40],
  ['Faults of a whole browser', 15],
  ['Words of patients searched on disk after a clinic day', 100],
  ['Words of patients searched in what a browser sent on a clinic day', 100],
  ['Patients of a clinic day, one upon the other', 2000],
])('the table that stands there is of a whole run: %s, at least %i', (what, least) => {
  const tried = [...page.matchAll(/^\| (.+?) \| (\w+) \| ([\d,]+) /gm)]
    .filter((m) => m[1] === what)
    .map((m) => [m[2], Number(m[3]?.replaceAll(',', ''))] as const);
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.filter(([, n]) => n < least)).toEqual([]);
  // five million in Node, and both browsers where browsers are asked at all
  if (what === 'Shapes of messages') expect(tried).toContainEqual(['Node', 5_000_000]);
  if (tried.every(([place]) => place !== 'Node')) expect(tried.map(([place]) => place)).toEqual(['chromium', 'firefox']);
});

test('the table that stands there says that nothing was lost', () => {
  const cells = page
    .slice(page.indexOf(open), page.indexOf(close))
    .split('\n')
    .filter((l) => /^\| (?!What|-)/.test(l));
  expect(cells.length).toBeGreaterThan(4);
  expect(cells.filter((l) => l.split('|')[4]?.trim() !== '0')).toEqual([]);
});
