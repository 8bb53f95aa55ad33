// A hospital that publishes: the commands of rules/cli as an administrator runs them, in a folder of its own.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePlain } from '../../../lib/channel/plain.ts';
import { command } from '../../demo/command.ts';
import { atDesk } from './desk.ts';

const root = join(import.meta.dirname, '../../..');

export interface Publisher {
  /** What a web server serves. */
  readonly site: string;
  /** Public keys for the policy. */
  publicKeys(...names: string[]): string[];
  key(name: string): Promise<void>;
  /** Signs and publishes additions as release `version`; the first is built by "rules build", and the others differ from it by number, note, names and expiry. */
  publish(version: number, options?: { by?: string[]; names?: boolean; expires?: string }): Promise<void>;
  /** The same with the whole set of our rules in place of additions. */
  publishWhole(version: number): Promise<void>;
  /** Signs what was built last once more and publishes it with a next list of keys. */
  roll(list: number, to: string, from: string): Promise<void>;
  recall(version: number, by: string[]): Promise<void>;
}

const local = {
  organisation: 'Example Hospital',
  agents: [],
  facts: {},
  sources: {},
  names: [{ agent: 'natalizumab', name: { text: 'Wardname', kind: 'brand' }, reason: 'The name that our pharmacy uses.' }],
  notes: [{ agent: 'natalizumab', text: 'First note.' }],
  links: [],
  tiers: [],
  canaries: [{ id: 'wardname', lines: ['Wardname 300 mg'], expect: [{ agent: 'natalizumab', tier: 'critical', status: 'active' }] }],
};

/** What "rules build" makes of the additions; the same for every hospital, so once a run. */
let first: Promise<string> | undefined;

async function buildFirst(folder: string): Promise<string> {
  writeFileSync(join(folder, 'local.json'), JSON.stringify(local));
  const args = ['build', '--version', '5', '--local', join(folder, 'local.json'), '--out', join(folder, 'first.json')];
  // the command line itself, in a process of its own
  const { good, output } = await command(process.execPath, [join(root, 'rules/cli/main.ts'), ...args], { cwd: folder });
  if (!good) throw new Error(`rules build: ${output}`);
  return readFileSync(join(folder, 'first.json'), 'utf8');
}

/** `folder` is the scenario's own. */
export function openPublisher(folder: string): Publisher {
  const site = join(folder, 'site');
  mkdirSync(site, { recursive: true });
  const at = (name: string) => join(folder, name);
  let recalls = 0;
  const sign = (file: string, by: string[]) => atDesk(folder, 'sign', file, ...by.flatMap((name) => ['--key', at(`${name}.private.json`)]));
  const put = (...more: string[]) => atDesk(folder, 'publish', site, at('release.json'), ...more);
  const signAndPut = async (by: string[]) => {
    rmSync(at('release.json.sig'), { force: true });
    await sign(at('release.json'), by);
    await put();
  };
  return {
    site,
    key: (name) => atDesk(folder, 'keygen', '--out', at(name), '--role', 'hospital'),
    publicKeys: (...names) => names.map((name) => JSON.parse(readFileSync(at(`${name}.public.json`), 'utf8')).key),
    publish: async (version, { by = ['one'], names = true, expires } = {}) => {
      // one that failed is built anew by the next scenario
      first ??= buildFirst(folder).catch((error) => {
        first = undefined;
        throw error;
      });
      const release = JSON.parse(await first) as { local: typeof local; version: number; expires: string };
      release.version = version;
      release.local.notes = [{ agent: 'natalizumab', text: `Note of release ${version}.` }];
      if (!names) release.local = { ...release.local, names: [], canaries: [] };
      if (expires) release.expires = expires;
      writeFileSync(at('release.json'), writePlain(release));
      await signAndPut(by);
    },
    publishWhole: async (version) => {
      await atDesk(folder, 'build', '--version', String(version), '--out', at('release.json'));
      await signAndPut(['one']);
    },
    roll: async (list, to, from) => {
      const file = at(`keys-${list}.json`);
      await atDesk(folder, 'keylist', '--key', at(`${to}.public.json`), '--version', String(list), '--out', file);
      await sign(file, [from, to]);
      await sign(at('release.json'), [to]);
      await put('--keys', file);
    },
    recall: async (version, by) => {
      const before = at(`recalls-${recalls}.json`);
      const file = at(`recalls-${++recalls}.json`);
      await atDesk(
        folder,
        'recall',
        'A name was wrong.',
        '--version',
        String(version),
        ...(existsSync(before) ? ['--recalls', before] : []),
        '--out',
        file,
      );
      await sign(file, by);
      await put('--recalls', file);
    },
  };
}
