// A hospital that publishes: the commands of rules/cli as an administrator runs them, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePlain } from '../../../lib/channel/plain.ts';

const root = join(import.meta.dirname, '../../..');

export interface Publisher {
  /** What a web server serves. */
  readonly site: string;
  /** Public keys for the policy. */
  publicKeys(...names: string[]): string[];
  key(name: string): void;
  /** Signs and publishes additions as release `version`; the first is built by "rules build", and the others differ from it by number, note, names and expiry. */
  publish(version: number, options?: { by?: string[]; names?: boolean; expires?: string }): void;
  /** The same with the whole set of our rules in place of additions. */
  publishWhole(version: number): void;
  /** Signs what was built last once more and publishes it with a next list of keys. */
  roll(list: number, to: string, from: string): void;
  recall(version: number, by: string[]): void;
  run(...args: string[]): string;
}

/** `folder` is the scenario's own. */
export function openPublisher(folder: string): Publisher {
  const site = join(folder, 'site');
  mkdirSync(site, { recursive: true });
  const at = (name: string) => join(folder, name);
  let recalls = 0;
  const run = (...args: string[]): string => {
    const done = spawnSync(process.execPath, [join(root, 'rules/cli/main.ts'), ...args], { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`rules ${args[0]}: ${done.stdout}${done.stderr}`);
    return done.stdout;
  };
  const sign = (file: string, by: string[]) => run('sign', file, ...by.flatMap((name) => ['--key', at(`${name}.private.json`)]));
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
  const put = (...more: string[]) => run('publish', site, at('release.json'), ...more);
  return {
    site,
    run,
    key: (name) => void run('keygen', '--out', at(name), '--role', 'hospital'),
    publicKeys: (...names) => names.map((name) => JSON.parse(readFileSync(at(`${name}.public.json`), 'utf8')).key),
    publish: (version, { by = ['one'], names = true, expires } = {}) => {
      if (!existsSync(at('first.json'))) {
        writeFileSync(at('local.json'), JSON.stringify(local));
        run('build', '--version', String(version), '--local', at('local.json'), '--out', at('first.json'));
      }
      const release = JSON.parse(readFileSync(at('first.json'), 'utf8')) as { local: typeof local; version: number; expires: string };
      release.version = version;
      release.local.notes = [{ agent: 'natalizumab', text: `Note of release ${version}.` }];
      if (!names) release.local = { ...release.local, names: [], canaries: [] };
      if (expires) release.expires = expires;
      writeFileSync(at('release.json'), writePlain(release));
      rmSync(at('release.json.sig'), { force: true });
      sign(at('release.json'), by);
      put();
    },
    publishWhole: (version) => {
      run('build', '--version', String(version), '--out', at('release.json'));
      rmSync(at('release.json.sig'), { force: true });
      sign(at('release.json'), ['one']);
      put();
    },
    roll: (list, to, from) => {
      const file = at(`keys-${list}.json`);
      run('keylist', '--key', at(`${to}.public.json`), '--version', String(list), '--out', file);
      sign(file, [from, to]);
      sign(at('release.json'), [to]);
      put('--keys', file);
    },
    recall: (version, by) => {
      const before = at(`recalls-${recalls}.json`);
      const file = at(`recalls-${++recalls}.json`);
      run('recall', 'A name was wrong.', '--version', String(version), ...(existsSync(before) ? ['--recalls', before] : []), '--out', file);
      sign(file, by);
      put('--recalls', file);
    },
  };
}
