// Photographs the gallery in a real browser, in each of the modes that users have.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/driver.ts';
import { requireBrowser } from '../browsers/find.ts';

export type Scheme = 'light' | 'dark' | 'forced';
export interface Mode {
  name: string;
  scheme: Scheme;
  /** CSS pixels: a window of 1280 at 200 % and 400 % is 640 and 320 wide. */
  width: number;
  query: string;
}

export const modes: readonly Mode[] = [
  { name: 'light', scheme: 'light', width: 1220, query: '' },
  { name: 'dark', scheme: 'dark', width: 1220, query: '' },
  { name: 'forced-colours', scheme: 'forced', width: 1220, query: '' },
  { name: 'right-to-left', scheme: 'light', width: 1220, query: 'dir=rtl&zoom' },
  { name: '200-percent', scheme: 'light', width: 640, query: 'zoom' },
  { name: '400-percent', scheme: 'light', width: 320, query: 'zoom' },
];

/** Firefox takes its scheme at its start. */
const prefs: Record<Scheme, Record<string, number | boolean>> = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: { 'layout.css.prefers-color-scheme.content-override': 1, 'browser.display.document_color_use': 2 },
};

export class Camera {
  readonly #browser: Browser;
  readonly #name: BrowserName;
  readonly #scheme: Scheme;

  private constructor(browser: Browser, name: BrowserName, scheme: Scheme) {
    this.#browser = browser;
    this.#name = name;
    this.#scheme = scheme;
  }

  static async open(name: BrowserName, scheme: Scheme): Promise<Camera> {
    const asRoot = process.getuid?.() === 0;
    const chromium = ['--disable-gpu', '--lang=en-US', '--hide-scrollbars', '--font-render-hinting=none', ...(asRoot ? ['--no-sandbox'] : [])];
    const browser = await puppeteer.launch({
      browser: name === 'chromium' ? 'chrome' : 'firefox',
      executablePath: await requireBrowser(name),
      headless: true,
      env: { ...process.env, TZ: 'UTC' },
      args: name === 'chromium' ? chromium : [],
      ...(name === 'firefox' && { extraPrefsFirefox: { ...prefs[scheme], 'intl.locale.requested': 'en-US', 'ui.useOverlayScrollbars': 1 } }),
    });
    return new Camera(browser, name, scheme);
  }

  version(): Promise<string> {
    return this.#browser.version();
  }

  /** PNG of the whole page. */
  async take(url: string, mode: Mode): Promise<Uint8Array> {
    const page = await this.#browser.newPage();
    try {
      await this.#dress(page);
      await page.setViewport({ width: mode.width, height: 900 });
      await page.goto(`${url}?${mode.query}`);
      await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
      return await page.screenshot({ fullPage: true });
    } finally {
      await page.close();
    }
  }

  async #dress(page: Page): Promise<void> {
    if (this.#name === 'firefox') return;
    const link = await page.createCDPSession();
    const features = [
      { name: 'prefers-color-scheme', value: this.#scheme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: this.#scheme === 'forced' ? 'active' : 'none' },
    ];
    await link.send('Emulation.setEmulatedMedia', { features });
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
