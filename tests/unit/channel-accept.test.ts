// Every refusal of the rules channel by its typed reason, with the last good rules still in force.
import { beforeAll, describe, expect, test } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import type { Ground } from '../../lib/channel/content.ts';
import { breaches } from '../../lib/channel/floor.ts';
import { load } from '../../lib/channel/load.ts';
import { writePlain } from '../../lib/channel/plain.ts';
import { type RefusalReason, refusal, refusalReasons } from '../../lib/channel/refusal.ts';
import type { Parcel, Signed } from '../../lib/channel/schema/parcel.ts';
import type { State } from '../../lib/channel/schema/state.ts';
import { policyTrust } from '../../lib/channel/trust.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { cast, day, keyList, local, moment, now, parcel, recalls, release, signed, signText, smallRules } from './support/publisher.ts';

let c: Awaited<ReturnType<typeof cast>>;
let five: Signed;
let held: State;
type Given = Partial<Pick<Parcel, 'keys' | 'recalls' | 'release'>>;

beforeAll(async () => {
  c = await cast();
  five = await signed('rules', release(5, c.bundled), c.both);
  held = (await accept(parcel({ release: five }), null, c.ground, now)).state;
});

const ofRules = (version: number, over: Parameters<typeof release>[2] = {}) => signed('rules', release(version, c.bundled, over), c.both);
const rulesWith = (version: number, change: (b: Bundle) => void): Bundle => {
  const b = { ...structuredClone(c.bundled), version };
  change(b);
  return b;
};
const agentOf = (b: Bundle, id: string) => b.agents.find((a) => a.id === id) as Agent;

/** Release 5 is in force before; it must be so after. */
async function refuses(given: Given, reason: RefusalReason, sentence?: RegExp, ground: Ground = c.ground): Promise<State> {
  const r = await accept(parcel(given), held, ground, now);
  expect(r).toMatchObject({ kind: 'refuse', refusal: { reason } });
  if (sentence) expect('refusal' in r && r.refusal.sentence).toMatch(sentence);
  expect(r.state.active).toEqual(held.active);
  expect(r.state.seen.version).toBe(5);
  const after = await load(r.state, c.ground, now);
  expect(after.release?.version).toBe(5);
  expect(after.state.refused).toMatchObject({ reason });
  expect(after.says.at(-1)).toContain(after.state.refused?.sentence);
  return r.state;
}

