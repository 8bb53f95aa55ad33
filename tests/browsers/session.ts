// What a session does alike in both browsers: tabs, badge, chart, card and popup, through one extension page kept open.
import type { Page as Puppet, Browser as Puppeteer } from 'puppeteer-core';
import { type Assessment, readAssessment, settle } from './assessment.ts';
import { readCard } from './card-view.ts';
import type { BrowserName, CardView, ExtensionRequest, ExtensionScript, Page, PrivateWindow, Session, Tab, ToolbarPopup } from './driver.ts';
import type { Memory } from './memory.ts';
import { PuppetPage } from './page.ts';
import { signalTree } from './processes.ts';
import { until, within } from './wait.ts';

const popupWidth = 400;
const ownScheme = /^(chrome-extension|moz-extension|data|blob|about):/;

/** Source that runs in a page of the extension. */
export const callOf = (script: unknown, arg: unknown): string =>
  `(${script})(globalThis.browser ?? globalThis.chrome, ${arg === undefined ? 'undefined' : JSON.stringify(arg)})`;

export abstract class PuppetSession implements Session {
  abstract readonly browser: BrowserName;
  readonly closed: Promise<void>;
  readonly version: string;
  protected readonly puppeteer: Puppeteer;
  protected origin: string;
  readonly #open = new Set<PuppetPage>();
  readonly #charts = new Set<PuppetPage>();
  #helper: PuppetPage | undefined;
  #blank: Puppet | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  spent = false;

  /** `origin`: the extension's, without a slash at the end. */
  constructor(puppeteer: Puppeteer, version: string, origin: string) {
    this.puppeteer = puppeteer;
    this.version = version;
    this.origin = origin;
    this.closed = new Promise((done) => puppeteer.once('disconnected', () => done()));
  }

  /** Not every browser can: in Chromium what an extension kept is deleted at leisure, and might be the next one's. */
  async retire(): Promise<boolean> {
    return false;
  }

  async darken(): Promise<void> {}

  renew(_extensionDir: string): Promise<void> {
    throw new Error('this browser cannot be used again');
  }

  abstract requests(): Promise<ExtensionRequest[]>;
  abstract problems(): Promise<string[]>;
  abstract stopBackground(): Promise<void>;
  abstract mainThreadMs(page: Page): Promise<number>;
  abstract memory(page: Page): Promise<Memory>;
  abstract setOffline(on: boolean): Promise<void>;
  abstract allowSites(on: boolean): Promise<void>;
  abstract openPrivate(url: string): Promise<PrivateWindow>;
  abstract inBackground(source: string): Promise<void>;
  abstract giveCommand(name: string, how: 'keys' | 'menu'): Promise<void>;
  protected abstract switchPrivate(): Promise<void>;
  protected abstract switchExtension(on: boolean): Promise<void>;
  abstract toolbarPopup(page: Page): Promise<ToolbarPopup>;

  /** Opens the helper's window, which stays to the end. Before the extension is installed, so that watchers can live in it. */
  async prepare(): Promise<void> {
    this.#blank = (await this.puppeteer.pages())[0];
    this.#helper = new PuppetPage(await this.puppeteer.newPage({ type: 'window', background: true }), -1);
  }

