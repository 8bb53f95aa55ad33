// Writes the bill of materials in CycloneDX beside the packages, from the lock file by npm itself; the same lock gives the same bytes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { production, root } from './lock.ts';

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: { name: string } };
  components: { 'bom-ref': string; name: string; version: string; licenses?: unknown[]; hashes?: unknown[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** npm names the product by its folder, the day and the machine's npm; none of it belongs to the materials. */
export function bom(): Bom {
  // not `--omit dev`: npm 11 then leaves out what a development dependency asks for as a peer too, and zod with it
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const done = spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`npm sbom failed:\n${done.stderr}`);
  const made = JSON.parse(done.stdout) as Bom;
  delete made.serialNumber;
  delete made.metadata.timestamp;
  delete made.metadata.tools;
  made.metadata.component.name = product().name;
  const shipped = new Set(production().map((p) => `${p.name}@${p.version}`));
  made.components = made.components.filter((c) => shipped.has(c['bom-ref']));
  made.dependencies = made.dependencies
    .filter((d) => shipped.has(d.ref) || d.ref === `${product().name}@${product().version}`)
    .map((d) => ({ ...d, dependsOn: d.dependsOn.filter((ref) => shipped.has(ref)) }));
  return made;
}

const product = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };

if (import.meta.main) {
  const { name, version } = product();
  const folder = join(root, '.output/packages');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${version}.cdx.json`);
  writeFileSync(file, `${JSON.stringify(bom(), null, 2)}\n`);
  console.log(`Bill of materials: ${file.slice(root.length + 1)}`);
}
