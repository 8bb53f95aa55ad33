// The commands of the rules channel in their own process, and a client that takes in what they published.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import { readNamed, readParcel, readPointer, readSigned } from '../../lib/channel/arrive.ts';
import { load } from '../../lib/channel/load.ts';
import { isRefusal } from '../../lib/channel/refusal.ts';
import type { Pointer } from '../../lib/channel/schema/parcel.ts';
import { policyTrust } from '../../lib/channel/trust.ts';
import { channelCommands, runChannel } from '../../rules/cli/channel/commands.ts';
import { parcel } from './support/publisher.ts';
import { rules, rulesDir } from './support/real.ts';

const home = mkdtempSync(join(tmpdir(), 'rules-channel-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Names of files stand in the folder of this test. */
const placed = (a: string) => (/^(one|two|three|dry|site|drysite|other)$|\.json$/.test(a) ? join(home, a) : a);

/** In this process, since each start of Node costs more than the command. */
async function run(command: string, ...args: string[]) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((t) => void said.out.push(`${t}\n`)),
    vi.spyOn(console, 'error').mockImplementation((t) => void said.err.push(`${t}\n`)),
  ];
  try {
    const status = await runChannel(channelCommands[command] as (typeof channelCommands)[string], args.map(placed));
    return { status, out: said.out.join(''), err: said.err.join('') };
  } finally {
    for (const s of spies) s.mockRestore();
  }
}
const good = async (command: string, ...args: string[]) => {
  const r = await run(command, ...args);
  expect(r).toMatchObject({ status: 0, err: '' });
  return r.out;
};
const bytes = (f: string) => new Uint8Array(readFileSync(join(home, f)));
const json = (f: string) => JSON.parse(readFileSync(join(home, f), 'utf8'));

test('keys, release, signatures, list of keys, recall and publication, and a client that follows', { timeout: 300_000 }, async () => {
  for (const name of ['one', 'two']) expect(await good('keygen', '--out', name)).toContain('rulesKeys');
  expect(statSync(join(home, 'one.private.json')).mode & 0o077).toBe(0);
  const next = rules.version + 1;
  expect(await good('build', '--out', 'r.json', '--version', `${next}`)).toMatch(/not signed yet/);
  await good('sign', 'r.json', '--key', 'one.private.json');
  expect(await run('verify', 'r.json', '--key', 'one.public.json', '--key', 'two.public.json', '--threshold', '2')).toMatchObject({
    status: 1,
    out: expect.stringMatching(/Too few of the trusted keys/),
  });
  await good('sign', 'r.json', '--key', 'two.private.json');
  expect(await good('verify', 'r.json', '--key', 'one.public.json', '--key', 'two.public.json', '--threshold', '2')).toMatch(/Good: 2 of/);
  await good('publish', 'site', 'r.json', '--key', 'one.public.json', '--key', 'two.public.json', '--threshold', '2');

  const root = await policyTrust([json('one.public.json').key, json('two.public.json').key], 2);
  if (isRefusal(root)) throw new Error(root.sentence);
  const ground = { root, bundled: rules, app: '0.1.0' };
  const fetched = async () => {
    const pointer = readPointer(bytes('site/pointer.json')) as Pointer;
    const read = (x: { file: string; signatures: string }) => readSigned(bytes(`site/${x.file}`), bytes(`site/${x.signatures}`));
    const release = await readNamed(bytes(`site/${pointer.release.file}`), bytes(`site/${pointer.release.signatures}`), pointer.release);
    const [keys, recalls] = [pointer.keys.map(read), pointer.recalls && read(pointer.recalls)];
    if (isRefusal(release) || keys.some(isRefusal) || (recalls && isRefusal(recalls))) throw new Error('The published files cannot be read.');
    return parcel({ release, keys: keys as never, recalls });
  };
  let r = await accept(await fetched(), null, ground, Date.now());
  expect(r).toMatchObject({ kind: 'accept', version: next });
  expect((await load(r.state, ground, Date.now())).rules.version).toBe(next);
  const byHand = readParcel(bytes(`site/import-${next}.json`));
  expect(!isRefusal(byHand) && (await accept(byHand, null, ground, Date.now())).kind).toBe('accept');

  // a third key comes in, the old content comes back under a higher number, and the release before it is called back
  await good('keygen', '--out', 'three');
  await good('keylist', '--key', 'one.public.json', '--key', 'three.public.json', '--threshold', '2', '--version', '2', '--out', 'keys-2.json');
  for (const name of ['one', 'two', 'three']) await good('sign', 'keys-2.json', '--key', `${name}.private.json`);
  await good('rollback', 'r.json', '--version', `${next + 5}`, '--out', 'back.json');
  await good('recall', 'A name was wrong.', '--version', `${next}`, '--out', 'recalls-1.json');
  for (const f of ['back.json', 'recalls-1.json']) for (const name of ['one', 'three']) await good('sign', f, '--key', `${name}.private.json`);
  const args = ['site', 'back.json', '--key', 'one.public.json', '--key', 'two.public.json', '--threshold', '2'];
  expect(await run('publish', ...args)).toMatchObject({ status: 1, err: expect.stringMatching(/Clients would refuse the rules/) });
  await good('publish', ...args, '--keys', 'keys-2.json', '--recalls', 'recalls-1.json');
  r = await accept(await fetched(), r.state, ground, Date.now());
  expect(r).toMatchObject({ kind: 'accept', version: next + 5 });
  expect(r.state).toMatchObject({ previous: null, recalled: [{ version: next }] });
  const { rules: a } = json('r.json');
  const { rules: b } = json('back.json');
  expect({ ...b, version: 0 }).toEqual({ ...a, version: 0 });

  expect(await run('publish', 'site', 'r.json')).toMatchObject({ status: 1, err: expect.stringMatching(/holds release \d+ already/) });
  const names = readdirSync(join(home, 'site'));
  expect(names).toEqual(expect.arrayContaining(['pointer.json', 'nginx.conf', '.htaccess', 'web.config']));
  expect(names.some((n) => n.endsWith('.new'))).toBe(false);
  for (const f of ['nginx.conf', '.htaccess', 'web.config']) {
    const text = readFileSync(join(home, 'site', f), 'utf8');
    expect(text).toContain('Access-Control-Allow-Origin');
    expect(text).toContain('immutable');
  }
});

