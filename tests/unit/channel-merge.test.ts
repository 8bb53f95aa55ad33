// A hospital's additions: what it may add, what it may not take away, and that each agent says what is local.
import { beforeAll, describe, expect, test } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import type { Ground } from '../../lib/channel/content.ts';
import { load } from '../../lib/channel/load.ts';
import { merge } from '../../lib/channel/merge.ts';
import type { Local } from '../../lib/channel/schema/release.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import { cast, keyList, local, now, parcel, release, signed } from './support/publisher.ts';
import { agent } from './support/real.ts';

let c: Awaited<ReturnType<typeof cast>>;
let ground: Ground;
beforeAll(async () => {
  c = await cast();
  ground = { ...c.ground, root: keyList(1, [c.clinical], { channel: 'hospital', threshold: 1, needs: [] }) };
});

/** A medicine of the hospital's own, made of one of the rules that the small set lacks. */
const own = (): Pick<Local, 'agents' | 'facts' | 'canaries'> => {
  const risk = {
    ...structuredClone(c.bundled.facts['natalizumab.risk']),
    id: 'local.risk',
    text: 'Given in a trial here; watched as others of its class.',
  };
  delete (risk as { values?: unknown }).values;
  const a: Agent = {
    ...structuredClone(agent('natalizumab')),
    id: 'trialimab',
    title: 'Trialimab',
    names: [{ text: 'trialimab', kind: 'inn' }],
    products: undefined,
    labels: Object.fromEntries(
      ['US', 'EU', 'UK', 'CA', 'AU', 'JP'].map((r) => [r, { standing: 'unknown', section: null, revision: null, facts: [] }]),
    ) as unknown as Agent['labels'],
    tier: { value: 'warning', criterion: 'warning.local', facts: ['local.risk'] },
    risk: 'local.risk',
    mechanism: [],
    riskFactors: [],
    incidence: [],
    latency: [],
    carryOver: { kind: 'unknown', facts: ['local.risk'] },
    monitoring: [],
    combinations: [],
    suspicion: { action: 'withhold-next-dose', facts: ['local.risk'] },
    mightNotApply: ['local.risk'],
    other: [],
  };
  delete (a as { products?: unknown }).products;
  const canaries = [
    { id: 'trialimab', lines: ['Trialimab 5 mg IV, Active'], expect: [{ agent: 'trialimab', tier: 'warning' as const, status: 'active' }] },
  ];
  return { agents: [a], facts: { 'local.risk': risk as Local['facts'][string] }, canaries };
};

const send = async (over: Partial<Local>, version = 1) =>
  accept(
    parcel({
      release: await signed('rules', release(version, c.bundled, { channel: 'hospital', rules: undefined, local: local(over) }), [c.clinical]),
    }),
    null,
    ground,
    now,
  );

describe('what a hospital may', () => {
  test('add a medicine, names, notes, links and stricter tiers, each told beside its agent', async () => {
    const r = await send({
      ...own(),
      names: [{ agent: 'natalizumab', name: { text: 'NTZ infusion clinic', kind: 'synonym' }, reason: 'the name of our order set' }],
      notes: [{ agent: 'rituximab', text: 'Call the MS clinic first.' }],
      links: [{ agent: 'rituximab', title: 'Local protocol', url: 'https://intranet.example.org/pml' }],
      tiers: [{ agent: 'rituximab', tier: 'critical', reason: 'decided by the drug committee' }],
    });
    expect('refusal' in r && r.refusal).toBe(false);
    const f = await load(r.state, ground, now);
    expect(f.marks.map((m) => `${m.agent} ${m.what}`).sort()).toEqual(
      ['natalizumab name', 'rituximab link', 'rituximab note', 'rituximab stricter', 'trialimab added'].sort(),
    );
    expect(f.rules.agents.find((a) => a.id === 'rituximab')?.tier).toMatchObject({ value: 'critical', criterion: 'critical.local' });
    expect(f.rules.agents.find((a) => a.id === 'trialimab')?.tier.criterion).toBe('warning.local');
    expect(f.says).toContain('Your organisation has changed what is said of 3 medicines.');
    expect(f.rules.version).toBe(c.bundled.version);
  });

  test('tune a warning to a note, with its reason', async () => {
    const f = await load((await send({ tiers: [{ agent: 'rituximab', tier: 'note', reason: 'Seen daily here' }] })).state, ground, now);
    expect(f.marks).toEqual([{ agent: 'rituximab', what: 'tuned', text: 'Locally modified from warning to note: Seen daily here' }]);
  });

  test('send a whole set of rules with its own number, and additions on top', async () => {
    const whole = release(30, c.bundled, { channel: 'hospital', local: local({ notes: [{ agent: 'natalizumab', text: 'Ask us.' }] }) });
    const r = await accept(parcel({ release: await signed('rules', whole, [c.clinical]) }), null, ground, now);
    expect(r.kind).toBe('accept');
    expect(await load(r.state, ground, now)).toMatchObject({ rules: { version: 30 }, marks: [{ agent: 'natalizumab', what: 'note' }] });
  });
});

