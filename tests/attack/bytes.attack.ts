// Damage to bytes: flips at a thousand places, cuts, streams without end, other files in place of rules, torn and lost writes.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import { caps, readCapped, readNamed, readParcel, readPointer, readSigned } from '../../lib/channel/arrive.ts';
import { type Bytes, bytesOf, sha256 } from '../../lib/channel/bytes.ts';
import { load } from '../../lib/channel/load.ts';
import { isRefusal, refusalReasons } from '../../lib/channel/refusal.ts';
import type { Signed } from '../../lib/channel/schema/parcel.ts';
import type { State } from '../../lib/channel/schema/state.ts';
import { cast, now, parcel, release, signed } from '../unit/support/publisher.ts';

let c: Awaited<ReturnType<typeof cast>>;
let five: Signed;
let six: Signed;
let held: State;

beforeAll(async () => {
  c = await cast();
  five = await signed('rules', release(5, c.bundled), c.both);
  six = await signed('rules', release(6, c.bundled), c.both);
  held = (await accept(parcel({ release: five }), null, c.ground, now)).state;
});

/** The same places at every run. */
function places(count: number, below: number): number[] {
  let seed = 20_261_123;
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  });
}
const flipped = (bytes: Bytes, place: number): Bytes => {
  const b = bytes.slice();
  b[place >> 3] = (b[place >> 3] ?? 0) ^ (1 << (place & 7));
  return b;
};

async function staysAtFive(payload: Bytes, signatures: Bytes): Promise<string> {
  const read = readSigned(payload, signatures);
  if (isRefusal(read)) return read.reason;
  const r = await accept(parcel({ release: read }), held, c.ground, now);
  // a flip in the last bits of base64url that mean nothing leaves the signature as it was
  if (r.kind === 'accept') {
    expect(read.payload).toBe(six.payload);
    return 'unchanged';
  }
  expect(r.kind).toBe('refuse');
  expect(r.state.active).toEqual(five);
  expect((await load(r.state, c.ground, now)).release?.version).toBe(5);
  return 'refusal' in r ? r.refusal.reason : '';
}

test('one bit at 1,000 random places of a release: each refused, release 5 still in force', async ({ task }) => {
  task.meta.tried = 1000;
  const bytes = bytesOf(six.payload);
  const reasons = new Set<string>();
  for (const place of places(1000, bytes.length * 8)) reasons.add(await staysAtFive(flipped(bytes, place), bytesOf(six.signatures)));
  expect([...reasons].sort()).toEqual(['not-text', 'too-few-signatures']);
});

test('one bit at 300 random places of the signatures', async ({ task }) => {
  task.meta.tried = 300;
  const bytes = bytesOf(six.signatures);
  const reasons = new Set<string>();
  for (const place of places(300, bytes.length * 8)) reasons.add(await staysAtFive(bytesOf(six.payload), flipped(bytes, place)));
  expect([...reasons].filter((r) => !['not-text', 'bad-signatures', 'too-few-signatures', 'unchanged'].includes(r))).toEqual([]);
});

test('one bit at 300 random places of the stored record: what is in force was signed, or packaged', async ({ task }) => {
  task.meta.tried = 300;
  const bytes = bytesOf(JSON.stringify(held));
  let fell = 0;
  for (const place of places(300, bytes.length * 8)) {
    let raw: unknown;
    try {
      raw = JSON.parse(new TextDecoder().decode(flipped(bytes, place)));
    } catch {
      raw = 'damaged';
    }
    const f = await load(raw, c.ground, now);
    if (f.release) expect(f.state.active?.payload).toBe(five.payload);
    else {
      expect(f.rules).toBe(c.bundled);
      expect(refusalReasons).toContain(f.state.refused?.reason ?? 'storage-changed');
      fell++;
    }
  }
  expect(fell).toBeGreaterThan(200);
});

test('cut at 200 places', async ({ task }) => {
  task.meta.tried = 200;
  const bytes = bytesOf(six.payload);
  for (const place of places(200, bytes.length))
    expect(['too-few-signatures', 'not-text']).toContain(await staysAtFive(bytes.slice(0, place), bytesOf(six.signatures)));
});