test('a dry run writes nothing', async () => {
  expect(await good('keygen', '--out', 'dry', '--dry-run')).toContain('Would write');
  expect(await good('build', '--out', 'dry.json', '--dry-run')).toContain('Would write');
  expect(await good('publish', 'drysite', 'r.json', '--dry-run')).toContain('Nothing was written');
  expect(['dry.private.json', 'dry.json', 'drysite'].filter((f) => existsSync(join(home, f)))).toEqual([]);
});

describe('what is refused in one sentence', () => {
  test.each<[string, string[], number, RegExp]>([
    ['a key that would be lost', ['keygen', '--out', 'one'], 2, /is there already/],
    ['a role that is none', ['keygen', '--role', 'king'], 2, /no role "king"/],
    ['an option that is none', ['keygen', '--loud'], 2, /Unknown option '--loud'/],
    ['a number that is none', ['build', '--version', '0'], 2, /whole number/],
    ['too long a life', ['build', '--days', '900'], 2, /400 days/],
    ['no key', ['sign', 'r.json'], 2, /private key/],
    ['no file', ['sign', 'none.json', '--key', 'one.private.json'], 2, /There is no file/],
    ['a public key in place of a private one', ['sign', 'r.json', '--key', 'one.public.json'], 1, /no private key/],
    ['a file that is not of the channel', ['sign', 'text.json', '--key', 'one.private.json'], 1, /would be refused|neither/],
    ['local rules that lower the critical', ['build', '--local', 'local.json'], 1, /cannot be lowered/],
    ['a rollback to a lower number', ['rollback', 'r.json', '--version', '1'], 2, /must be above/],
    ['an unsigned release', ['publish', 'other', 'unsigned.json'], 1, /neither|not signed|would be refused/],
  ])('%s', async (_what, args, exit, why) => {
    writeFileSync(join(home, 'text.json'), '{"a": 1}');
    writeFileSync(join(home, 'unsigned.json'), '{"format":"pml-sentinel-rules"}\n');
    const empty = { organisation: 'Example', agents: [], facts: {}, sources: {}, names: [], notes: [], links: [], canaries: [] };
    writeFileSync(join(home, 'local.json'), JSON.stringify({ ...empty, tiers: [{ agent: 'natalizumab', tier: 'note', reason: 'x' }] }));
    const { status, err } = await run(...(args as [string]));
    expect(err).toMatch(/^[^\n]+\n$/);
    expect({ status, err }).toEqual({ status: exit, err: expect.stringMatching(why) });
  });

  test('every command has its help, and the real command line knows them all', () => {
    for (const [name, c] of Object.entries(channelCommands)) expect(c.help).toMatch(new RegExp(`^${name} .*  [A-Z].*\\.$`));
    const main = (...args: string[]) => spawnSync(process.execPath, [join(rulesDir, 'cli/main.ts'), ...args], { encoding: 'utf8' });
    expect(main('publish', '--help')).toMatchObject({ status: 0, stdout: `${channelCommands.publish?.help}\n` });
    expect(main('sign')).toMatchObject({ status: 2, stdout: '', stderr: 'Give one file and a private key: sign FILE --key FILE.\n' });
  });
});
