// Medicines that a policy wants quiet: the floor under it, and what is said of each.
import { describe, expect, test } from 'vitest';
import { readPolicyFrom } from '../../lib/alert/policy.ts';
import { runCanaries } from '../../lib/channel/canaries.ts';
import { breaches } from '../../lib/channel/floor.ts';
import { quieten } from '../../lib/channel/quiet.ts';
import { rules as bundle } from './support/real.ts';

const now = Date.UTC(2026, 10, 23);
const ask = (agent: string) => quieten(bundle, bundle, [{ agent, reason: 'Too loud.' }]);
const tierOf = (q: ReturnType<typeof ask>, id: string) => q.rules.agents.find((a) => a.id === id)?.tier;

describe('of the package', () => {
  test('a critical medicine stays as it is, and says why', () => {
    const q = ask('natalizumab');
    expect(q.rules).toBe(bundle);
    expect(q.marks).toEqual([]);
    expect(q.left).toEqual([expect.stringMatching(/^Not applied to natalizumab: it is critical, and no setting/)]);
  });

  test('every warning becomes a note at most, with its products, and says so', () => {
    const warnings = bundle.agents.filter((a) => a.tier.value === 'warning');
    expect(warnings.length).toBeGreaterThan(15);
    for (const { id } of warnings) {
      const q = ask(id);
      expect(tierOf(q, id)).toMatchObject({ value: 'note', criterion: 'note.local' });
      const products = q.rules.agents.find((a) => a.id === id)?.products ?? [];
      expect(products.map((p) => p.tier?.value).filter((v) => v === 'warning' || v === 'critical')).toEqual([]);
      expect(q.marks).toEqual([{ agent: id, what: 'tuned', text: 'Locally modified by policy from warning to note: Too loud.' }]);
      expect(q.left).toEqual([`${id} is a note and not silent: a medicine of the package always counts on the badge.`]);
    }
  });

  test('a note, a reference medicine and a name that is none are left, each with its reason', () => {
    for (const [id, why] of [
      ['mycophenolate', /note already/],
      ['infliximab', /reference medicine/],
      ['nosuch', /no medicine with this id/],
    ] as const) {
      const q = ask(id);
      expect(q).toMatchObject({ rules: bundle, marks: [], id: '' });
      expect(q.left).toEqual([expect.stringMatching(why)]);
    }
  });

  test('all of them at once stay within what a hospital may, and pass the lists that test the rules', { timeout: 60_000 }, () => {
    const wanted = bundle.agents.map((a) => ({ agent: a.id, reason: 'All of them.' }));
    const q = quieten(bundle, bundle, wanted);
    const errata = [{ id: 'local-tier', on: '2000-01-01', agents: q.marks.map((m) => m.agent), text: 'All of them.', weakens: true }];
    expect(breaches(bundle, q.rules, { channel: 'hospital', errata, now })).toEqual([]);
    expect(runCanaries(q.rules, now)).toEqual([]);
    expect(q.rules.agents.filter((a) => a.tier.value === 'critical').map((a) => a.id)).toEqual(
      bundle.agents.filter((a) => a.tier.value === 'critical').map((a) => a.id),
    );
  });
});

describe('of the organisation’s own channel', () => {
  const base = bundle.agents.find((a) => a.id === 'fingolimod');
  if (!base) throw new Error('no fingolimod');
  const own = { ...base, id: 'newlimod', title: 'Newlimod', names: [{ text: 'newlimod', kind: 'inn' as const }] };

  test('a medicine that it added goes to the look-up alone', () => {
    const q = quieten({ ...bundle, agents: [...bundle.agents, own] }, bundle, [{ agent: 'newlimod', reason: 'On trial.' }]);
    expect(tierOf(q, 'newlimod')?.value).toBe('reference');
    expect(q.left).toEqual([]);
  });

  test('not where it is critical', () => {
    const critical = { ...own, tier: { ...own.tier, value: 'critical' as const, criterion: 'critical.local' as const } };
    const q = quieten({ ...bundle, agents: [...bundle.agents, critical] }, bundle, [{ agent: 'newlimod', reason: 'On trial.' }]);
    expect(tierOf(q, 'newlimod')?.value).toBe('critical');
  });
});

test('entries without a reason, sites that are none, tiers, numbers and regions of another kind fall back alone', () => {
  const given = {
    disabledAgents: ['natalizumab'],
    sites: ['https://ehr.example.org/chart'],
    interruptTier: 'none',
    interruptBudgetPerDay: 0,
    region: 'UK',
    dataConsentGiven: 'yes',
    supportContact: 'x',
  };
  const { policy, problems, set } = readPolicyFrom(given, now);
  expect(problems.map((p) => p.field).sort()).toEqual(
    Object.keys(given)
      .filter((k) => k !== 'supportContact')
      .sort(),
  );
  expect(set).toEqual(['supportContact']);
  expect(policy).toMatchObject({
    disabledAgents: [],
    sites: [],
    interruptTier: 'critical',
    interruptBudgetPerDay: 3,
    region: '',
    dataConsentGiven: false,
  });
});
