// The reading level: the formula, what counts as one short word, and the gates for clinicians and patients.

import { fleschKincaid } from 'flesch-kincaid';
import { expect, test } from 'vitest';
import { english } from '../../rules/cli/english.ts';
import { countedWords, gradeOf as gradeBy, type Names, namesOf, termsOfArt } from '../../rules/cli/grade.ts';
import { checkLevel, gates, levelOf, overGate, type Reader, textsOf } from '../../rules/cli/level.ts';
import { loaded, rules } from './support/real.ts';

const names = namesOf(rules, english);
const gradeOf = (text: string, by: Names) => gradeBy(text, by, english);
const none = new Set<string>();

test('the grade is 0.39 words a sentence plus 11.8 syllables a word less 15.59', () => {
  // six words of one syllable each, one sentence
  expect(gradeOf('The cat sat on the mat.', none)).toEqual({ sentences: 1, words: 6, syllables: 6, longest: 6, grade: -1.4 });
  // two sentences of four words; to-day and wea-ther have two syllables
  expect(gradeOf('We went home today. The weather was fine.', none)).toEqual({
    sentences: 2,
    words: 8,
    syllables: 10,
    longest: 4,
    grade: Math.round((0.39 * 4 + 11.8 * (10 / 8) - 15.59) * 10) / 10,
  });
  expect(gradeOf('', none).grade).toBeNaN();
});

test('it is the formula of the package flesch-kincaid', () => {
  for (const t of textsOf(rules).slice(0, 60)) {
    const whole = t.statements.map((s) => s.text).join('\n');
    const { words, sentences, syllables, grade } = gradeOf(whole, names);
    expect(grade).toBe(Math.round(fleschKincaid({ word: words, sentence: sentences, syllable: syllables }) * 10) / 10);
  }
});

test('a name, a term of art, a number, a slot and an abbreviation count as one short word each', () => {
  const words = (s: string) => countedWords(s, names).join(' ');
  expect(words('Natalizumab, Tysabri and cetuximab are medicines.')).toBe('one one and one are medicines');
  expect(words('Mycophenolate mofetil after brentuximab vedotin.')).toBe('one after one');
  expect(words('It occurs in {rate} of 1,000 people, or 4.19 per cent.')).toBe('It occurs in one of one people or one per cent');
  expect(words('PML is progressive multifocal leukoencephalopathy; test for anti-JCV antibodies and CD20.')).toBe(
    'one is one test for one one and one',
  );
  expect(words('Neurological deterioration necessitates discontinuation.')).toBe('Neurological deterioration necessitates discontinuation');
});

test('the grade of a text does not depend on which medicine it names', () => {
  const say = (name: string) => gradeOf(`Withhold ${name} until the cause is known.`, names);
  for (const a of rules.agents) expect(say(a.title), a.title).toEqual(say('it'));
});

test('no term of art is a word that plain English has another for', () => {
  expect(termsOfArt.filter((t) => /^(monitor|diagnos|administ|treat|therap|neurolog|discontinu)/.test(t))).toEqual([]);
});

const text = (reader: Reader, ...statements: string[]) =>
  levelOf({ kind: 'agent', name: 'x', reader, file: 'rules/x', statements: statements.map((s, i) => ({ id: `x.${i}`, text: s })) }, names, english);
const plain = 'Tell your team at once if your arm or leg grows weak. Do not stop the medicine by yourself.';
const hard =
  'Immunocompromised individuals experiencing neurological deterioration necessitate multidisciplinary evaluation, irrespective of pharmacological administration.';

test('a plain text passes both gates, a hard one neither', () => {
  expect(overGate(text('patient', plain))).toEqual([]);
  expect(overGate(text('clinician', plain))).toEqual([]);
  expect(overGate(text('patient', hard))).not.toEqual([]);
  expect(overGate(text('clinician', hard)).map((p) => p.path)).toEqual(['', 'x.0']);
});

test('a text for patients is held to grade 8.0, where one for clinicians passes', () => {
  const between = 'The doctor will examine you every month, because weakness or confusion may come before any change in the picture.';
  const { grade } = text('patient', between);
  expect(grade).toBeGreaterThan(gates.patient.text);
  expect(grade).toBeLessThan(gates.clinician.text);
  expect(gates.patient.text).toBe(8);
  expect(overGate(text('patient', between))[0]).toMatchObject({ file: 'rules/x', what: expect.stringMatching(/at most 8 for a patient/) });
  expect(overGate(text('clinician', between))).toEqual([]);
});

test('one sentence that is too long is found in a text that is easy as a whole', () => {
  const long = `${'The team may see you and '.repeat(7)}go.`;
  const found = overGate(text('clinician', ...Array(20).fill(plain), long));
  expect(found).toMatchObject([{ path: 'x.20', what: expect.stringMatching(/^A sentence has 43 words/) }]);
});

test('the real rules pass, and one hard fact in them is found', () => {
  expect(checkLevel(rules, loaded.files, english)).toEqual([]);
  const spoiled = structuredClone(rules);
  Object.assign(spoiled.facts['natalizumab.mri-yearly'] ?? {}, { text: hard });
  expect(checkLevel(spoiled, loaded.files, english)).toContainEqual(
    expect.objectContaining({ file: 'rules/agents/natalizumab.json', path: 'natalizumab.mri-yearly' }),
  );
});
