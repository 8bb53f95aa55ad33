// What a scenario works with in one browser: sessions that are shared where that is safe, and put away afterwards.
import type { BrowserName, ExtensionRequest, Session } from '../browsers/driver.ts';
import { open } from '../browsers/open.ts';
import { until, within } from '../browsers/wait.ts';
import { type Build, extensionDir } from '../demo/build.ts';
import type { OpenChart, SessionOptions, Test } from './harness.ts';
import type { ServeOptions, Site } from './site.ts';

/** How long putting away may take before the browser is given up. */
const patienceMs = 5000;

export class Bench {
  readonly #browser: BrowserName;
  readonly #site: Site;
  readonly #shared = new Map<Build, Promise<Session>>();
  /** What left the extension in any session of this bench; whole once the bench is closed. */
  readonly foreign: ExtensionRequest[] = [];
  #own: { session: Session; rulesAt?: string }[] = [];
  #after: (() => unknown)[] = [];

  constructor(browser: BrowserName, site: Site) {
    this.#browser = browser;
    this.#site = site;
  }

  /** What one scenario is given; it stops working once the scenario is over, so that one that was given up cannot disturb the next. */
  begin(): { test: Test; end(): void } {
    let over = false;
    const alive = () => {
      if (over) throw new Error('this scenario is over');
    };
    const session = async (options?: SessionOptions) => {
      alive();
      return this.#session(options);
    };
    const test: Test = {
      browser: this.#browser,
      site: this.#site,
      session,
      chart: (html, options) => this.#chart(session, html, options),
      until: (what, probe, timeoutMs = 20_000) =>
        until(what, timeoutMs, () => {
          alive();
          return probe();
        }),
      after: (act) => void this.#after.push(act),
    };
    return {
      test,
      end: () => {
        over = true;
      },
    };
  }

  async #chart(open: Test['session'], html: string, options: ServeOptions = {}): Promise<OpenChart> {
    const session = await open();
    const url = this.#site.serve(html, options);
    const page = await session.newPage(url);
    return {
      session,
      page,
      url,
      settled: () => session.settledChart(page.tabId),
      badge: () => session.badge(page.tabId),
    };
  }

  async #session(options: SessionOptions = {}): Promise<Session> {
    const { build = 'hospital', fresh, rulesAt, ...rest } = options;
    const launch = () => open(this.#browser, { headless: true, extensionDir: extensionDir(build, this.#browser), ...rest });
    if (fresh || rulesAt || Object.keys(rest).length) {
      const session = await launch();
      this.#own.push({ session, rulesAt });
      return session;
    }
    const shared = this.#shared.get(build) ?? launch();
    this.#shared.set(build, shared);
    return shared;
  }

  /** A picture of every open page; gives the files' names. */
  async picture(stem: string): Promise<string[]> {
    const shots: string[] = [];
    for (const session of [...this.#own.map((one) => one.session), ...(await this.#running())])
      for (const page of session.pages()) {
        const path = `${stem}-${shots.length + 1}.png`;
        const done = page.screenshot(path).then(() => true);
        if (
          await within(
            patienceMs,
            done.catch(() => false),
            false,
          )
        )
          shots.push(path);
      }
    return shots;
  }

  /** What the extension says of every open page, one line each: a failure in somebody else's run must be readable from its print alone. */
  async state(): Promise<string[]> {
    const lines: string[] = [];
    for (const session of [...this.#own.map((one) => one.session), ...(await this.#running())])
      for (const page of session.pages()) {
        const of = async (what: Promise<unknown>) =>
          JSON.stringify(await within(patienceMs, what, 'no answer').catch((error: unknown) => String(error)));
        const seen = await of(page.evaluate('[location.href, document.visibilityState, document.readyState]'));
        // Firefox says nothing of a tab that it closed
        if (/no such frame/.test(seen)) continue;
        const chart = session.chart(page.tabId).then((one) => one.coverage);
        lines.push(`tab ${page.tabId} ${seen} badge ${await of(session.badge(page.tabId))} coverage ${await of(chart)}`);
      }
    return lines;
  }

  /** After a scenario: its own browsers end; the shared ones are emptied, or after a failure ended too. */
  async clear(failed: boolean): Promise<void> {
    // browsers first: one that still runs writes into the folders that are put away after it
    await Promise.all(this.#own.map(({ session, rulesAt }) => this.#end(session, rulesAt)));
    this.#own = [];
    for (const act of this.#after.reverse()) await new Promise((done) => done(act())).catch(() => {});
    this.#after = [];
    if (failed) return this.close();
    for (const session of await this.#running()) {
      const emptied = Promise.all(session.pages().map((page) => page.close()))
        // the next scenario has the whole day's budget of cards
        .then(() => session.inExtension((api) => api.storage.session.remove('interrupted')))
        .then(() => true);
      const good = await within(
        patienceMs,
        emptied.catch(() => false),
        false,
      );
      if (!good) return this.close();
    }
  }

  async close(): Promise<void> {
    const sessions = await this.#running();
    this.#shared.clear();
    await Promise.all(sessions.map((session) => this.#end(session)));
  }

  async #end(session: Session, rulesAt?: string): Promise<void> {
    await session.close();
    const asked = await session.foreignRequests();
    this.foreign.push(...asked.filter((one) => !rulesAt || !one.url.startsWith(rulesAt)));
  }

  /** A session that failed to open has told its scenario; here it is just absent. */
  async #running(): Promise<Session[]> {
    const all = await Promise.allSettled(this.#shared.values());
    return all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }
}
