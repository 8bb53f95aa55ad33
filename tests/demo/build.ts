// Builds the extension when its sources changed since the last build, and says where it is.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/driver.ts';
import { command } from './command.ts';

const root = join(import.meta.dirname, '../..');
const sources = ['lib', 'entrypoints', 'rules', 'assets', 'wxt.config.ts', 'package.json', 'package-lock.json'];

export type Build = 'store' | 'hospital';

function outDir(build: Build): string {
  return join(root, build === 'store' ? '.output' : '.output/hospital');
}

export function extensionDir(build: Build, browser: BrowserName): string {
  return join(outDir(build), browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

function files(path: string): string[] {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  const names = path.includes('.') ? null : readdirSync(whole, { recursive: true, withFileTypes: true });
  if (!names) return [whole];
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Changes whenever a build could come out differently. */
function fingerprint(hosts: string): string {
  const hash = createHash('sha256').update(hosts);
  for (const file of sources.flatMap(files).sort()) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Makes both browsers' builds, unless they are current. `hosts` (match patterns, by comma) make a hospital build. Throws the build's own output. */
export async function build(kind: Build, hosts = ''): Promise<void> {
  const mark = join(root, '.output/built', `${kind}.txt`);
  const wanted = fingerprint(hosts);
  const there = (['chromium', 'firefox'] as const).every((browser) => existsSync(join(extensionDir(kind, browser), 'manifest.json')));
  if (there && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (kind === 'hospital') env.PML_HOSTS = hosts;
  else delete env.PML_HOSTS;
  // rules with a problem build nothing, so that nobody need ask about them first, as `npm run build` does
  for (const browser of ['chrome', 'firefox']) {
    const done = await command(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser], { cwd: root, env });
    if (!done.good) throw new Error(`The ${kind} build failed:\n${done.output}`);
  }
  mkdirSync(join(root, '.output/built'), { recursive: true });
  writeFileSync(mark, wanted);
}
