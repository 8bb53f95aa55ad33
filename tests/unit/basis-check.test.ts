// The check of the basis: the real rules pass, and each hole in a copy of them is found where it is.
import { expect, test } from 'vitest';
import type { Problem } from '../../lib/rules/problem.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import { Basis } from '../../lib/rules/schema/basis.ts';
import { basisFacts, checkBasis } from '../../rules/cli/basis.ts';
import { checkRules } from '../../rules/cli/check.ts';
import type { Loaded } from '../../rules/cli/load.ts';
import { loaded } from './support/real.ts';

type Rules = Loaded['bundle'];
function problemsAfter(spoil: (b: Rules) => void): Problem[] {
  const copy = structuredClone(loaded.bundle);
  spoil(copy);
  return checkBasis(copy, (k) => loaded.files.get(k) ?? 'rules');
}
const the = (b: Rules, id = 'natalizumab') => b.agents.find((a) => a.id === id) as Agent;

test('the real rules have no hole', () => {
  expect(problemsAfter(() => undefined)).toEqual([]);
});

const holes: [string, (b: Rules) => void, RegExp, string][] = [
  ['a fact of the disease that is not there', (b) => (b.basis.disease.severity = ['test.none']), /no fact "test\.none"/, 'rules/basis.json'],
  ['a disease without a known severity', (b) => (b.basis.disease.severity = ['test.none']), /"unknown" of a thing/, 'rules/agents/natalizumab.json'],
  ['an unknown that is blank', (b) => (b.basis.unknown = ' '), /blank item/, 'rules/agents/blinatumomab.json'],
  ['an attribute that is blank', (b) => (b.basis.uses.sex = ' '), /12 of 13 source attributes/, 'rules/agents/natalizumab.json'],
  [
    'a list from a source that is not there',
    (b) => b.basis.follows[0]?.sources.push({ source: 'x', locator: 'y' }),
    /no source "x"/,
    'rules/basis.json',
  ],
  ['a missing input of nobody', (b) => b.basis.missing.push({ text: 'x', agents: ['nobody'] }), /no agent "nobody"/, 'rules/basis.json'],
  ['a region without intended use', (b) => b.basis.intendedUse.regions.shift(), /US has 0 statements/, 'rules/basis.json'],
  ['a claim of approval', (b) => (b.basis.purpose = 'It is approved by the FDA.'), /claims a blessing \("approv"\)/, 'rules/basis.json'],
  ['a claim of clearance', (b) => b.basis.limits.push('It is cleared for use.'), /claims a blessing/, 'rules/basis.json'],
  [
    'a loud tier without suspected PML',
    (b) => delete the(b, 'rituximab').tier.escalators,
    /does not say that suspected PML/,
    'rules/agents/rituximab.json',
  ],
  [
    'an escalator that stands twice',
    (b) => the(b).tier.escalators?.push({ to: 'critical', when: 'suspected-or-confirmed-pml', facts: ['natalizumab.suspicion'] }),
    /stands twice/,
    'rules/agents/natalizumab.json',
  ],
  [
    'an escalator with a fact that is not there',
    (b) => (the(b).tier.escalators = [{ to: 'critical', when: 'suspected-or-confirmed-pml', facts: ['test.none'] }]),
    /no fact "test\.none"/,
    'rules/agents/natalizumab.json',
  ],
  [
    'a stop threshold without a number',
    (b) => the(b).tier.escalators?.push({ to: 'critical', when: 'stop-threshold-met', facts: ['natalizumab.suspicion'] }),
    /without its number/,
    'rules/agents/natalizumab.json',
  ],
  [
    'a forbidden combination that nobody read',
    (b) => the(b, 'rituximab').tier.escalators?.push({ to: 'critical', when: 'contraindicated-combination', facts: ['rituximab.combination'] }),
    /nobody has read in a label/,
    'rules/agents/rituximab.json',
  ],
];

test.each(holes)('%s is found', (_what, spoil, why, file) => {
  const found = problemsAfter((b) => void spoil(b)).filter((p) => why.test(p.what));
  expect(found.map((p) => p.file)).toContain(file);
  for (const p of found) expect(p.mend).toMatch(/\w+/);
});

test('a basis without a sentence, or with a tenth use, is refused by the schema', () => {
  const { funding: _, ...less } = loaded.bundle.basis;
  expect(Basis.safeParse(less).success).toBe(false);
  expect(Basis.safeParse({ ...loaded.bundle.basis, uses: { ...loaded.bundle.basis.uses, shoeSize: 'Not used.' } }).success).toBe(false);
  const { race: __, ...eight } = loaded.bundle.basis.uses;
  expect(Basis.safeParse({ ...loaded.bundle.basis, uses: eight }).success).toBe(false);
});

test('facts that only the basis quotes are no orphans', () => {
  expect(basisFacts(loaded.bundle)).toContain('pml.serious');
  expect(checkRules(loaded).filter((p) => p.path === 'pml.serious')).toEqual([]);
});

test('rules whose basis could not be read are not checked into a throw', () => {
  expect(problemsAfter((b) => Reflect.deleteProperty(b, 'basis'))).toEqual([]);
});
