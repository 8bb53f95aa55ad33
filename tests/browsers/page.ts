// A browser tab, the same over Chromium's and Firefox's protocol.
import type { KeyInput, Page as Puppet } from 'puppeteer-core';
import type { Page, Script } from './driver.ts';
import { asValue, sleep, until } from './wait.ts';

export class PuppetPage implements Page {
  readonly tabId: number;
  readonly console: string[] = [];
  readonly errors: string[] = [];
  readonly puppet: Puppet;

  constructor(puppet: Puppet, tabId: number) {
    this.puppet = puppet;
    this.tabId = tabId;
    puppet.on('console', (line) => this.console.push(`${line.type()}: ${line.text()}`));
    puppet.on('pageerror', (error) => this.errors.push(error instanceof Error ? error.message : String(error)));
  }

  async goto(url: string): Promise<void> {
    if (!url.startsWith('moz-extension:')) {
      await this.puppet.goto(url, { waitUntil: 'load' });
      return;
    }
    // Firefox loads its extension pages but never reports that it did, so start it and look, for as long as any page may
    // take: all pages of an extension share one thread with its background, which is busy after a start.
    // The old page is marked, for where it has the same address it would be taken for the new one.
    await this.puppet.evaluate("document.documentElement.setAttribute('data-left', '')").catch(() => {});
    this.puppet.goto(url, { timeout: 0 }).catch(() => {});
    const arrived = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    await this.waitFor(`${arrived} && (location.hash || !document.documentElement.hasAttribute('data-left'))`, 30_000);
  }

  url(): Promise<string> {
    return this.evaluate<string>('location.href');
  }

  async evaluate<T, A = undefined>(script: Script<A, T>, arg?: A): Promise<T> {
    if (typeof script === 'string') return (await this.puppet.evaluate(script)) as T;
    return (await this.puppet.evaluate(script as (given: unknown) => unknown, arg)) as T;
  }

  waitFor<T = unknown>(expression: string, timeoutMs = 10_000): Promise<T> {
    return until(expression, timeoutMs, () => this.evaluate<T>(asValue(expression)));
  }

  /** What is drawn anew between being found and being pointed at is looked for again, as a hand would. */
  async click(selector: string, tries = 4): Promise<void> {
    try {
      await this.puppet.click(selector);
    } catch (error) {
      if (tries < 2 || !/not clickable|detached/i.test(String(error))) throw error;
      await sleep(250);
      await this.click(selector, tries - 1);
    }
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.puppet.mouse.click(x, y);
  }

  pointAt(x: number, y: number): Promise<void> {
    return this.puppet.mouse.move(x, y);
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+') as KeyInput[];
    const last = keys.pop();
    if (!last) return;
    for (const held of keys) await this.puppet.keyboard.down(held);
    await this.puppet.keyboard.press(last);
    for (const held of keys.reverse()) await this.puppet.keyboard.up(held);
  }

  type(text: string): Promise<void> {
    return this.puppet.keyboard.type(text);
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.puppet.setViewport({ width, height });
  }

  async screenshot(path: string, options: { fullPage?: boolean } = {}): Promise<void> {
    await this.puppet.screenshot({ path: path as `${string}.png`, fullPage: options.fullPage ?? false });
  }

  bringToFront(): Promise<void> {
    return this.puppet.bringToFront();
  }

  async close(): Promise<void> {
    if (!this.puppet.isClosed()) await this.puppet.close();
  }
}
