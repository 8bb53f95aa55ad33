// Lists of keys and recalls as they arrive: which are taken, which are refused, and what is in force after.
import { beforeAll, describe, expect, test } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import { load } from '../../lib/channel/load.ts';
import { policyTrust } from '../../lib/channel/trust.ts';
import { type Held, holdFive } from './support/held.ts';
import { keyList, now, parcel, recalls, release, signed, signText } from './support/publisher.ts';

let c: Held['c'];
let five: Held['five'];
let held: Held['held'];
let ofRules: Held['ofRules'];
let refuses: Held['refuses'];

beforeAll(async () => {
  ({ c, five, held, ofRules, refuses } = await holdFive());
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
