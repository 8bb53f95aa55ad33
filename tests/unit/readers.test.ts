// Eight readers of one text: another order and opening for each, and the same facts, proven by a hash.
import { describe, expect, test } from 'vitest';
import { articleFor, factHash, factSet } from '../../lib/evidence/fact-set.ts';
import { problemLine } from '../../lib/rules/problem.ts';
import { type Reader, readerIds } from '../../lib/rules/schema/reader.ts';
import { checkReaders } from '../../rules/cli/readers-check.ts';
import { rules } from './support/real.ts';

const first = rules.readers[0] as Reader;

test('there are eight, and one of them reads plain words first', () => {
  expect(rules.readers.map((r) => r.id)).toEqual([...readerIds]);
  expect(rules.readers.filter((r) => r.plain).map((r) => r.id)).toEqual(['patient']);
});

describe('the same facts for all', () => {
  test('one hash for all eight', async () => {
    const hashes = await Promise.all(rules.readers.map((r) => factHash(factSet(r, rules), rules)));
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the hash changes when a reader misses a section, and when a number changes', async () => {
    const whole = await factHash(factSet(first, rules), rules);
    const cut = factSet({ ...first, order: first.order.filter((s) => s !== 'outcome') }, rules);
    expect(cut.length).toBeLessThan(factSet(first, rules).length);
    expect(await factHash(cut, rules)).not.toBe(whole);
    const copy = structuredClone(rules);
    Object.assign(copy.facts['natalizumab.overall']?.values?.cases ?? {}, { value: 757 });
    expect(await factHash(factSet(first, copy), copy)).not.toBe(whole);
  });

  test('every fact that clinicians can read is in the set', () => {
    const shown = new Set(factSet(first, rules));
    const missing = Object.values(rules.facts).filter((f) => f.kind !== 'patient' && !shown.has(f.id));
    expect(missing.map((f) => f.id)).toEqual([]);
  });
});

test('the order differs, the answer comes first, and the first groups lead the list of medicines', () => {
  expect(new Set(rules.readers.map((r) => r.order.join())).size).toBe(rules.readers.length);
  for (const r of rules.readers) {
    const { sections, agents } = articleFor(r, rules);
    expect(sections[0]?.id).toBe('answer');
    expect(agents).toHaveLength(rules.agents.length);
    expect(r.groups).toContain(agents[0]?.group);
    const group = (i: number) => r.groups.indexOf(agents[i]?.group ?? 'other') + 1 || r.groups.length + 1;
    expect(agents.every((_, i) => i === 0 || group(i - 1) <= group(i))).toBe(true);
  }
});

test.each<[string, (r: Reader) => void, RegExp]>([
  ['a section left out', (r) => r.order.pop(), /not every section once/],
  ['the answer not first', (r) => r.order.reverse(), /answer does not come first/],
  ['a number in the opening', (r) => r.opening.push({ t: 'text', v: 'Risk is 4 in 1000.' }), /number stands in/],
  ['a link into nothing', (r) => r.opening.push({ t: 'link', v: 'x', to: '#none' }), /leads nowhere/],
  ['a group twice', (r) => r.groups.push(...r.groups), /stands twice/],
  ['a reader twice', (r) => Object.assign(r, { id: 'hiv' }), /not there exactly once/],
])('%s is found', (_, spoil, wanted) => {
  const copy = structuredClone(rules);
  spoil(copy.readers[0] as Reader);
  expect(checkReaders(copy).map(problemLine).join('\n')).toMatch(wanted);
});

test('the real readers have no problem', () => {
  expect(checkReaders(rules).map(problemLine)).toEqual([]);
});
