// How big the rules may grow: the bundle in the package, and the names that travel to pages.
import { expect, test } from 'vitest';
import { compileRules } from '../../rules/cli/compile.ts';
import { pack, rulesDir } from './support/real.ts';

test('the bundle of rules is under 1.5 MB', () => {
  expect(Buffer.byteLength(compileRules(rulesDir))).toBeLessThan(1_500_000);
});

test('the names are under 150 kB', () => {
  expect(Buffer.byteLength(JSON.stringify(pack))).toBeLessThan(150_000);
});

test('the names survive a message', () => {
  expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
});

test('the names carry no clinical text: no key or word longer than a name may be', () => {
  expect(pack.entries.filter((e) => e[0].length > 80 || (e[3]?.w?.length ?? 0) > 80)).toEqual([]);
});
