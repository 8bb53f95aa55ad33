// What the address bar suggests, and what becomes of selected words.
import { expect, test } from 'vitest';
import { makeLookup } from '../../lib/match/lookup.ts';
import { asQuery, suggestionsOf } from '../../lib/match/suggest.ts';
import { rules } from './support/real.ts';

const search = makeLookup(rules);
const suggest = (text: string) => suggestionsOf(search(text, 6), (h) => rules.agents.find((a) => a.id === h.id)?.class ?? h.kind);

test('a brand leads to its name with the class beside it', () => {
  expect(suggest('vumer')[0]).toMatchObject({ content: 'Vumerity', description: expect.stringMatching(/^Vumerity · .*fumarate/i) });
});

test('a name that is nearly right is a question', () => {
  expect(suggest('natalizumap')[0]?.description).toMatch(/did you mean this\?$/);
});

test('signs of mark-up are escaped', () => {
  const [s] = suggestionsOf([{ kind: 'agent', id: 'x', name: 'a<b>&"', how: 'exact' }], () => "c'd");
  expect(s?.description).toBe('a&#60;b&#62;&#38;&#34; · c&#39;d');
});

test('selected words become one short line', () => {
  expect(asQuery('  Tysabri\n 300  mg ')).toBe('Tysabri 300 mg');
  expect(asQuery('x'.repeat(500))).toHaveLength(80);
});