describe('what a hospital may not', () => {
  test.each<[string, Partial<Local>, string, RegExp]>([
    ['lower the critical', { tiers: [{ agent: 'natalizumab', tier: 'warning', reason: 'x' }] }, 'local-conflict', /cannot be lowered/],
    ['take a warning out of the count', { tiers: [{ agent: 'rituximab', tier: 'reference', reason: 'x' }] }, 'local-conflict', /cannot be lowered/],
    ['speak of what is not there', { notes: [{ agent: 'nothing', text: 'x' }] }, 'local-conflict', /no medicine/],
    ['call a reason empty', { tiers: [{ agent: 'rituximab', tier: 'note', reason: '' }] }, 'bad-schema', /tiers/],
    ['link to script', { links: [{ agent: 'rituximab', title: 'x', url: 'javascript:alert(1)' }] }, 'bad-schema', /links/],
    ['link without TLS', { links: [{ agent: 'rituximab', title: 'x', url: 'http://example.org/' }] }, 'bad-schema', /links/],
  ])('%s', async (_what, over, reason, why) => {
    const r = await send(over);
    expect(r).toMatchObject({ kind: 'refuse', refusal: { reason } });
    expect('refusal' in r && r.refusal.sentence).toMatch(why);
    expect(await load(r.state, ground, now)).toMatchObject({ standing: 'packaged' });
  });

  test('replace a medicine or a statement of the rules', async () => {
    const theirs = structuredClone(c.bundled.agents[0] as Agent);
    expect(await send({ agents: [theirs] })).toMatchObject({ refusal: { reason: 'local-conflict' } });
    const fact = structuredClone(c.bundled.facts['natalizumab.risk']) as Local['facts'][string];
    expect(await send({ facts: { [fact.id]: { ...fact, text: 'No risk.' } } })).toMatchObject({ refusal: { reason: 'local-conflict' } });
  });

  test('add a medicine without a self-test, or with a wrong one', async () => {
    const { canaries, ...rest } = own();
    expect(await send(rest)).toMatchObject({ refusal: { reason: 'canary-failed' } });
    expect(await send({ ...rest, canaries: canaries.map((x) => ({ ...x, lines: ['Metformin'] })) })).toMatchObject({
      refusal: { reason: 'canary-failed' },
    });
  });

  test('hide a name of the critical behind one of its own', async () => {
    const mine = own();
    const hide = (mine.agents[0] as Agent).names;
    hide.push({ text: 'Tysabri 300', kind: 'brand' });
    expect(await send(mine)).toMatchObject({ refusal: { reason: 'below-floor' } });
  });

  test('remove one by a whole set of rules, even with an erratum', async () => {
    const fewer = { ...structuredClone(c.bundled), version: 30 };
    fewer.agents = fewer.agents.filter((a) => a.id !== 'adalimumab');
    fewer.canaries = fewer.canaries.filter((x) => !x.expect.some((e) => e.agent === 'adalimumab'));
    fewer.regimens = [];
    const erratum = { id: 'gone', on: '2026-11-22', agents: c.bundled.agents.map((a) => a.id), text: 'x', weakens: true };
    const s = await signed('rules', release(30, c.bundled, { channel: 'hospital', rules: fewer, errata: [erratum] }), [c.clinical]);
    const r = await accept(parcel({ release: s }), null, ground, now);
    expect(r).toMatchObject({ refusal: { reason: 'below-floor', sentence: expect.stringContaining('a hospital cannot remove it') } });
  });
});

test('merging leaves the rules it is laid over as they were', () => {
  const before = structuredClone(c.bundled);
  merge(
    c.bundled,
    local({
      tiers: [{ agent: 'rituximab', tier: 'critical', reason: 'x' }],
      names: [{ agent: 'rituximab', name: { text: 'x-mab', kind: 'synonym' }, reason: 'y' }],
    }),
  );
  expect(c.bundled).toEqual(before);
});
