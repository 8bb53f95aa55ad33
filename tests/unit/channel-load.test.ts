// What is in force after a start: expiry, clocks, storage that was edited, packages that changed, and interrupted writes.
import { beforeAll, describe, expect, test } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import { load } from '../../lib/channel/load.ts';
import type { Signed } from '../../lib/channel/schema/parcel.ts';
import type { State } from '../../lib/channel/schema/state.ts';
import { policyTrust } from '../../lib/channel/trust.ts';
import { cast, day, keyList, moment, now, parcel, recalls, release, signed, smallRules } from './support/publisher.ts';

let c: Awaited<ReturnType<typeof cast>>;
let five: Signed;
let six: Signed;
let held: State;

beforeAll(async () => {
  c = await cast();
  five = await signed('rules', release(5, c.bundled), c.both);
  six = await signed('rules', release(6, c.bundled), c.both);
  const first = await accept(parcel({ release: five }), null, c.ground, now);
  held = (await accept(parcel({ release: six }), first.state, c.ground, now)).state;
});

const inForce = (raw: unknown, at = now) => load(raw, c.ground, at);

test('nothing stored: the packaged rules, and no refusal', async () => {
  for (const raw of [null, undefined])
    expect(await inForce(raw)).toMatchObject({
      standing: 'packaged',
      release: null,
      rules: c.bundled,
      says: ['Rules 1 of 2026-11-22, as packaged with the extension.'],
      state: { refused: null },
    });
});

describe('expiry', () => {
  test.each([
    [59, 'current', /^Good until 2027-01-22\.$/],
    [61, 'expired', /out of date since 2027-01-22; they keep working/],
    [149, 'expired', /keep working/],
    [151, 'degraded', /more than 90 days ago; do not rely/],
  ])('%i days on: %s', async (days, standing, says) => {
    const f = await inForce(held, now + days * day);
    expect(f).toMatchObject({ standing, release: { version: 6 }, rules: { version: 6 } });
    expect(f.says).toContainEqual(expect.stringMatching(says));
  });
});

describe('clocks', () => {
  test('set back, old rules do not become young again, and it is said', async () => {
    const late = await inForce(held, now + 100 * day);
    const back = await inForce(late.state, now);
    expect(back.standing).toBe('expired');
    expect(back.says).toContainEqual(expect.stringMatching(/^The clock of this computer is behind 2027-03-03/));
  });

  test('set back before a signed date, that date counts', async () => {
    const f = await inForce({ ...held, seen: { ...held.seen, clock: 0 } }, Date.UTC(2020, 0));
    expect(f.says).toContainEqual(expect.stringMatching(/behind 2026-11-22/));
    const old = await signed('rules', release(7, c.bundled, { issued: moment(now - 90 * day), expires: moment(now - 2 * day) }), c.both);
    expect(await accept(parcel({ release: old }), held, c.ground, Date.UTC(2020, 0))).toMatchObject({ refusal: { reason: 'expired' } });
  });

  test('once far ahead and then right, the next release ends the complaint', async () => {
    const wild = await inForce(held, Date.UTC(2090, 0));
    expect(wild).toMatchObject({ standing: 'degraded', release: { version: 6 } });
    expect((await inForce(wild.state)).standing).toBe('degraded');
    const r = await accept(parcel({ release: await signed('rules', release(7, c.bundled), c.both) }), wild.state, c.ground, now);
    expect(r.kind).toBe('accept');
    expect(await inForce(r.state)).toMatchObject({ standing: 'current', release: { version: 7 } });
  });
});

