// Every word that reaches the page lands in the variable of its name.
import { beforeAll, expect, test } from 'vitest';
import { lexicon } from '../../lib/read/lexicon.ts';
import * as words from '../../lib/read/words.ts';

// as it travels
beforeAll(() => words.learn(JSON.parse(JSON.stringify(lexicon))));
const learnt = () => words as unknown as Record<string, unknown>;

test.each(Object.entries(lexicon.patterns))('the pattern %s', (name, source) => {
  expect(learnt()[name]).toEqual(new RegExp(source, 'iu'));
});

test.each(Object.entries(lexicon.strings))('the string %s', (name, text) => {
  expect(learnt()[name] ?? learnt()[`${name}Box`]).toBe(text);
});

test('no pattern matches nothing at all', () => {
  const all = [...Object.values(lexicon.patterns), ...lexicon.titles.map((t) => t[1]), ...lexicon.columns.map((c) => c[1])];
  expect(all.filter((source) => new RegExp(source, 'iu').test(''))).toEqual([]);
});
