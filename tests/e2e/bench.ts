// What a scenario works with in one browser: sessions that are shared where that is safe, and put away afterwards.
import type { BrowserName, ExtensionRequest, Session } from '../browsers/driver.ts';
import { open } from '../browsers/open.ts';
import { until, within } from '../browsers/wait.ts';
import { type Build, extensionDir } from '../demo/build.ts';
import type { OpenChart, SessionOptions, Test } from './harness.ts';
import type { ServeOptions, Site } from './site.ts';

/** How long putting away may take before the browser is given up, and before it is ended in place of used again. */
const patienceMs = 5000;
const retireMs = 15_000;

export class Bench {
  readonly #browser: BrowserName;
  readonly #site: Site;
  readonly #shared = new Map<Build, Promise<Session>>();
  /** What left the extension in any session of this bench; whole once the bench is closed. */
  readonly foreign: ExtensionRequest[] = [];
  #own: { session: Session; rulesAt?: string; plain: boolean }[] = [];
  /** Without an extension and without anything of the scenarios that had it: a start costs four times as much as an installation. */
  #spare: Session | undefined;
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
    const { build = 'hospital', fresh, dark, rulesAt, ...given } = options;
    // Chromium is told at its start, Firefox while it runs
    const rest = dark && this.#browser === 'chromium' ? { ...given, args: ['--force-dark-mode', ...(given.args ?? [])] } : given;
    const launch = () => open(this.#browser, { headless: true, extensionDir: extensionDir(build, this.#browser), ...rest });
    const plain = !rulesAt && !Object.keys(rest).length;
    if (fresh || dark || !plain) {
      const session = (plain && fresh !== 'started' && (await this.#renewed(build))) || (await launch());
      this.#own.push({ session, rulesAt, plain });
      if (dark) await session.darken();
      return session;
    }
    const shared = this.#shared.get(build) ?? launch();
    this.#shared.set(build, shared);
    return shared;
  }

  /** The spare browser with this build in it, as after a start. */
  async #renewed(build: Build): Promise<Session | undefined> {
    const spare = this.#spare;
    if (!spare) return undefined;
    this.#spare = undefined;
    // one that will not is ended; nothing of what it was asked is left in doubt
    const good = await spare.renew(extensionDir(build, this.#browser)).then(
      () => true,
      () => false,
    );
    if (good) return spare;
    await this.#end(spare);
    return undefined;
  }

  /** Ends a scenario's own browser, or puts it by for the next. */
  async #putBy(session: Session, rulesAt: string | undefined, keep: boolean): Promise<void> {
    const kept =
      keep &&
      !this.#spare &&
      !session.spent &&
      (await within(
        retireMs,
        session.retire().catch(() => false),
        false,
      ));
    if (kept && !this.#spare) this.#spare = session;
    else await this.#end(session, rulesAt);
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
    await Promise.all(this.#own.map(({ session, rulesAt, plain }) => this.#putBy(session, rulesAt, plain && !failed)));
    this.#own = [];
    for (const act of this.#after.reverse()) await new Promise((done) => done(act())).catch(() => {});
    this.#after = [];
    if (failed) return this.close();
    for (const session of await this.#running()) {
      const emptied = session
        .closeTabs()
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
    if (this.#spare) sessions.push(this.#spare);
    this.#spare = undefined;
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