  /** Loads the helper. The manifest serves as its page: it has the API and runs no code that could answer in the extension's place. */
  async start(headless: boolean): Promise<void> {
    if (!this.#helper) await this.prepare();
    await this.#helper?.goto(this.extensionUrl('manifest.json'));
    if (!headless) await this.#minimize().catch(() => {});
    // An installation is over a moment after the browser says so; what happens in between is not what scenarios are about.
    await until('the end of the installation', 5000, () => this.#isReady()).catch(() => {});
  }

  /** A build without sites of its own greets whoever installed it: that page is no tab of any scenario. */
  async endWelcome(): Promise<void> {
    const greets = await this.inExtension((api) => !api.runtime.getManifest().host_permissions?.length);
    if (!greets) return;
    const closed = () =>
      this.inExtension(async (api) => {
        const page = api.runtime.getURL('welcome.html');
        const ids = (await api.tabs.query({})).filter((tab) => tab.url === page).flatMap((tab) => tab.id ?? []);
        await api.tabs.remove(ids);
        return ids.length > 0;
      });
    // a profile that was used before may greet no more
    await until('the welcome page', 5000, closed).catch(() => {});
  }

  /** Puts a newer version over the installed one, as the browser's own update does, with all tabs open. */
  async update(extensionDir: string): Promise<void> {
    this.spent = true;
    await this.leaveHelper();
    await this.puppeteer.installExtension(extensionDir);
    await until('the new version', 10_000, () => this.start(true).then(() => true));
  }

  /** The next chart has a new tab in the window where the last one was: a window costs Firefox half a second of processor. */
  async closeTabs(): Promise<void> {
    const pages = this.pages();
    const before = await this.tabs();
    if (this.#blank && !pages.length && before.length === 1) return;
    const next = (await this.#showLastChart()) ? await this.puppeteer.newPage() : undefined;
    await Promise.all([...pages.map((page) => page.close()), this.#blank?.close()]);
    await this.inExtension(
      (api, ids) => Promise.all(ids.map((id) => api.tabs.remove(id).catch(() => {}))),
      before.map((tab) => tab.id),
    );
    await until('the end of the tabs', 5000, async () => (await this.tabs()).length === (next ? 1 : 0));
    for (const set of [this.#open, this.#charts]) set.clear();
    this.#blank = next;
  }

  /** An extension that goes takes its pages along, and the helper's window must stay. */
  protected async leaveHelper(): Promise<void> {
    await this.#helper?.goto('about:blank');
  }

  async setEnabled(on: boolean): Promise<void> {
    this.spent = true;
    await this.leaveHelper();
    await this.switchExtension(on);
    if (on) await until('the extension switched on', 10_000, () => this.start(true).then(() => true));
  }

  async allowPrivate(): Promise<void> {
    this.spent = true;
    await this.leaveHelper();
    await this.switchPrivate();
    await until('the extension started anew', 10_000, () => this.start(true).then(() => true));
  }

  /** The text of the popup that hangs at the toolbar, whoever opened it; null while none is open. */
  shownPopup(): Promise<string | null> {
    return this.inExtension((api) => api.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? null);
  }

  async closePopup(): Promise<void> {
    await this.inExtension((api) => api.extension.getViews({ type: 'popup' })[0]?.close());
    await until('the end of the popup', 3000, async () => (await this.shownPopup()) === null);
  }

  /** Somebody is looking: the helper's window is no business of theirs. */
  async #minimize(): Promise<void> {
    await this.inExtension(async (api) => {
      const { windowId } = await api.tabs.getCurrent();
      if (windowId !== undefined) await api.windows.update(windowId, { state: 'minimized' });
    });
  }

  #isReady(): Promise<boolean> {
    return this.inExtension(async (api) => {
      const { host_permissions: origins, content_scripts: scripts } = api.runtime.getManifest();
      if (!origins?.length) return true;
      if (!(await api.permissions.contains({ origins }))) return false;
      return Boolean(scripts?.length) || (await api.scripting.getRegisteredContentScripts()).length > 0;
    });
  }

  extensionUrl(path: string): string {
    return `${this.origin}/${path.replace(/^\//, '')}`;
  }

  pages(): Page[] {
    return [...this.#open];
  }

  async inExtension<T, A = undefined>(script: ExtensionScript<A, T>, arg?: A): Promise<T> {
    if (!this.#helper) throw new Error('the session has not started');
    return this.#helper.evaluate<T>(callOf(script, arg));
  }

  async inContent<T, A = undefined>(tabId: number, script: (arg: A) => T, arg?: A): Promise<T> {
    if (!this.#helper) throw new Error('the session has not started');
    const given = arg === undefined ? '' : JSON.stringify(arg);
    return this.#helper.evaluate<T>(
      `(globalThis.browser ?? globalThis.chrome).scripting
        .executeScript({ target: { tabId: ${tabId} }, func: ${script}, args: [${given}] })
        .then((results) => results[0].result)`,
    );
  }

  async tabs(): Promise<Tab[]> {
    return this.inExtension(async (api): Promise<Tab[]> => {
      const own = await api.tabs.getCurrent();
      const all = await api.tabs.query({});
      return all
        .filter((tab) => tab.id !== own.id)
        .map((tab) => ({ id: tab.id ?? -1, windowId: tab.windowId ?? -1, active: tab.active, url: tab.url }));
    });
  }

  newPage(url?: string, options: { window?: boolean } = {}): Promise<Page> {
    // Without the tabs permission a tab is known only as "the one that was not there before": so one at a time.
    const turn = this.#turn.then(() => this.#newPage(options.window === true));
    this.#turn = turn.catch(() => {});
    return turn.then(async (page) => {
      if (url) await page.goto(url);
      return page;
    });
  }

  async #newPage(inWindow: boolean): Promise<PuppetPage> {
    const before = new Set((await this.tabs()).map((tab) => tab.id));
    const blank = inWindow ? undefined : this.#blank;
    if (blank) {
      this.#blank = undefined;
      const tab = before.size === 1 ? [...before][0] : undefined;
      if (tab !== undefined && !blank.isClosed()) return this.#adopt(blank, tab, false);
    }
    // A new tab joins the window used last, which must not be the helper's or a popup's.
    const inTab = !inWindow && (await this.#showLastChart());
    const puppet = await this.puppeteer.newPage(inTab ? undefined : { type: 'window', background: inWindow });
    const tab = await until('the new tab', 5000, async () => (await this.tabs()).find((one) => !before.has(one.id)));
    return this.#adopt(puppet, tab.id, inWindow);
  }

  /** False when there is none. Firefox may have closed a tab whose end it has not announced yet. */
  async #showLastChart(): Promise<boolean> {
    for (const chart of [...this.#charts].reverse()) {
      const shown = await chart.bringToFront().then(
        () => true,
        () => false,
      );
      if (shown) return true;
      this.#charts.delete(chart);
    }
    return false;
  }

  #adopt(puppet: Puppet, tabId: number, inWindow: boolean): PuppetPage {
    const page = new PuppetPage(puppet, tabId);
    this.#open.add(page);
    if (!inWindow) this.#charts.add(page);
    puppet.once('close', () => {
      this.#open.delete(page);
      this.#charts.delete(page);
    });
    return page;
  }

  badge(tabId: number): Promise<string> {
    return this.inExtension((api, tab) => api.action.getBadgeText({ tabId: tab }), tabId);
  }

  async chart(tabId: number): Promise<Assessment> {
    const answer = await this.inExtension((api, tab) => api.runtime.sendMessage({ t: 'chart', tab }), tabId);
    const chart = readAssessment(answer);
    if (!chart) throw new Error(`the extension has no assessment for tab ${tabId}: ${JSON.stringify(answer)}`);
    return chart;
  }

  settledChart(tabId: number, timeoutMs = 20_000): Promise<Assessment> {
    return settle(() => this.chart(tabId), timeoutMs);
  }

  card(tabId: number): Promise<CardView | null> {
    return this.inContent(tabId, readCard);
  }

  async popup(tabId: number, url: string): Promise<Page> {
    const page = await this.newPage(undefined, { window: true });
    await page.setViewport(popupWidth, 600);
    await page.goto(this.extensionUrl(`popup.html?tab=${tabId}&url=${encodeURIComponent(url)}`));
    return page;
  }

  async foreignRequests(): Promise<ExtensionRequest[]> {
    return (await this.requests()).filter((request) => !ownScheme.test(request.url));
  }

  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.spent = true;
    const { pid } = this.puppeteer.process() ?? {};
    if (pid) signalTree(pid, name);
  }

  async close(): Promise<void> {
    this.spent = true;
    await within(
      10_000,
      this.puppeteer.close().catch(() => {}),
      undefined,
    );
    // A browser that hangs at its end must not hold up the run, nor outlive it.
    const child = this.puppeteer.process();
    if (child && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}