describe('what stands where rules should', () => {
  const page = bytesOf('<!doctype html><title>Sign in</title>');
  test.each<[string, Bytes]>([
    ['a page', page],
    ['nothing', bytesOf('')],
    ['other JSON', bytesOf('[]')],
    ['null', bytesOf('null')],
    ['nested JSON', bytesOf('['.repeat(1_000_000))],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
  ])('%s', (_what, bytes) => {
    for (const read of [readPointer(bytes), readParcel(bytes)]) expect(isRefusal(read) && read.reason).toMatch(/^(not-a-parcel|not-text)$/);
  });

  test('a pointer into another folder or to another host', () => {
    const pointer = (file: string) => ({
      format: 'pml-sentinel-pointer',
      schema: 1,
      channel: 'public',
      release: { version: 6, sha256: '0'.repeat(64), bytes: 9, file, signatures: 'a.json' },
      keys: [],
      recalls: null,
    });
    const read = (file: string) => isRefusal(readPointer(bytesOf(JSON.stringify(pointer(file)))));
    expect(read('release-6.json')).toBe(false);
    for (const file of [
      '../x.json',
      '/x.json',
      'https://evil.example/x.json',
      '//evil.example/x',
      'x.json?id=1',
      'x.json#a',
      '%2e%2e%2fx.json',
      'a\\b.json',
    ])
      expect(read(file)).toBe(true);
  });

  test('the pointer names one release and another comes', async () => {
    const read = await readNamed(bytesOf(six.payload), bytesOf(six.signatures), { sha256: await sha256(bytesOf(five.payload)) });
    expect(read).toMatchObject({ reason: 'mixed-up' });
  });

  test('a stream without end is left as soon as it is too large', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (out) => {
        sent += 65_536;
        out.enqueue(new Uint8Array(65_536));
      },
      cancel: () => void (cancelled = true),
    });
    expect(await readCapped(endless, caps.release)).toMatchObject({ reason: 'too-large' });
    expect(sent).toBeLessThan(caps.release + 3 * 65_536);
    expect(cancelled).toBe(true);
  });
});

describe('killed and torn', () => {
  test('killed at every call of the crypto in turn: nothing was written, and the next run takes it in', async ({ task }) => {
    const { subtle } = crypto;
    const names = ['importKey', 'verify', 'digest'] as const;
    let calls = 0;
    let reached = 0;
    const write = vi.fn();
    for (let killAt = 1; ; killAt++) {
      calls = 0;
      const spies = names.map((name) => {
        const real = subtle[name].bind(subtle) as (...a: never[]) => Promise<unknown>;
        // the promise of a killed worker is never kept
        return vi
          .spyOn(subtle, name)
          .mockImplementation(((...a: never[]) => (++calls === killAt ? new Promise(() => undefined) : real(...a))) as never);
      });
      const run = accept(parcel({ release: six }), held, c.ground, now).then((r) => (r.kind === 'accept' ? write(r.state) : undefined));
      await Promise.race([run, new Promise((r) => setTimeout(r, 400))]);
      for (const s of spies) s.mockRestore();
      if (calls < killAt) break;
      reached = killAt;
      expect(write).not.toHaveBeenCalled();
      expect((await load(held, c.ground, now)).release?.version).toBe(5);
    }
    task.meta.tried = reached;
    expect(reached).toBeGreaterThan(4);
    expect(write).toHaveBeenCalledOnce();
    expect((await load(write.mock.calls[0]?.[0], c.ground, now)).release?.version).toBe(6);
  });

  test('a write that was torn at any place leaves the packaged rules, and the next fetch heals it', async ({ task }) => {
    task.meta.tried = 40;
    const text = JSON.stringify(held);
    for (const place of places(40, text.length)) {
      const f = await load(text.slice(0, place), c.ground, now);
      expect(f).toMatchObject({ standing: 'packaged', state: { refused: { reason: 'storage-changed' } } });
      expect(await accept(parcel({ release: five }), text.slice(0, place), c.ground, now)).toMatchObject({ kind: 'accept', version: 5 });
    }
  });

  test('two runs on one record give one record', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => accept(parcel({ release: six }), held, c.ground, now)));
    expect(a).toEqual(b);
  });
});
