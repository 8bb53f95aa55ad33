// Gets a missing browser: from the system's packages as root on Debian, else as a download beside node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserName } from './driver.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/browsers');

/** A browser that an earlier download left, or null. */
export async function downloaded(browser: BrowserName): Promise<string | null> {
  try {
    if (browser === 'chromium') {
      const { chromium } = await import('playwright');
      const path = chromium.executablePath();
      return existsSync(path) ? path : null;
    }
    const { getInstalledBrowsers } = await browserTools();
    const all = await getInstalledBrowsers({ cacheDir: cache });
    return all.find((one) => one.browser === 'firefox')?.executablePath ?? null;
  } catch {
    return null;
  }
}

/** Tries what this machine allows; whether it worked is for the caller to look. */
export async function installBrowser(browser: BrowserName): Promise<void> {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const name = browser === 'chromium' ? 'chromium' : 'firefox-esr';
    // Standard output belongs to the result of a command (--json), so installers talk to standard error.
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
    if (existsSync(`/usr/bin/${name}`)) return;
  }
  const [tool, ...args] =
    browser === 'chromium'
      ? [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']
      : [join(toolsPath(), '../main-cli.js'), 'install', 'firefox@stable', '--path', cache];
  if (tool) spawnSync(process.execPath, [tool, ...args], { stdio: ['ignore', 2, 2], cwd: root });
}

interface BrowserTools {
  getInstalledBrowsers(options: { cacheDir: string }): Promise<{ browser: string; executablePath: string }[]>;
}

/** @puppeteer/browsers, as puppeteer-core brings it along. */
function toolsPath(): string {
  return createRequire(createRequire(import.meta.url).resolve('puppeteer-core')).resolve('@puppeteer/browsers');
}

async function browserTools(): Promise<BrowserTools> {
  return (await import(toolsPath())) as BrowserTools;
}
