// The names pack: what of the rules travels to the page.
import { describe, expect, test } from 'vitest';
import { compileNames } from '../../lib/match/compile.ts';
import { keyOf } from '../../lib/match/normal.ts';
import { pack, rules } from './support/real.ts';

const small = {
  version: 7,
  agents: [
    {
      ...rules.agents[0],
      id: 'one',
      names: [
        { text: 'Alphamab', kind: 'inn' as const },
        { text: 'alpha-mab', kind: 'synonym' as const },
        { text: 'AMB', kind: 'abbreviation' as const, match: 'ask' as const, doseMg: { from: 1, to: 5 } },
        { text: 'Alphacrem', kind: 'brand' as const, route: 'topical' as const, product: 'cream' },
      ],
    },
    { ...rules.agents[0], id: 'two', names: [{ text: 'AMB', kind: 'abbreviation' as const, match: 'ask' as const }] },
  ] as typeof rules.agents,
  regimens: [{ text: 'A-B', also: ['AB-A'], agents: ['one', 'two', 'nobody'], match: 'caps' as const }],
  classes: [{ id: 'alphas', title: 'Alphas', words: ['anti-alpha'], agents: ['one'] }],
};
const compiled = compileNames(small);
const entries = (key: string) => compiled.entries.filter((e) => e[0] === key);

describe('compileNames', () => {
  test('carries the version of the rules it came from', () => {
    expect(compiled.version).toBe(7);
  });

  test('joins spellings with the same key and keeps where a break may stand', () => {
    expect(entries('alphamab')).toEqual([['alphamab', 's', [0], { b: [5] }]]);
  });

  test('keeps every agent of an ambiguous abbreviation, with its dose', () => {
    expect(entries('amb')).toEqual([
      ['amb', 'a', [0], { w: 'AMB', d: [1, 5] }],
      ['amb', 'a', [1], { w: 'AMB' }],
    ]);
  });

  test('carries route and product of a name', () => {
    expect(entries('alphacrem')).toEqual([['alphacrem', 'n', [0], { p: 'cream', r: 'topical' }]]);
  });

  test('a regimen names its agents that the rules have, in each of its spellings', () => {
    expect(entries('ab')).toEqual([['ab', 'r', [0, 1], { b: [1], w: 'AB' }]]);
    expect(entries('aba')).toEqual([['aba', 'r', [0, 1], { b: [2], w: 'ABA' }]]);
  });

  test('a class word names no agent', () => {
    expect(entries('antialpha')).toEqual([['antialpha', 'k', [], { b: [4], t: 'alphas' }]]);
  });

  test('the pack of the real rules is sorted by key in UTF-16 order', () => {
    const keys = pack.entries.map((e) => e[0]);
    expect(keys).toEqual([...keys].sort());
  });

  test('every name of the real rules has an entry for its agent', () => {
    const byKey = new Map<string, Set<number>>();
    for (const [key, , agents] of pack.entries) byKey.set(key, new Set([...(byKey.get(key) ?? []), ...agents]));
    const lost = rules.agents.flatMap((a, i) => a.names.filter((n) => !byKey.get(keyOf(n.text).key)?.has(i)).map((n) => `${a.id}: ${n.text}`));
    expect(lost).toEqual([]);
  });
});