describe('storage that was edited', () => {
  test.each<[string, (s: State) => unknown]>([
    ['text', () => 'x'],
    ['a number', () => 7],
    ['another shape', () => ({ format: 'x' })],
    ['a field more', (s) => ({ ...s, extra: 1 })],
    ['a number that is none', (s) => ({ ...s, seen: { ...s.seen, version: -1 } })],
    ['a version as text', (s) => ({ ...s, seen: { ...s.seen, version: '6' } })],
  ])('%s: the packaged rules, and it is said', async (_what, edit) => {
    const f = await inForce(edit(held));
    expect(f).toMatchObject({ standing: 'packaged', rules: c.bundled, state: { refused: { reason: 'storage-changed' } } });
    expect(f.says.at(-1)).toMatch(/stored here has been changed/);
  });

  test('a letter of the active release: the one before it, and it is said', async () => {
    const edited = { ...six, payload: six.payload.replace('Natalizumab', 'Natalizumap') };
    expect(edited.payload).not.toBe(six.payload);
    const f = await inForce({ ...held, active: edited });
    expect(f).toMatchObject({ release: { version: 5 }, state: { active: five, previous: null, refused: { reason: 'storage-changed' } } });
  });

  test('both releases: the packaged rules', async () => {
    const bad = { ...six, payload: `${six.payload} ` };
    expect(await inForce({ ...held, active: bad, previous: bad })).toMatchObject({ standing: 'packaged', state: { active: null, previous: null } });
  });

  test('the highest number seen set back: the active release still counts as seen', async () => {
    const f = await inForce({ ...held, seen: { ...held.seen, version: 0, sha256: null } });
    expect(f.state.seen.version).toBe(6);
    expect(await accept(parcel({ release: five }), f.state, c.ground, now)).toMatchObject({ kind: 'refuse', refusal: { reason: 'rollback' } });
  });

  test('an invented list of keys is dropped, and what it would have trusted with it', async () => {
    const forged = await signed('keys', keyList(2, [c.thief, c.engineering2]), [c.thief, c.engineering2]);
    const theirs = await signed('rules', release(7, c.bundled), [c.thief, c.engineering2]);
    const f = await inForce({ ...held, keys: [forged], active: theirs, previous: held.active });
    expect(f).toMatchObject({ release: { version: 6 }, state: { keys: [], refused: { reason: 'storage-changed' } } });
  });
});

describe('what changes beneath', () => {
  test('a newer package takes over, and the refusal says why', async () => {
    const f = await load(held, { ...c.ground, bundled: smallRules(6) }, now);
    expect(f).toMatchObject({ standing: 'packaged', rules: { version: 6 }, state: { active: null, refused: { reason: 'overtaken' } } });
  });

  test('a package whose floor is higher takes over', async () => {
    const bundled = smallRules(3);
    bundled.agents.find((a) => a.id === 'natalizumab')?.names.push({ text: 'new name of it', kind: 'brand' });
    const f = await load(held, { ...c.ground, bundled }, now);
    expect(f).toMatchObject({ standing: 'packaged', state: { refused: { reason: 'below-floor' } } });
  });

  test('an older extension than the release needs', async () => {
    const r = await accept(
      parcel({ release: await signed('rules', release(7, c.bundled, { minimumApp: '2.0.0' }), c.both) }),
      held,
      { ...c.ground, app: '2.0.0' },
      now,
    );
    expect(r.kind).toBe('accept');
    expect(await load(r.state, { ...c.ground, app: '1.9.9' }, now)).toMatchObject({
      release: { version: 6 },
      state: { refused: { reason: 'app-too-old' } },
    });
  });

  test('the public root of a newer package keeps numbers and releases', async () => {
    const root = keyList(1, [...c.both, c.clinical2]);
    expect(await load(held, { ...c.ground, root }, now)).toMatchObject({ release: { version: 6 }, state: { seen: { version: 6 } } });
  });

  test('other keys in the policy: nothing of the old ones counts, and it is said', async () => {
    const trust = async (key: string) => {
      const root = await policyTrust([key], 1);
      if ('reason' in root) throw new Error(root.sentence);
      return { ...c.ground, root };
    };
    const [one, two] = [await trust(c.clinical.publicKey.key), await trust(c.thief.publicKey.key)];
    const own = await signed('rules', release(50, c.bundled, { channel: 'hospital' }), [c.clinical]);
    const { state, kind } = await accept(parcel({ release: own }), null, one, now);
    expect(kind).toBe('accept');
    const f = await load(state, two, now);
    expect(f).toMatchObject({ standing: 'packaged', state: { active: null, seen: { version: 0 } } });
    expect(f.state.ledger.at(-1)).toMatchObject({ event: 'trust-changed' });
  });

  test('a recall in the record counts for what is stored', async () => {
    const one = await signed('recalls', recalls(1, [{ version: 6, reason: 'Wrong name.' }]), c.both);
    const { state } = await accept(parcel({ recalls: one }), held, c.ground, now);
    expect(state.active).toEqual(five);
    expect(await inForce({ ...state, active: six })).toMatchObject({ standing: 'packaged' });
  });
});

test('the record is plain data: what is written is what is read', async () => {
  expect(JSON.parse(JSON.stringify(held))).toEqual(held);
  const f = await inForce(JSON.parse(JSON.stringify(held)));
  expect(f.state).toEqual(held);
});
