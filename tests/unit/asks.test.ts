// Worded questions: they lead to their record, decide what lies outside, and the check keeps them true to the rules.
import { describe, expect, test } from 'vitest';
import { makeAsk } from '../../lib/answers/ask.ts';
import { checkAsks } from '../../rules/cli/asks.ts';
import { compileAsks } from '../../rules/cli/compile.ts';
import { shownIds } from '../evaluate/measure.ts';
import { loaded, rules, rulesDir } from './support/real.ts';

const ask = makeAsk(rules, loaded.asks);
const first = (text: string) => shownIds(ask(text))[0];

describe('a worded question', () => {
  test('leads to a record that it is worded for, nine times in ten', () => {
    const own = Object.entries(loaded.asks.answers).filter(([key]) => rules.facts[key] && !rules.agents.some((a) => key.startsWith(`${a.id}.`)));
    const asked = own.flatMap(([key, texts]) => texts.slice(0, 2).map((t) => ({ key, shown: shownIds(ask(t)) })));
    expect(asked.length).toBeGreaterThan(400);
    expect(asked.filter(({ key, shown }) => shown.includes(key)).length / asked.length).toBeGreaterThan(0.9);
  });

  test('answers only of the medicine that is named', () => {
    expect(first('time to onset of PML with ruxolitinib')).not.toMatch(/^(?!ruxolitinib)[a-z-]+\.latency/);
    expect(first('does the FDA mention PML for siponimod')).toMatch(/^siponimod\./);
  });

  test('decides what lies outside where no word list does', () => {
    const bare = { ...rules, questions: { ...rules.questions, outside: [] } };
    const a = makeAsk(bare, loaded.asks)('can I travel by plane with my tablets, and sun exposure');
    expect(a.state).toBe('not-covered');
    const b = makeAsk(bare, loaded.asks)('tacrolimus target trough level');
    expect(b.state === 'not-covered' && b.topic).toBe('Tests for other reasons than PML');
  });

  test('is no need: the records answer without any', () => {
    expect(shownIds(makeAsk(rules)('how often MRI at higher risk under natalizumab'))[0]).toMatch(/^natalizumab\.mri/);
  });

  test('is compiled into a file of its own', () => {
    expect(JSON.parse(compileAsks(rulesDir))).toEqual(loaded.asks);
    expect(compileAsks(rulesDir).length).toBeLessThan(200_000);
  });
});

describe('the check', () => {
  const what = (answers: Record<string, string[]>) => checkAsks({ ...loaded, asks: { answers, outside: [] } }).map((p) => p.what);

  test('finds none in the rules', () => expect(checkAsks(loaded)).toEqual([]));
  test('an id, a name or a kind that no record has', () =>
    expect(what({ 'pml.nothing': ['what'], '*.nothing': ['why'], 'kind:label XX': ['how'] })).toHaveLength(3));
  test('a number, yet not a name with one', () => {
    expect(what({ 'hiv.cd4': ['CD4 count below 200'] })).toEqual(['"CD4 count below 200" holds a number.']);
    expect(what({ 'hiv.cd4': ['CD4 count and PD-1'] })).toEqual([]);
  });
  test('one question under two records', () =>
    expect(what({ 'hiv.cd4': ['which count'], 'pml.cell': ['Which count?'] })).toEqual(['"Which count?" stands also under hiv.cd4.']));
  test('a slot where one record answers', () => expect(what({ 'hiv.cd4': ['{agent} and PML'] })).toHaveLength(1));
});
