// Chromium with the extension in it, over the DevTools protocol on a pipe.
import puppeteer from 'puppeteer-core';
import { openChromiumPopup } from './chromium-toolbar.ts';
import { ChromiumWatch } from './chromium-watch.ts';
import type { ExtensionRequest, OpenOptions, Page, Session, ToolbarPopup } from './driver.ts';
import { PuppetPage } from './page.ts';
import { PuppetSession } from './session.ts';
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
  watch: ChromiumWatch | undefined;

  async requests(): Promise<ExtensionRequest[]> {
    if (!this.watch) throw new Error('this session was opened with watch: false');
    return [...this.watch.requests];
  }

  async problems(): Promise<string[]> {
    return [...(this.watch?.problems ?? [])];
  }

  async stopBackground(): Promise<void> {
    const root = await this.puppeteer.target().createCDPSession();
    const workers = async () =>
      (await root.send('Target.getTargets')).targetInfos.filter((target) => target.type === 'service_worker' && target.url.startsWith(this.origin));
    const stop = async () => {
      for (const target of await workers()) await root.send('Target.closeTarget', { targetId: target.targetId });
      await until('the end of the worker', 5000, async () => (await workers()).length === 0);
    };
    await (this.watch ? this.watch.aside(stop) : stop());
    await root.detach();
  }

  toolbarPopup(page: Page): Promise<ToolbarPopup> {
    if (!(page instanceof PuppetPage)) throw new Error('not a page of this session');
    return openChromiumPopup(this.puppeteer, page, this.origin);
  }
}

export async function openChromium(executablePath: string, options: OpenOptions): Promise<Session> {
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: [...quiet, ...(asRoot ? ['--no-sandbox'] : []), ...(options.headless ? ['--window-size=1280,900'] : []), ...(options.args ?? [])],
  });
  try {
    const watch = options.watch === false ? undefined : await ChromiumWatch.start(browser);
    const id = await browser.installExtension(options.extensionDir);
    const session = new ChromiumSession(browser, await browser.version(), `chrome-extension://${id}`);
    session.watch = watch;
    await session.start(options.headless);
    return session;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
