// The packages for the stores: made twice, the second time from nothing but the sources zip, they must be the same bytes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { takeFromPackage } from '../demo/build.ts';
import { command } from '../demo/command.ts';

type Packages = Record<'chrome' | 'firefox' | 'sources', Buffer>;

/** Runs `npm run zip` in a folder with the project in it; throws what the build printed. */
async function packagesOf(folder: string): Promise<Packages> {
  const out = join(folder, '.output/packages');
  rmSync(out, { recursive: true, force: true });
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.PML_HOSTS;
  const windows = process.platform === 'win32';
  const done = await command(windows ? 'cmd' : 'npm', [...(windows ? ['/c', 'npm'] : []), 'run', '-s', 'zip'], { cwd: folder, env });
  if (!done.good) throw new Error(`npm run zip failed:\n${done.output}`);
  const of = (kind: string) => {
    const name = readdirSync(out).find((file) => file.endsWith(`-${kind}.zip`));
    if (!name) throw new Error(`npm run zip made no ${kind} package`);
    return readFileSync(join(out, name));
  };
  return { chrome: of('chrome'), firefox: of('firefox'), sources: of('sources') };
}

function unpack(zip: Buffer, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Names of files that differ, or are in one package only. */
function differing(a: Buffer, b: Buffer): string[] {
  const [left, right] = [unzipSync(a), unzipSync(b)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names.filter((name) => Buffer.compare(left[name] ?? Buffer.from('none'), right[name] ?? Buffer.from('none')) !== 0);
}

/** What is wrong with the packages, a sentence each. `root`: a folder with the project and its node_modules. */
export async function packageFaults(root: string): Promise<string[]> {
  const first = await packagesOf(root);
  takeFromPackage(join(root, '.output/packages'));
  const folder = mkdtempSync(join(tmpdir(), 'pml-sources-'));
  try {
    unpack(first.sources, folder);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const second = await packagesOf(folder);
    const faults: string[] = [];
    for (const kind of ['chrome', 'firefox', 'sources'] as const) {
      if (first[kind].equals(second[kind])) continue;
      faults.push(`The ${kind} package from the sources zip differs: ${differing(first[kind], second[kind]).join(', ') || 'only in its frame'}.`);
    }
    const strange = Object.keys(unzipSync(first.chrome)).filter((name) => /\.(map|ts|tsx|md)$|node_modules|^\./.test(name));
    if (strange.length) faults.push(`The package holds what no browser needs: ${strange.join(', ')}.`);
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
