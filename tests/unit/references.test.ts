// Numbered references: every citation of every shown fact resolves to one number, and each can be found again.
import { expect, test } from 'vitest';
import { quote } from '../../lib/evidence/quote.ts';
import { references } from '../../lib/evidence/references.ts';
import { rules } from './support/real.ts';

const list = references(rules);
const numbers = new Map(list.map((r) => [r.source.id, r.n]));

test('numbers run from one without a gap, each source once', () => {
  expect(list.map((r) => r.n)).toEqual(list.map((_, i) => i + 1));
  expect(numbers.size).toBe(list.length);
});

test('the first citation of the article is number one', () => {
  const first = rules.facts['pml.answer-which']?.sources[0]?.source;
  expect(numbers.get(first ?? '')).toBe(1);
});

test('every source that a fact cites has a number, patient sentences too', () => {
  for (const id of Object.keys(rules.facts)) for (const s of quote(id, rules)?.sources ?? []) expect(numbers.has(s.id), `${id} ${s.id}`).toBe(true);
});

test('each can be found again: an identifier, an address, or a word on why not', () => {
  expect(list.filter(({ source: s }) => !s.identifier && !s.url && !s.note).map((r) => r.source.id)).toEqual([]);
});
