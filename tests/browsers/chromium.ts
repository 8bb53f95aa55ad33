// Chromium with the extension in it, over the DevTools protocol on a pipe.
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { ChromiumLog } from './chromium-log.ts';
import { chromiumMemory } from './chromium-memory.ts';
import { openChromiumPopup } from './chromium-toolbar.ts';
import { ChromiumWatch } from './chromium-watch.ts';
import type { ExtensionRequest, ExtensionScript, OpenOptions, Page, PrivateWindow, Session, ToolbarPopup } from './driver.ts';
import type { Memory } from './memory.ts';
import { PuppetPage } from './page.ts';
import { callOf, PuppetSession } from './session.ts';
import { until } from './wait.ts';

// Playwright is not used here on purpose: it emulates focus, so its pages never become hidden, and the extension
// rests in hidden tabs. The pipe also works with branded Chrome, which dropped --load-extension in 137.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

class ChromiumSession extends PuppetSession {
  readonly browser = 'chromium';
  readonly #log: ChromiumLog;
  readonly #watch: ChromiumWatch;
  readonly #clocks = new WeakMap<PuppetPage, CDPSession>();

  constructor(browser: Browser, version: string, origin: string, log: ChromiumLog, watch: ChromiumWatch) {
    super(browser, version, origin);
    this.#log = log;
    this.#watch = watch;
  }

  async requests(): Promise<ExtensionRequest[]> {
    return [...this.#watch.requests, ...this.#log.requests()];
  }

  async problems(): Promise<string[]> {
    return [...this.#watch.problems, ...this.#log.problems];
  }

  async stopBackground(): Promise<void> {
    const root = await this.puppeteer.target().createCDPSession();
    const workers = async () =>
      (await root.send('Target.getTargets')).targetInfos.filter((target) => target.type === 'service_worker' && target.url.startsWith(this.origin));
    const ended = (await workers()).map((one) => one.targetId);
    for (const targetId of ended) await root.send('Target.closeTarget', { targetId });
    // an open page of ours may wake the next one at once, which has an id of its own
    // a busy worker is given five seconds to stop before the browser lets go of it
    await until('the end of the worker', 15_000, async () => !(await workers()).some((one) => ended.includes(one.targetId)));
    await root.detach();
  }

  async setOffline(on: boolean): Promise<void> {
    await Promise.all(this.pages().map((page) => page instanceof PuppetPage && page.puppet.setOfflineMode(on)));
  }

  protected async switchExtension(on: boolean): Promise<void> {
    const list = await this.puppeteer.newPage({ type: 'window', background: true });
    await list.goto('chrome://extensions');
    await list.evaluate(`chrome.management.setEnabled(${JSON.stringify(new URL(this.origin).host)}, ${on})`);
    await list.close();
  }

  protected async switchPrivate(): Promise<void> {
    const list = await this.puppeteer.newPage({ type: 'window', background: true });
    await list.goto('chrome://extensions');
    const id = new URL(this.origin).host;
    // without it the browser switches off what is not from a store when it starts it anew
    await list.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await list.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`);
    await list.close();
  }

  async allowSites(on: boolean): Promise<void> {
    const list = await this.puppeteer.newPage({ type: 'window', background: true });
    await list.goto('chrome://extensions');
    const change = { extensionId: new URL(this.origin).host, hostAccess: on ? 'ON_ALL_SITES' : 'ON_CLICK' };
    await list.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
    await list.close();
  }

  async openPrivate(url: string): Promise<PrivateWindow> {
    const own = this.extensionUrl('manifest.json');
    const before = new Set(this.puppeteer.targets());
    // an extension page of that window, since those of others see nothing of it
    await this.inExtension((api, urls) => api.windows.create({ incognito: true, url: urls }).then(() => undefined), [url, own]);
    const target = await until('the private window', 5000, async () => this.puppeteer.targets().find((one) => !before.has(one) && one.url() === own));
    const page = await target.asPage();
    const inExtension = async <T, A>(script: ExtensionScript<A, T>, arg?: A): Promise<T> => (await page.evaluate(callOf(script, arg))) as T;
    const tabId = await inExtension(async (api) => {
      const [tab] = await api.tabs.query({ currentWindow: true });
      await api.tabs.update(tab?.id, { active: true });
      return tab?.id ?? -1;
    });
    return { tabId, inExtension, close: () => inExtension(async (api) => void api.windows.getCurrent().then((w) => api.windows.remove(w.id ?? -1))) };
  }

  async inBackground(source: string): Promise<void> {
    const worker = this.puppeteer.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(this.origin));
    if (!worker) throw new Error('the worker is asleep');
    // attached for a moment only: chromium-log.ts says why
    const link = await worker.createCDPSession();
    const { exceptionDetails } = await link.send('Runtime.evaluate', { expression: source, awaitPromise: true });
    await link.detach();
    if (exceptionDetails) throw new Error(`in the background: ${exceptionDetails.text}`);
  }

  giveCommand(name: string, how: 'keys' | 'menu'): Promise<void> {
    const said =
      how === 'keys' ? `commands.onCommand.dispatch('${name}')` : `contextMenus.onClicked.dispatch({ menuItemId: '${name}', editable: false })`;
    return this.inBackground(`void chrome.${said}`);
  }

  async mainThreadMs(page: Page): Promise<number> {
    if (!(page instanceof PuppetPage)) throw new Error('not a page of this session');
    let link = this.#clocks.get(page);
    if (!link) {
      this.#clocks.set(page, (link = await page.puppet.createCDPSession()));
      // counted from here on
      await link.send('Performance.enable', { timeDomain: 'threadTicks' });
    }
    const { metrics } = await link.send('Performance.getMetrics');
    return 1000 * (metrics.find((one) => one.name === 'TaskDuration')?.value ?? Number.NaN);
  }

  memory(page: Page): Promise<Memory> {
    if (!(page instanceof PuppetPage)) throw new Error('not a page of this session');
    return chromiumMemory(this.puppeteer, page, this.origin);
  }

  toolbarPopup(page: Page): Promise<ToolbarPopup> {
    if (!(page instanceof PuppetPage)) throw new Error('not a page of this session');
    return openChromiumPopup(this.puppeteer, page, this.origin);
  }

  override async close(): Promise<void> {
    await super.close();
    this.#log.end();
  }
}

export async function openChromium(executablePath: string, options: OpenOptions): Promise<Session> {
  const asRoot = process.getuid?.() === 0;
  const log = new ChromiumLog();
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: [
      ...quiet,
      ...log.args,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--window-size=1280,900'] : []),
      ...(options.args ?? []),
    ],
  });
  try {
    log.listen(browser.process());
    const watch = await ChromiumWatch.start(browser);
    const id = await browser.installExtension(options.extensionDir);
    const session = new ChromiumSession(browser, await browser.version(), `chrome-extension://${id}`, log, watch);
    await session.start(options.headless);
    if (!options.welcome) await session.endWelcome();
    return session;
  } catch (error) {
    await browser.close();
    log.end();
    throw error;
  }
}
