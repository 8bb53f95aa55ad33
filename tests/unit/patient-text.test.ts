// Patient text of every section and agent: plain, with the safety line, and never better known than the clinician's.
import { describe, expect, test } from 'vitest';
import { frequency } from '../../lib/evidence/frequency.ts';
import { patientAgent, patientSection } from '../../lib/evidence/patient.ts';
import { problemLine } from '../../lib/rules/problem.ts';
import { english } from '../../rules/cli/english.ts';
import { checkLevel, levels } from '../../rules/cli/level.ts';
import { checkPatient } from '../../rules/cli/patient-check.ts';
import { agent, rules } from './support/real.ts';

const safety = 'New weakness, speech, vision or thinking change: contact your team today; do not stop medicines yourself.';
const texts = [
  ...rules.article.map((s) => ({ id: s.id, sentences: patientSection(s.id, rules) })),
  ...rules.agents.map((a) => ({ id: a.id, sentences: patientAgent(a, rules) })),
];
const problemsAfter = (spoil: (b: typeof rules) => void) => {
  const copy = structuredClone(rules);
  spoil(copy);
  return checkPatient(copy).map(problemLine).join('\n');
};

test('the real patient text has no problem', () => {
  expect(checkPatient(rules).map(problemLine)).toEqual([]);
});

test('every section and every agent has one, ends with the safety line and reads at grade 8 or lower', () => {
  expect(texts).toHaveLength(rules.article.length + rules.agents.length);
  for (const t of texts) {
    expect(t.sentences.at(-1)?.text, t.id).toBe(safety);
    expect(t.sentences.length, t.id).toBeGreaterThan(2);
  }
  const grades = levels(rules, english).filter((l) => l.reader === 'patient');
  expect(grades.map((l) => l.name).sort()).toEqual(texts.map((t) => t.id).sort());
  for (const l of grades) expect(l.grade, l.name).toBeLessThanOrEqual(8);
});

test('each sentence has facts behind it, and is marked when one of them was not read', () => {
  for (const s of texts.flatMap((t) => t.sentences)) {
    expect(s.from.length, s.id).toBeGreaterThan(0);
    const worst = s.from.some((id) => rules.facts[id]?.how === 'not-verified');
    expect(s.verified, `${s.id} ${s.from}`).toBe(!worst);
    if (s.verified) expect(s.sources.length, s.id).toBeGreaterThan(0);
  }
});

test('numbers are the clinician’s, said as frequencies', () => {
  const said = patientAgent(agent('natalizumab'), rules).map((s) => s.text);
  expect(said.join(' ')).toContain('PML was found in about 4 of 1000 people');
  expect(said.join(' ')).toContain('for 6 more months');
  expect(patientAgent(agent('belatacept'), rules).map((s) => s.text)).toContain('The EU leaflet says that up to 1 in 100 people may get PML.');
  expect(
    patientSection('risk-by-agent', rules)
      .map((s) => s.text)
      .join(' '),
  ).toContain('about 3 of 100\u202f000 people who had rituximab');
});

describe('frequency', () => {
  test.each([
    [{ value: 4.19, unit: 'per 1,000', numerator: 756, denominator: 177800 }, 'about 4 of 1000'],
    [{ value: 0.9, unit: 'per 1,000' }, 'about 1 of 1000'],
    [{ value: 1.4, unit: 'per 1,000' }, 'about 14 of 10\u202f000'],
    [{ value: 0.11, unit: 'per 100,000 person-years' }, 'about 1 of 1\u202f000\u202f000'],
    [{ value: 45, unit: '%' }, null],
    [{ value: 12, unit: 'cases' }, null],
    [{ value: '40,000 to 50,000', unit: 'people' }, null],
  ])('%j is %s', (v, said) => {
    expect(frequency(v)).toBe(said);
  });
});

test('hard words are found, though plain sentences stand around them', () => {
  const copy = structuredClone(rules);
  const text =
    'Immunosuppressive medication administration necessitates immediate interruption and multidisciplinary neurological investigation today.';
  Object.assign(copy.facts['patient.hold'] ?? {}, { text });
  expect(checkLevel(copy, new Map(), english).map(problemLine).join('\n')).toMatch(/patient.hold: It reads at grade .* for a patient/);
});

test.each<[string, (b: typeof rules) => void, RegExp]>([
  [
    'a sentence that claims to be read',
    (b) => Object.assign(b.facts['patient.why-one'] ?? {}, { how: 'text-read' }),
    /what it rests on is "not-verified"/,
  ],
  [
    'a number that is not there',
    (b) => Object.assign(b.facts['patient.flare'] ?? {}, { text: 'MS came back in {switching.relapse-year:none} people.' }),
    /which is not there/,
  ],
  [
    'a borrowed number from elsewhere',
    (b) => Object.assign(b.facts['patient.flare'] ?? {}, { text: 'In {natalizumab.overall:rate} people.' }),
    /which is not there/,
  ],
  ['a section left out', (b) => delete b.patient.sections.outcome, /says nothing to a patient/],
  ['an agent that is not there', (b) => Object.assign(b.patient.agents.own, { nobody: [] }), /no agent "nobody"/],
  ['a clinician’s sentence told to a patient', (b) => b.patient.sections.outcome?.push('outcome.france'), /no patient sentence/],
  [
    'a yearly rate without a year',
    (b) => Object.assign(b.facts['patient.rare'] ?? {}, { text: 'In France {pml.incidence-france:rate} people got PML.' }),
    /without the word "year"/,
  ],
])('%s is found', (_, spoil, wanted) => {
  expect(problemsAfter(spoil)).toMatch(wanted);
});
