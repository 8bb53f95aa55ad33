// The logic in words: it says what the assessment did, with its inputs, and never more.
import { describe, expect, test } from 'vitest';
import { inputsMissing, inputsOf } from '../../lib/assess/inputs.ts';
import { escalatorsOf, pageLogic, ruleLogic } from '../../lib/assess/logic.ts';
import { evaluated } from '../../lib/assess/raised.ts';
import { escalatorCriteria } from '../../lib/rules/tiers.ts';
import { agent, rules } from './support/real.ts';
import { view } from './support/view.ts';

const row = {
  text: 'Tysabri 300 mg IV',
  section: 'active',
  how: 'heading "Medications"',
  matched: 'Tysabri',
  method: 'name',
  status: 'active' as const,
  by: 'heading "Medications"',
};
const steps = (id: string, over: Parameters<typeof view>[1] = {}) =>
  Object.fromEntries(pageLogic(view(id, { rows: [row], ...over }), agent(id), rules).map((s) => [s.title, s.text]));
const rule = (id: string) => Object.fromEntries(ruleLogic(agent(id), rules).map((s) => [s.title, s.text]));

describe('on a page', () => {
  test('an active critical medicine', () => {
    expect(steps('natalizumab', { route: 'intravenous' })).toEqual({
      Name: '“Tysabri” was matched as a name of natalizumab.',
      'Place and status': 'It counts as active; told by: heading "Medications".',
      Tier: 'Critical: PML in a boxed warning and a PML-specific risk programme (US REMS or EU risk minimisation).',
      Route: 'The entry says intravenous. These would rule it out: topical, ocular and stent.',
      Time: 'No end in the past is stated. After the last dose it counts for 6 months.',
      Result: 'Counted on the button.',
    });
  });

  test('stopped: the tier went down, and why', () => {
    const exposure = { counts: true, why: 'within' as const, ends: 1, stopped: 0 };
    const said = steps('natalizumab', { status: 'stopped', tier: 'warning', baseTier: 'critical', exposure });
    expect(said.Tier).toMatch(/^Critical: .* Shown as warning because it is stopped\.$/);
    expect(said.Time).toBe('Stopped, still within the time it counts. After the last dose it counts for 6 months.');
  });

  test('until recovery is said once', () => {
    const exposure = { counts: true, why: 'until-recovery' as const, ends: null, stopped: 0 };
    expect(steps('dimethyl fumarate', { status: 'stopped', exposure }).Time).toBe(
      'Stopped; counted until the blood count is known to have recovered.',
    );
  });

  test.each([
    [{ systemic: false, route: 'topical' }, 'it does not act on the whole body'],
    [{ firm: false, others: ['rituximab'] }, 'the name is not settled'],
    [{ status: 'planned' as const, exposure: { counts: false, why: 'not-taken' as const, ends: null, stopped: null } }, 'it is planned'],
    [{ status: 'stopped' as const, exposure: { counts: false, why: 'after' as const, ends: 1, stopped: 0 } }, 'the time it counts is past'],
    [{}, 'reference medicines never are'],
  ])('not counted: %j', (over, why) => {
    expect(steps('natalizumab', { counted: false, ...over }).Result).toBe(`Not counted on the button: ${why}.`);
  });

  test('an ambiguous word names the others it may mean', () => {
    expect(steps('natalizumab', { firm: false, others: ['rituximab'] }).Name).toContain('they may also mean Rituximab.');
  });

  test('a product with a tier of its own brings its own criterion', () => {
    expect(steps('ofatumumab', { product: 'kesimpta' }).Tier).toMatch(/^Note: Class wording/);
  });
});

describe('of the rule', () => {
  test('ambiguous names, products, routes and carry-over are said', () => {
    expect(rule('natalizumab').Name).toContain('NTZ can mean something else and never settles it alone.');
    expect(rule('ofatumumab').Tier).toMatch(/Kesimpta.*: note: Class wording/);
    expect(rule('corticosteroids').Route).toMatch(/inhaled, nasal, rectal and intralesional\.$/);
  });

  test.each(rules.agents.map((a) => a.id))('%s has no hole', (id) => {
    for (const text of Object.values(rule(id))) expect(text).toMatch(/^[A-Z0-9].*\.$/s);
  });
});

describe('inputs', () => {
  test('what is stated was used, what is not was looked for', () => {
    const stated = inputsOf(view('natalizumab', { rows: [row], route: 'intravenous' }));
    expect(stated.used).toEqual([
      'The entry “Tysabri 300 mg IV”',
      'The name “Tysabri”',
      'Where it stands: heading "Medications"',
      'Route: intravenous',
    ]);
    expect(stated.absent).toEqual([]);
    const exposure = { counts: true, why: 'stop-unknown' as const, ends: null, stopped: null };
    expect(inputsOf(view('natalizumab', { rows: [row], status: 'stopped', exposure })).absent).toEqual(['Route', 'Stop date']);
  });

  test('a stop date is compared with today only where the rule has a time', () => {
    const used = (ends: number | null) =>
      inputsOf(view('natalizumab', { exposure: { counts: true, why: 'within', ends, stopped: Date.parse('2026-03-31') } })).used;
    expect(used(1)).toContain('Stop date 2026-03-31, compared with today');
    expect(used(null)).toContain('Stop date 2026-03-31');
  });

  test('the JCV index is missing where it matters and named nowhere else', () => {
    const jcv = rules.agents.filter((a) => inputsMissing(a, rules.basis).some((t) => /JCV/.test(t)));
    expect(jcv.map((a) => a.id)).toEqual(['natalizumab']);
    expect(inputsMissing(agent('tacrolimus'), rules.basis).some((t) => /transplant/.test(t))).toBe(true);
  });
});

describe('escalators', () => {
  test('every medicine of warning and up names suspected PML, no lower one does', () => {
    for (const a of rules.agents) {
      const loud = a.tier.value === 'critical' || a.tier.value === 'warning';
      expect([a.id, escalatorsOf(a).some((e) => e.when === 'suspected-or-confirmed-pml')]).toEqual([a.id, loud]);
    }
  });

  test('each kind is used, has a sentence, and says whether the assessment evaluates it', () => {
    const all = rules.agents.flatMap((a) => escalatorsOf(a));
    expect(new Set(all.map((e) => e.when))).toEqual(new Set(Object.keys(escalatorCriteria)));
    expect(all.every((e) => e.facts.length > 0 && e.text.endsWith('.') && e.evaluated === evaluated.includes(e.when))).toBe(true);
  });

  test('a product of a lower tier has none of its ingredient', () => {
    expect(escalatorsOf(agent('ofatumumab'), 'arzerra')).toHaveLength(1);
    expect(escalatorsOf(agent('ofatumumab'), 'kesimpta')).toEqual([]);
  });
});
