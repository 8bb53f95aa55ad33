// Builds the extension when its sources changed since the last build, and says where it is.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BrowserName, browserNames } from '../browsers/driver.ts';
import { command } from './command.ts';

const root = join(import.meta.dirname, '../..');
export const sources = ['lib', 'entrypoints', 'rules', 'assets', 'wxt.config.ts', 'package.json', 'package-lock.json'];

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

const markOf = (kind: Build, browser: BrowserName) => join(root, '.output/built', `${kind}-${browser}.txt`);

function noteBuild(kind: Build, browser: BrowserName, sources: string): void {
  mkdirSync(join(root, '.output/built'), { recursive: true });
  writeFileSync(markOf(kind, browser), sources);
}

/** Makes the browsers' builds, unless they are current. `hosts` (match patterns, by comma) make a hospital build. Throws the build's own output. */
export async function build(kind: Build, hosts = '', browsers: readonly BrowserName[] = browserNames): Promise<void> {
  const wanted = fingerprint(hosts);
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (kind === 'hospital') env.PML_HOSTS = hosts;
  else delete env.PML_HOSTS;
  for (const browser of browsers) {
    const mark = markOf(kind, browser);
    if (existsSync(join(extensionDir(kind, browser), 'manifest.json')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) continue;
    // rules with a problem build nothing, so that nobody need ask about them first, as `npm run build` does
    const args = [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser === 'chromium' ? 'chrome' : browser];
    const done = await command(process.execPath, args, { cwd: root, env });
    if (!done.good) throw new Error(`The ${kind} build failed:\n${done.output}`);
    noteBuild(kind, browser, wanted);
  }
}

/** What was just built for Firefox's package is its store build; Chrome's package lacks the key that fixes the id. */
export function takeFromPackage(packages: string): void {
  const to = extensionDir('store', 'firefox');
  rmSync(to, { recursive: true, force: true });
  cpSync(join(packages, basename(to)), to, { recursive: true });
  noteBuild('store', 'firefox', fingerprint(''));
}