test('every reason has its sentence and the next step', () => {
  for (const reason of refusalReasons) {
    const r = refusal(reason);
    expect(r.sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(r.next).toMatch(/^[A-Z].{10,}\.$/);
  }
});

describe('what is accepted', () => {
  test('a release that two keys of two roles have signed is in force, and says so', async () => {
    expect(held.seen).toMatchObject({ version: 5 });
    const f = await load(held, c.ground, now);
    expect(f).toMatchObject({ standing: 'current', release: { version: 5 }, rules: { version: 5 } });
    expect(f.says).toEqual(['Release 5 of 2026-11-22 from the public channel.', 'Good until 2027-01-22.']);
  });

  test('the same bytes again are the same, however often, in one line of the ledger', async () => {
    let state = held;
    for (let i = 0; i < 3; i++) {
      const r = await accept(parcel({ release: five }), state, c.ground, now + i * day);
      expect(r.kind).toBe('same');
      state = r.state;
    }
    expect(state.ledger.filter((l) => l.event === 'same')).toEqual([expect.objectContaining({ times: 3, at: now + 2 * day })]);
  });

  test('the next release takes over and the last is kept', async () => {
    const six = await ofRules(6);
    const r = await accept(parcel({ release: six }), held, c.ground, now);
    expect(r).toMatchObject({ kind: 'accept', version: 6, state: { active: six, previous: five } });
  });

  test('a server that still has what is packaged is no fault', async () => {
    const ground = { ...c.ground, bundled: smallRules(9) };
    const r = await accept(parcel({ release: await ofRules(9) }), null, ground, now);
    expect(r).toMatchObject({ kind: 'same', state: { active: null, refused: null } });
  });

  test('an empty parcel changes nothing', async () => {
    expect(await accept(parcel({}), held, c.ground, now)).toMatchObject({ kind: 'same', version: 5 });
  });
});

describe('who signed', () => {
  test('one signature', async () =>
    void (await refuses({ release: await signed('rules', release(6, c.bundled), [c.clinical]) }, 'too-few-signatures')));
  test('one key twice', async () =>
    void (await refuses({ release: await signed('rules', release(6, c.bundled), [c.clinical, c.clinical]) }, 'too-few-signatures', /1 of the 2/)));
  test('one key under two ids', async () => {
    const s = await signed('rules', release(6, c.bundled), [c.clinical, c.clinical]);
    const twice = JSON.parse(s.signatures);
    twice.signatures[1].key = c.engineering.publicKey.id;
    await refuses({ release: { ...s, signatures: writePlain(twice) } }, 'too-few-signatures', /1 of the 2/);
  });
  test('two keys of one role', async () => {
    const root = keyList(1, [...c.both, c.clinical2]);
    const ground = { ...c.ground, root };
    const r = await accept(parcel({ release: await signed('rules', release(6, c.bundled), [c.clinical, c.clinical2]) }), null, ground, now);
    expect(r).toMatchObject({ kind: 'refuse', refusal: { reason: 'too-few-signatures', sentence: expect.stringContaining('no engineering key') } });
  });
  test('a key that nobody trusts', async () =>
    void (await refuses({ release: await signed('rules', release(6, c.bundled), [c.thief, c.engineering]) }, 'too-few-signatures')));
  test('a signature for another kind of file', async () =>
    void (await refuses({ release: await signed('recalls', release(6, c.bundled), c.both) }, 'too-few-signatures')));
  test('signatures of another release', async () =>
    void (await refuses({ release: { ...(await ofRules(6)), signatures: five.signatures } }, 'too-few-signatures')));
  test.each(['', '{}', 'x', '{"format":"pml-sentinel-signatures","schema":1,"signatures":[]}\n'])(
    'signatures that cannot be read: %j',
    async (signatures) => {
      await refuses({ release: { ...(await ofRules(6)), signatures } }, 'bad-signatures');
    },
  );
});

describe('what it says of itself', () => {
  test('older', async () => void (await refuses({ release: await ofRules(4) }, 'rollback', /4 after 5/)));
  test('the same number, other bytes', async () => void (await refuses({ release: await ofRules(5, { minimumApp: '0.0.1' }) }, 'other-bytes')));
  test('far ahead', async () => void (await refuses({ release: await ofRules(20_000) }, 'version-jump')));
  test('expired', async () =>
    void (await refuses({ release: await ofRules(6, { issued: moment(now - 9 * day), expires: moment(now - 1000) }) }, 'expired')));
  test('of the future', async () => void (await refuses({ release: await ofRules(6, { issued: moment(now + 3 * day) }) }, 'from-the-future')));
  test('good for ever', async () =>
    void (await refuses({ release: await ofRules(6, { expires: moment(now + 900 * day) }) }, 'bad-schema', /400 days/)));
  test('another channel', async () => void (await refuses({ release: await ofRules(6, { channel: 'hospital' }) }, 'other-channel')));
  test('a newer extension', async () => void (await refuses({ release: await ofRules(6, { minimumApp: '0.10.0' }) }, 'app-too-old', /0\.10\.0/)));
  test('a newer format', async () =>
    void (await refuses({ release: await signed('rules', { ...release(6, c.bundled), schema: 2 }, c.both) }, 'unknown-format')));
  test('too large', async () =>
    void (await refuses({ release: await signText('rules', `${writePlain(release(6, c.bundled))}${' '.repeat(2_000_000)}`, c.both) }, 'too-large')));
  test('number inside and outside', async () =>
    void (await refuses({ release: await ofRules(6, { rules: { ...c.bundled, version: 7 } }) }, 'bad-schema')));
  test('nothing in it', async () => void (await refuses({ release: await ofRules(6, { rules: undefined }) }, 'bad-schema')));
  test.each([
    ['a field of its own', (v: Record<string, unknown>) => Object.assign(v, { script: 'x' })],
    ['a time that does not exist', (v: Record<string, unknown>) => Object.assign(v, { issued: '2026-02-30T00:00:00Z' })],
    ['a number that is none', (v: Record<string, unknown>) => Object.assign(v, { version: 6.5 })],
    ['other JSON', (v: Record<string, unknown>) => Object.assign(v, { format: 'x' })],
  ])(
    '%s',
    async (_what, change) => void (await refuses({ release: await signed('rules', change({ ...release(6, c.bundled) }), c.both) }, 'bad-schema')),
  );
});

describe('how it is written', () => {
  const text = () => writePlain(release(6, c.bundled));
  test.each([
    ['a key twice', () => text().replace('"version":6', '"version":9,"version":6'), /twice/],
    ['__proto__', () => text().replace('"errata":[]', '"errata":[],"__proto__":{"version":9}'), /"__proto__"/],
    ['a key constructor', () => text().replace('"errata":[]', '"errata":[],"constructor":1'), /"constructor"/],
    ['deep nesting', () => text().replace('"errata":[]', `"errata":${'['.repeat(5000)}${']'.repeat(5000)}`), /nested/],
    ['half a character', () => text().replace('Natalizumab', 'Natalizumab\\ud800'), /half a character/],
    ['a direction character', () => text().replace('Natalizumab', 'Natalizumab\u202e'), /direction character/],
    ['a byte order mark', () => `\ufeff${text()}`, /JSON/],
    ['an escape that need not be', () => text().replace('Natalizumab', '\\u004eatalizumab'), /unusual/],
    ['a number in another way', () => text().replace('"version":6', '"version":6.0'), /unusual/],
    ['no line end', () => text().trimEnd(), /unusual/],
    ['no JSON', () => text().slice(0, -20), /JSON/],
  ])('%s', async (_what, make, why) => void (await refuses({ release: await signText('rules', make(), c.both) }, 'not-plain', why)));
});

describe('what it would do', () => {
  test.each<[string, (b: Bundle) => void, RegExp]>([
    ['the critical agent goes', (b) => void (b.agents = b.agents.filter((a) => a.id !== 'natalizumab')), /natalizumab/],
    ['its tier', (b) => Object.assign(agentOf(b, 'natalizumab').tier, { value: 'warning', criterion: 'warning.boxed' }), /tier/],
    ['a name of it', (b) => void (agentOf(b, 'natalizumab').names = agentOf(b, 'natalizumab').names.filter((n) => n.text !== 'Tysabri')), /Tysabri/],
    ['a name is only possible', (b) => void agentOf(b, 'natalizumab').names.forEach((n) => Object.assign(n, { match: 'ask' })), /less firm/],
    ['a route rules it out', (b) => agentOf(b, 'natalizumab').notSystemicBy.push('intravenous'), /intravenous/],
    ['it is forgotten sooner', (b) => void (agentOf(b, 'natalizumab').carryOver = shorter(b)), /shorter/],
    ['a name alone settles nothing', (b) => void (agentOf(b, 'natalizumab').nameSettles = false), /settles/],
    ['an escalator', (b) => void (agentOf(b, 'natalizumab').tier.escalators = []), /raised by/],
    ['a warning goes without a word', (b) => void (b.agents = b.agents.filter((a) => a.id !== 'rituximab')), /rituximab|loose/],
    ['a class word hides a name', (b) => b.classes.push({ id: 'x', title: 'X', words: ['Tysabri 300'], agents: ['natalizumab'] }), /less loudly/],
  ])('below the floor, whatever signed it: %s', (_what, change, why) => {
    const found = breaches(c.bundled, rulesWith(6, change), { channel: 'public', errata: [], now });
    expect(found.join('\n')).toMatch(why);
  });

  test('equal rules, a new name, a new route of acting and a stricter tier are no breach', () => {
    const more = rulesWith(6, (b) => {
      agentOf(b, 'natalizumab').names.push({ text: 'natalizumab example', kind: 'synonym' });
      Object.assign(agentOf(b, 'rituximab').tier, { value: 'critical', criterion: 'critical.box-and-programme' });
      agentOf(b, 'dimethyl fumarate').notSystemicBy = [];
    });
    expect(breaches(c.bundled, more, { channel: 'hospital', errata: [], now })).toEqual([]);
    expect(breaches(c.bundled, c.bundled, { channel: 'hospital', errata: [], now })).toEqual([]);
  });

  test('what two people signed but the floor forbids is refused', async () => {
    const own = rulesWith(6, (b) => agentOf(b, 'natalizumab').notSystemicBy.push('subcutaneous'));
    await refuses({ release: await ofRules(6, { rules: own }) }, 'below-floor', /natalizumab is critical, and the route subcutaneous/);
  });

  test('an erratum lets the public channel lower what is not critical, and nobody the critical', async () => {
    const own = rulesWith(6, (b) => {
      Object.assign(agentOf(b, 'rituximab').tier, { value: 'note', criterion: 'note.cases' });
      for (const x of b.canaries) for (const e of x.expect) if (e.agent === 'rituximab') e.tier = 'note';
    });
    await refuses({ release: await ofRules(6, { rules: own }) }, 'below-floor', /rituximab: its tier is note/);
    const erratum = { id: 'rituximab-label', on: '2026-11-22', agents: ['rituximab'], text: 'The label has changed.', weakens: true };
    const good = await accept(parcel({ release: await ofRules(6, { rules: own, errata: [erratum] }) }), held, c.ground, now);
    expect(good.kind).toBe('accept');
    expect((await load(good.state, c.ground, now)).errata).toEqual([erratum]);
    Object.assign(agentOf(own, 'natalizumab').tier, { value: 'warning', criterion: 'warning.boxed' });
    for (const x of own.canaries) for (const e of x.expect) if (e.agent === 'natalizumab') e.tier = 'warning';
    const excused = { ...erratum, agents: ['rituximab', 'natalizumab'] };
    await refuses({ release: await ofRules(6, { rules: own, errata: [excused] }) }, 'below-floor', /natalizumab is critical/);
  });

  test('a self-test that fails here', async () => {
    const own = rulesWith(6, (b) =>
      b.canaries.push({ id: 'wrong', lines: ['Metformin 500 mg'], expect: [{ agent: 'natalizumab', tier: 'critical', status: 'active' }] }),
    );
    await refuses({ release: await ofRules(6, { rules: own }) }, 'canary-failed', /wrong/);
  });
  test('no self-test at all', async () =>
    void (await refuses({ release: await ofRules(6, { rules: rulesWith(6, (b) => void (b.canaries = [])) }) }, 'canary-failed')));
  test('a statement that is not there', async () =>
    void (await refuses(
      { release: await ofRules(6, { rules: rulesWith(6, (b) => void delete b.facts[agentOf(b, 'natalizumab').risk]) }) },
      'loose-end',
    )));
  test('a packaged list that must stay silent', async () => {
    const silent = c.bundled.canaries.find((x) => !x.expect.length)?.lines[0] ?? '';
    const word = silent.match(/\p{L}{6,}/u)?.[0] ?? '';
    const own = rulesWith(6, (b) => {
      agentOf(b, 'natalizumab').names.push({ text: word, kind: 'synonym' });
      b.canaries = b.canaries.filter((x) => x.expect.length);
      b.canaries.push({ id: 'silent', lines: ['Aspirin'], expect: [] });
    });
    await refuses({ release: await ofRules(6, { rules: own }) }, 'below-floor', /stay silent/);
  });
  test('local additions on the public channel', async () =>
    void (await refuses({ release: await ofRules(6, { local: local() }) }, 'bad-schema', /hospital/)));

  const shorter = (b: Bundle): Agent['carryOver'] => {
    const carry = agentOf(b, 'natalizumab').carryOver;
    if (carry.kind !== 'months') throw new Error('The rules have changed.');
    const value = b.facts[carry.fact]?.values?.[carry.value];
    if (value) value.value = 1;
    return carry;
  };
});

describe('keys and recalls', () => {
  test('a new list, signed by the old and by its own, takes over; what only the old signed is dropped unless it is signed again', async () => {
    const next = keyList(2, [c.clinical2, c.engineering]);
    const two = await signed('keys', next, [...c.both, c.clinical2]);
    const r = await accept(parcel({ keys: [two] }), held, c.ground, now);
    expect(r.state).toMatchObject({ active: null, seen: { version: 5 } });
    expect(r.state.ledger.at(-1)?.text).toMatch(/no longer trusted/);
    const again = await signed('rules', release(5, c.bundled), [c.clinical2, c.engineering]);
    const kept = await accept(parcel({ keys: [two], release: again }), held, c.ground, now);
    expect(kept).toMatchObject({ kind: 'same', version: 5 });
    expect((await load(kept.state, c.ground, now)).release?.version).toBe(5);
    const old = await accept(parcel({ release: await signed('rules', release(6, c.bundled), c.both) }), kept.state, c.ground, now);
    expect(old).toMatchObject({ kind: 'refuse', refusal: { reason: 'too-few-signatures' } });
  });

  test('a list that is skipped, forked, badly signed, of another channel or not sound', async () => {
    const pairs = [...c.both, c.clinical2];
    await refuses({ keys: [await signed('keys', keyList(3, pairs), pairs)] }, 'key-list-skipped');
    await refuses({ keys: [await signed('keys', keyList(2, pairs), [c.clinical2, c.clinical])] }, 'too-few-signatures');
    await refuses({ keys: [await signed('keys', keyList(2, [c.clinical2, c.engineering2]), c.both)] }, 'too-few-signatures');
    await refuses({ keys: [await signed('keys', keyList(2, pairs, { channel: 'hospital' }), pairs)] }, 'other-channel');
    await refuses({ keys: [await signed('keys', keyList(2, pairs, { threshold: 1, needs: [] }), pairs)] }, 'key-list-bad', /two signatures/);
    await refuses({ keys: [await signed('keys', keyList(2, [...c.both, c.clinical]), pairs)] }, 'key-list-bad', /twice/);
    await refuses({ keys: [await signed('keys', keyList(2, [c.clinical, c.clinical2]), pairs)] }, 'key-list-bad', /no key has/);
    await refuses({ keys: [await signed('keys', { ...keyList(2, pairs), extra: 1 }, pairs)] }, 'key-list-bad');
    await refuses({ keys: [await signText('keys', JSON.stringify(keyList(2, pairs)), pairs)] }, 'not-plain');
    const two = (await accept(parcel({ keys: [await signed('keys', keyList(2, pairs), pairs)] }), held, c.ground, now)).state;
    const fork = await signed('keys', keyList(2, [...pairs, c.thief]), [...pairs, c.thief]);
    expect(await accept(parcel({ keys: [fork] }), two, c.ground, now)).toMatchObject({ kind: 'refuse', refusal: { reason: 'key-list-forked' } });
  });

  test('stolen keys ran ahead: a new list starts the count again, and what they numbered is dropped', async () => {
    let state = (await accept(parcel({ release: await ofRules(9000) }), held, c.ground, now)).state;
    expect(state.seen.version).toBe(9000);
    const pairs = [c.clinical2, c.engineering2];
    const two = await signed('keys', keyList(2, pairs, { restartFrom: 6 }), [...c.both, ...pairs]);
    const six = await signed('rules', release(6, c.bundled), pairs);
    const r = await accept(parcel({ keys: [two], release: six }), state, c.ground, now);
    expect(r).toMatchObject({ kind: 'accept', version: 6 });
    state = r.state;
    expect(await accept(parcel({ keys: [two], release: await ofRules(9001) }), state, c.ground, now)).toMatchObject({ kind: 'refuse' });
    expect((await load(state, c.ground, now)).release?.version).toBe(6);
  });

  test('a recall: the one before takes over, and it cannot come back', async () => {
    const six = await ofRules(6);
    const { state } = await accept(parcel({ release: six }), held, c.ground, now);
    const one = await signed('recalls', recalls(1, [{ version: 6, reason: 'A name was wrong.' }]), c.both);
    const r = await accept(parcel({ recalls: one, release: six }), state, c.ground, now);
    expect(r).toMatchObject({ kind: 'refuse', refusal: { reason: 'recalled' }, state: { active: five, seen: { version: 6 } } });
    expect((await load(r.state, c.ground, now)).release?.version).toBe(5);
    expect(await accept(parcel({ recalls: one, release: await ofRules(7) }), r.state, c.ground, now)).toMatchObject({ kind: 'accept' });
    expect(await accept(parcel({ recalls: await signed('recalls', recalls(2, []), c.both) }), r.state, c.ground, now)).toMatchObject({
      refusal: { reason: 'recalls-bad', sentence: expect.stringContaining('no longer on it') },
    });
  });

  test('recalls that one key signed, that go back, jump, or belong elsewhere', async () => {
    const list = [{ version: 5, reason: 'x' }];
    await refuses({ recalls: await signed('recalls', recalls(1, list), [c.clinical]) }, 'too-few-signatures');
    await refuses({ recalls: await signed('recalls', recalls(1, list, { channel: 'hospital' }), c.both) }, 'other-channel');
    await refuses({ recalls: await signed('recalls', { ...recalls(1, list), x: 1 }, c.both) }, 'recalls-bad');
    const { state } = await accept(parcel({ recalls: await signed('recalls', recalls(3, []), c.both) }), held, c.ground, now);
    expect(await accept(parcel({ recalls: await signed('recalls', recalls(2, list), c.both) }), state, c.ground, now)).toMatchObject({
      refusal: { reason: 'recalls-bad' },
    });
  });

  test('keys of a policy that cannot be used are no keys', async () => {
    expect(await policyTrust([], 1)).toMatchObject({ reason: 'no-trust' });
    expect(await policyTrust(['x'], 1)).toMatchObject({ reason: 'no-trust' });
    expect(await policyTrust([c.clinical.publicKey.key], 2)).toMatchObject({
      reason: 'no-trust',
      sentence: expect.stringContaining('more signatures'),
    });
    expect(await policyTrust([c.clinical.publicKey.key, c.clinical.publicKey.key], 2)).toMatchObject({ reason: 'no-trust' });
    expect(await policyTrust([c.clinical.publicKey.key], 1)).toMatchObject({ channel: 'hospital', threshold: 1 });
  });
});
