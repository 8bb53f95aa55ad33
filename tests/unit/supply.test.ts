// The supply chain: every package that reaches a user is known, pinned, held to its bytes, and runs nothing at install.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { why } from '../supply/dependencies.ts';
import { locked, production, root } from '../supply/lock.ts';
import { bom } from '../supply/sbom.ts';

const { dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Record<string, string>
>;
const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
const rows = [...page.matchAll(/^\| \[([^\]]+)\][^|]*\| (\S+) \| (\S+) \| ([\d,]+) \| (.+) \|$/gm)].map(
  ([, name, version, license, bytes, reason]) => ({
    name,
    version,
    license,
    bytes: Number(bytes?.replaceAll(',', '')),
    reason,
  }),
);

test('docs/dependencies.md lists just the packages that reach a user, in the versions of the lock file', () => {
  expect(rows.map((r) => [r.name, r.version, r.license])).toEqual(production().map((p) => [p.name, p.version, p.license]));
  expect(rows.map((r) => r.reason)).toEqual(production().map((p) => why[p.name]?.why));
  expect(rows.filter((r) => !(r.bytes > 100))).toEqual([]);
});

test('what reaches a user is what package.json asks for, and nothing behind it', () => {
  expect(production().map((p) => p.name)).toEqual(Object.keys(dependencies).sort());
  expect(Object.keys(why).sort()).toEqual(Object.keys(dependencies).sort());
  expect(production().filter((p) => p.dependencies)).toEqual([]);
});

test('every version is pinned to the digit', () => {
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, v]) => !/^\d+\.\d+\.\d+$/.test(v))).toEqual([]);
});

test('every package is held to its bytes', () => {
  expect(locked().length).toBeGreaterThan(100);
  expect(locked().filter((p) => !p.integrity?.startsWith('sha512-'))).toEqual([]);
});

test('no package that reaches a user runs a script at install, and of the others only those that package.json names', () => {
  const running = locked().filter((p) => p.hasInstallScript);
  expect(running.filter((p) => !p.dev && !p.devOptional)).toEqual([]);
  expect(running.filter((p) => !p.optional).map((p) => p.name)).toEqual(Object.keys(allowScripts));
});

test('no licence that binds more than the file it stands in', () => {
  expect(production().filter((p) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0)$/.test(p.license))).toEqual([]);
});

test('the bill of materials names the same packages, with licence and hash, and not this machine', () => {
  const { components, metadata } = bom();
  expect(components.map((c) => `${c.name} ${c.version}`).sort()).toEqual(
    production()
      .map((p) => `${p.name} ${p.version}`)
      .sort(),
  );
  expect(components.filter((c) => !c.licenses?.length || !c.hashes?.length)).toEqual([]);
  expect(metadata.component.name).toBe('pml-sentinel');
  expect(JSON.stringify(bom())).toBe(JSON.stringify(bom()));
});
