// The check of additions: what the rules' own commands would say of names, sentences and look-alikes, and nothing of the package.
import distance from 'damerau-levenshtein';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../lib/channel/merge.ts';
import type { Draft } from '../../lib/channel/schema/release.ts';
import { editsBetween } from '../../lib/match/distance.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';
import { openCheck } from '../../rules/cli/additions-check.ts';
import { english, englishJson } from '../../rules/cli/english.ts';
import { levels } from '../../rules/cli/level.ts';
import { estimate, syllablesBy } from '../../rules/cli/syllables.ts';
import { agent, loaded, rules } from './support/real.ts';

const packed = JSON.parse(englishJson(loaded)) as { general: string[]; syllables: Record<string, number> };
const inEditor = { general: packed.general, syllables: syllablesBy(packed.syllables) };
const check = openCheck(rules, inEditor);
const none: Draft = {
  organisation: 'Example Hospital',
  agents: [],
  facts: {},
  sources: {},
  names: [],
  notes: [],
  links: [],
  tiers: [],
  canaries: [],
  errata: [],
};
const said = (over: Partial<Draft>) => {
  const local = { ...none, ...over };
  const { errata: _told, ...additions } = local;
  const { rules: after, conflicts } = merge(rules, additions);
  expect(conflicts).toEqual([]);
  return check(after, local).map((p) => `${p.file} ${p.path}: ${p.what}`);
};
const name = (text: string): Draft['names'] => [{ agent: 'natalizumab', name: { text, kind: 'brand' }, reason: 'The name that our pharmacy uses.' }];
const hard =
  'Immunocompromised individuals experiencing neurological deterioration necessitate multidisciplinary evaluation, irrespective of pharmacological administration.';

test('says nothing of the package itself, nor of plain additions', () => {
  expect(check(rules, none)).toEqual([]);
  expect(
    said({
      names: name('Wardname'),
      notes: [{ agent: 'natalizumab', text: 'Call the MS nurse, extension 4411.' }],
      tiers: [{ agent: 'rituximab', tier: 'critical', reason: 'Two cases in our own hospital.' }],
    }),
  ).toEqual([]);
});

describe('of additions with one fault of each kind', () => {
  // an added medicine with the names of none, whose statement is hard
  const own = {
    ...structuredClone(agent('natalizumab')),
    id: 'newlimod',
    title: 'newlimod',
    names: [{ text: 'newlimod', kind: 'inn' as const }],
    codes: { atc: [], rxnorm: [] },
    risk: 'newlimod.risk',
  };
  const { values: _none, ...plain } = rules.facts[agent('natalizumab').risk] as Fact;
  const facts = {
    'newlimod.risk': { ...plain, id: 'newlimod.risk', text: hard },
    'patient.extra': { ...plain, id: 'patient.extra', kind: 'patient' as const, text: 'Tell your team.' },
  };
  const found = said({
    agents: [own],
    facts,
    names: [...name('metformin'), ...name('metforman')],
    notes: [
      { agent: 'natalizumab', text: hard },
      { agent: 'natalizumab', text: 'For PML give rituximab at once.' },
    ],
    errata: [{ id: 'name', on: '2026-11-20', agents: ['nosuch'], text: 'Release 4 spoke of another medicine.', weakens: false }],
    tiers: [{ agent: 'rituximab', tier: 'critical', reason: `${'We saw it and '.repeat(11)}stopped.` }],
  });

  test.each([
    ['a name that is the general name of another medicine', /^natalizumab names: "metformin" is also the general name of another medicine\.$/m],
    ['a name that is near to one', /^natalizumab lookalikes: "metforman" is 1 letter from "metformin"\.$/m],
    ['a note that is hard to read, with its field', /^natalizumab notes\[0\]\.text: It reads at grade \d+(\.\d)?; at most 17 for a clinician\.$/m],
    ['a reason in one long sentence', /^rituximab tiers\[0\]\.reason: A sentence has 45 words; at most 40/m],
    ['a note that offers a cause of PML as help against it', /notes\[1\]\.text: This sentence reads as if rituximab/],
    ['a statement of an added medicine that is hard to read', /^newlimod newlimod\.risk: It reads at grade/m],
    ['a correction of a medicine that is none', /errata\[0\]\.agents: There is no medicine "nosuch"/],
    ['a sentence for patients that nobody is told', /patient\.extra: A patient sentence that nobody is told/],
  ])('%s is said', (_what, sentence) => {
    expect(found.join('\n')).toMatch(sentence);
  });

  test('and nothing of the rest of the package', () => {
    expect(found.filter((f) => !/natalizumab|rituximab|newlimod|patient|nosuch/.test(f))).toEqual([]);
  });
});

test('the editor grades every text of the package as the rules’ own command does', () => {
  expect(levels(rules, inEditor)).toEqual(levels(rules, english));
});

test('the rule of thumb counts most words right, and a text of unknown words within half a school year', () => {
  expect(Object.keys(packed.syllables).length).toBeLessThan(150);
  const alone = levels(rules, { ...english, syllables: estimate });
  const off = levels(rules, english)
    .map((l, i) => Math.abs(l.grade - (alone[i]?.grade ?? Number.NaN)))
    .sort((a, b) => a - b);
  expect(off.at(Math.floor(off.length * 0.95))).toBeLessThanOrEqual(0.5);
});

test('letters between two words are those of the package damerau-levenshtein', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 4 }), (a, b, most) => {
      const { steps } = distance(a, b);
      expect(editsBetween(a, b, most)).toBe(Math.min(steps, most + 1));
    }),
    { numRuns: 3000 },
  );
});
