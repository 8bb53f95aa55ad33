// Finds Chromium and Firefox on this machine, and gets them where that is possible without asking.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './driver.ts';
import { downloaded, installBrowser } from './install.ts';

const variable = { chromium: 'PML_CHROMIUM', firefox: 'PML_FIREFOX' } as const;

const advice = {
  chromium:
    'Chromium is not on this machine and could not be installed: install it (or run "npx playwright install chromium"), or name it in PML_CHROMIUM.',
  firefox:
    'Firefox is not on this machine and could not be installed: install Firefox 140 or newer from mozilla.org or your package manager, or name it in PML_FIREFOX.',
} as const;

function usualPlaces(browser: BrowserName): string[] {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((at) => at !== undefined);
  const onWindows = (...names: string[]) => programs.flatMap((at) => names.map((name) => join(at, name)));
  const onMac = (...names: string[]) =>
    ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((at) => names.map((name) => `${at}/${name}`));
  const onLinux = (...names: string[]) => ['/usr/bin', '/usr/local/bin'].flatMap((at) => names.map((name) => `${at}/${name}`));
  if (browser === 'firefox') {
    if (process.platform === 'win32') return onWindows('Mozilla Firefox\\firefox.exe', 'Mozilla Firefox ESR\\firefox.exe');
    if (process.platform === 'darwin') return onMac('Firefox.app/Contents/MacOS/firefox');
    return [...onLinux('firefox-esr', 'firefox'), '/usr/lib/firefox/firefox', '/usr/lib64/firefox/firefox', '/opt/firefox/firefox'];
  }
  if (process.platform === 'win32') return onWindows('Chromium\\Application\\chrome.exe');
  if (process.platform === 'darwin') return onMac('Chromium.app/Contents/MacOS/Chromium');
  return [...onLinux('chromium', 'chromium-browser'), '/usr/lib/chromium/chromium'];
}

/** Branded builds, last: they update by themselves and carry policies of the house they live in. */
function brandedPlaces(browser: BrowserName): string[] {
  if (browser === 'firefox') return ['/snap/bin/firefox'];
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((at) => at !== undefined);
  if (process.platform === 'win32')
    return programs.flatMap((at) => [join(at, 'Google\\Chrome\\Application\\chrome.exe'), join(at, 'Microsoft\\Edge\\Application\\msedge.exe')]);
  if (process.platform === 'darwin')
    return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
  return ['/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge-stable', '/snap/bin/chromium'];
}

/** The executable's path, or null. An environment variable that names nothing is an error, not a hint. */
export async function findBrowser(browser: BrowserName): Promise<string | null> {
  const named = process.env[variable[browser]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable[browser]} names ${named}, and there is no such file.`);
  }
  const usual = usualPlaces(browser).find((at) => existsSync(at));
  return usual ?? (await downloaded(browser)) ?? brandedPlaces(browser).find((at) => existsSync(at)) ?? null;
}

/** As findBrowser, but installs what is missing; throws one plain sentence where that fails. */
export async function requireBrowser(browser: BrowserName): Promise<string> {
  const found = await findBrowser(browser);
  if (found) return found;
  console.error(`${browser} is missing; installing it.`);
  await installBrowser(browser);
  const installed = await findBrowser(browser);
  if (!installed) throw new Error(advice[browser]);
  return installed;
}
