// A hostile or broken server, over a real socket: each trick ends in a typed refusal, in bounded bytes and time.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import { caps } from '../../lib/channel/arrive.ts';
import { bytesOf, sha256 } from '../../lib/channel/bytes.ts';
import { writePlain } from '../../lib/channel/plain.ts';
import type { Signed } from '../../lib/channel/schema/parcel.ts';
import type { State } from '../../lib/channel/schema/state.ts';
import { fetchStep } from '../../lib/platform/rules-fetch.ts';
import { cast, keyList, now, parcel, recalls, release, signed, signText } from '../unit/support/publisher.ts';

let c: Awaited<ReturnType<typeof cast>>;
let five: Signed;
let six: Signed;
let held: State;
let servers: Server[] = [];

beforeAll(async () => {
  c = await cast();
  five = await signed('rules', release(5, c.bundled), c.both);
  six = await signed('rules', release(6, c.bundled), c.both);
  held = (await accept(parcel({ release: five }), null, c.ground, now)).state;
});
afterEach(() => {
  for (const s of servers) {
    s.closeAllConnections();
    s.close();
  }
  servers = [];
});

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/rules/pointer.json`;
}

const pointer = async (r: Signed, over: Record<string, unknown> = {}) => ({
  format: 'pml-sentinel-pointer',
  schema: 1,
  channel: 'public',
  release: { version: 6, sha256: await sha256(bytesOf(r.payload)), bytes: r.payload.length, file: 'r.json', signatures: 'r.sig' },
  keys: [],
  recalls: null,
  ...over,
});

/** A folder of files; a function stands for a file with manners of its own. */
const folder = (files: Record<string, string | RequestListener>): RequestListener => {
  return (req, res) => {
    const file = files[req.url?.split('/').at(-1) ?? ''];
    if (file === undefined) res.writeHead(404).end('<!doctype html>');
    else if (typeof file === 'string') res.end(file);
    else file(req, res);
  };
};

const ask = (address: string, over: Partial<Parameters<typeof fetchStep>[1]> = {}) =>
  fetchStep(address, { state: held, judged: null, signal: AbortSignal.timeout(2500), ...over });
/** 50 MB in 50 kB. */
const bomb = gzipSync(Buffer.alloc(50_000_000));
const page = '<!doctype html><title>Sign in</title>';

test('the honest server: only what is new is fetched, without a cookie or a query', async () => {
  const seen: string[] = [];
  const files = folder({ 'pointer.json': JSON.stringify(await pointer(six)), 'r.json': six.payload, 'r.sig': six.signatures });
  const address = await serve((req, res) => {
    seen.push(`${req.method} ${req.url} ${req.headers.cookie ?? ''}${req.headers.authorization ?? ''}${req.headers.referer ?? ''}`);
    files(req, res);
  });
  const got = await ask(address);
  expect(got).toMatchObject({ refusal: null, trouble: 'none', step: { release: six, keys: [], recalls: null } });
  expect(seen).toEqual(['GET /rules/pointer.json ', 'GET /rules/r.json ', 'GET /rules/r.sig ']);
  const done = await accept(parcel(got.step ?? {}), held, c.ground, now);
  expect(done).toMatchObject({ kind: 'accept', version: 6 });
  seen.length = 0;
  expect(await ask(address, { state: done.state })).toMatchObject({ step: { release: { payload: six.payload } } });
  expect(seen).toEqual(['GET /rules/pointer.json ']);
  seen.length = 0;
  expect(await ask(address, { judged: got.named })).toMatchObject({ step: { release: null } });
  expect(seen).toEqual(['GET /rules/pointer.json ']);
});

test('lists of keys and recalls are fetched when they are new, and signatures again after a change of keys', async () => {
  const next = [c.clinical2, c.engineering2];
  const two = await signed('keys', keyList(2, next), [...c.both, ...next]);
  const called = await signed('recalls', recalls(1, [{ version: 4, reason: 'A name was wrong.' }]), next);
  const again = await signed('rules', JSON.parse(five.payload), next);
  const named = await pointer(five, {
    keys: [{ version: 2, file: 'k.json', signatures: 'k.sig' }],
    recalls: { version: 1, file: 'c.json', signatures: 'c.sig' },
  });
  const address = await serve(
    folder({
      'pointer.json': JSON.stringify({ ...named, release: { ...named.release, version: 5 } }),
      'k.json': two.payload,
      'k.sig': two.signatures,
      'c.json': called.payload,
      'c.sig': called.signatures,
      'r.sig': again.signatures,
    }),
  );
  const got = await ask(address);
  expect(got.requests.map((r) => r.file)).toEqual(['pointer.json', 'k.json', 'k.sig', 'c.json', 'c.sig', 'r.sig']);
  const done = await accept(parcel(got.step ?? {}), held, c.ground, now);
  expect(done).toMatchObject({ kind: 'same', version: 5, state: { recalled: [{ version: 4 }] } });
});

test.each<[string, RequestListener | 'nobody', string, 'offline' | 'server']>([
  ['nobody there', 'nobody', 'unreachable', 'offline'],
  ['200 with a page', (_, res) => res.end(page), 'not-a-parcel', 'server'],
  ['404', (_, res) => res.writeHead(404).end(page), 'unreachable', 'server'],
  ['500', (_, res) => res.writeHead(500).end(), 'unreachable', 'server'],
  ['204', (_, res) => res.writeHead(204).end(), 'unreachable', 'server'],
  ['a redirect to another origin', (_, res) => res.writeHead(302, { location: 'http://127.0.0.2:9/pointer.json' }).end(), 'unreachable', 'offline'],
  ['a redirect at home', (_, res) => res.writeHead(301, { location: '/other/pointer.json' }).end(), 'unreachable', 'offline'],
  [
    'a connection that is cut',
    (_, res) => void res.writeHead(200, { 'content-length': '900' }).write('{', () => res.destroy()),
    'unreachable',
    'server',
  ],
  ['an answer that never comes', () => undefined, 'unreachable', 'offline'],
  ['a drip', (_, res) => void setInterval(() => res.write(' '), 50).unref(), 'unreachable', 'server'],
  [
    'a stream without end',
    (_, res) => {
      const more = () => res.write('x'.repeat(65_536)) && !res.destroyed && setImmediate(more);
      res.on('drain', more);
      more();
    },
    'too-large',
    'server',
  ],
  ['a gzip bomb', (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb), 'too-large', 'server'],
  ['nesting', (_, res) => res.end('['.repeat(30_000)), 'not-a-parcel', 'server'],
  ['a pointer with __proto__', (_, res) => res.end('{"__proto__":{"format":"pml-sentinel-pointer"}}'), 'not-a-parcel', 'server'],
])(
  '%s: a refusal, soon and in few bytes',
  async (_what, manners, reason, trouble) => {
    const address = manners === 'nobody' ? 'http://127.0.0.1:9/rules/pointer.json' : await serve(manners);
    const begun = Date.now();
    const got = await ask(address);
    expect(got).toMatchObject({ step: null, refusal: { reason }, trouble });
    expect(got.refusal?.sentence).toMatch(/^[A-Z].*\.$/);
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(got.requests).toHaveLength(1);
    expect(got.requests[0]?.bytes).toBeLessThanOrEqual(caps.pointer);
  },
  30_000,
);

test('a release that never ends, behind an honest pointer', async () => {
  let sent = 0;
  const endless: RequestListener = (_, res) => {
    const more = () => {
      if (res.destroyed) return;
      sent += 65_536;
      if (res.write('x'.repeat(65_536))) setImmediate(more);
    };
    res.on('drain', more);
    more();
  };
  const address = await serve(folder({ 'pointer.json': JSON.stringify(await pointer(six)), 'r.json': endless }));
  expect(await ask(address)).toMatchObject({ step: null, refusal: { reason: 'too-large' } });
  expect(sent).toBeLessThan(caps.release + 4_000_000);
});

test('mix and match: the pointer names one release and another lies there', async () => {
  const address = await serve(folder({ 'pointer.json': JSON.stringify(await pointer(six)), 'r.json': five.payload, 'r.sig': five.signatures }));
  expect(await ask(address)).toMatchObject({ step: null, refusal: { reason: 'mixed-up' } });
});

test('duplicate keys in a release that is well signed', async () => {
  const text = writePlain(release(7, c.bundled)).replace('"version":7,', '"version":5,"version":7,');
  const seven = await signText('rules', text, c.both);
  const address = await serve(folder({ 'pointer.json': JSON.stringify(await pointer(seven)), 'r.json': seven.payload, 'r.sig': seven.signatures }));
  const got = await ask(address);
  expect(await accept(parcel(got.step ?? {}), held, c.ground, now)).toMatchObject({
    kind: 'refuse',
    refusal: { reason: 'not-plain' },
    state: { active: five },
  });
});
