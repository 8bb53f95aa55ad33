// A chart under a fault, and what must be true after it: the sign, no stale patient, one card at most, a reader that goes on, no error.
import assert from 'node:assert/strict';
import type { Page, Session } from '../../browsers/driver.ts';
import type { Test } from '../../e2e/harness.ts';

export const section = (rows: string[]) =>
  `<section><h2>Current medications</h2><ul id="l">${rows.map((row) => `<li>${row}</li>`).join('')}</ul></section>`;
export const person = (name: string, number: number) => `<header><h1>${name}</h1><p>Born 1979-03-02, MRN ${number}</p></header>`;
/** Natalizumab: critical, so that a card stands on the page. */
export const mira = person('Mira Solberg', 448_812) + section(['natalizumab 300 mg infusion', 'metformin 500 mg tablets']);
/** Two agents, none critical: no card. */
const tomas = person('Tomas Brekke', 731_204) + section(['fingolimod 0.5 mg capsules', 'ocrelizumab 300 mg infusion', 'ramipril 5 mg tablets']);

export interface Scene {
  t: Test;
  session: Session;
  page: Page;
  url: string;
  /** Another page's address. */
  serve(html: string): string;
  badge(): Promise<string>;
  /** A word to the background, as a page of the extension would say it; it may be ended before it answers. */
  tell(message: { t: string; pattern?: string }): Promise<void>;
  /** Waits for the sign. */
  shows(text: string, timeoutMs?: number): Promise<void>;
  /** Another patient in the same document, as single-page systems do it. */
  turnTo(html: string): Promise<void>;
}

export async function openScene(t: Test, session: Session): Promise<Scene> {
  const url = t.site.serve(mira);
  const page = await session.newPage(url);
  const badge = () => session.badge(page.tabId);
  const scene: Scene = {
    t,
    session,
    page,
    url,
    serve: (html) => t.site.serve(html),
    badge,
    tell: (message) =>
      session.inExtension((api, m) => {
        const late = new Promise((done) => setTimeout(done, 3000));
        return Promise.race([api.runtime.sendMessage(m).catch(() => undefined), late]).then(() => undefined);
      }, message),
    shows: async (text, timeoutMs) => void (await t.until(`the sign "${text}"`, async () => (await badge()) === text && 'yes', timeoutMs)),
    turnTo: (html) => page.evaluate(`void (document.body.innerHTML = ${JSON.stringify(html)})`),
  };
  await scene.shows('1');
  // a browser may have its policy, and with it the card, many seconds after its start
  await t.until('the card', () => session.card(page.tabId), 60_000);
  return scene;
}

const hosts = "document.querySelectorAll('[popover=manual]').length";

/**
 * What holds after every fault, with a chart in front. `sign` is the truth of the page as the fault left it; the time
 * until it is shown is given back in ms. Then another patient comes, and everything must be about that one.
 */
export async function holds({ t, session, page, badge, turnTo }: Scene, sign: string): Promise<number> {
  const ms = await timeTo(t, badge, sign);
  assert.ok((await page.evaluate<number>(hosts)) <= 1, 'one card at most');
  await turnTo(tomas);
  const agents = async () => {
    const { agents: all, coverage } = await session.chart(page.tabId);
    const names = all.map((a) => a.agent).sort();
    return coverage.answer === 'reading' ? '\u2026' : names.join();
  };
  // the patient before may have had as many: the medicines tell whose the sign is
  const more = Math.max(await timeTo(t, badge, '2'), await timeTo(t, agents, 'fingolimod,ocrelizumab'));
  const chart = await t.until('the chart', () => session.settledChart(page.tabId));
  assert.equal(chart.coverage.answer, 'complete');
  await t.until('no card of the patient before', async () => (await page.evaluate<number>(hosts)) === 0 && 'none');
  await turnTo(mira);
  await timeTo(t, badge, '1');
  await t.until('one card', async () => (await page.evaluate<number>(hosts)) === 1 && 'one');
  assert.deepEqual(page.errors, []);
  assert.deepEqual(await session.problems(), []);
  return Math.max(ms, more);
}

/** What is shown may still say that it is reading; what is false may stand for two seconds at most. */
const patience = 2000;

async function timeTo(t: Test, shown: () => Promise<string | undefined>, sign: string): Promise<number> {
  const from = Date.now();
  let last: string | undefined;
  let falseUntil = from;
  /** On a machine that is slow to answer at all, what it owes is slow, too. */
  let slowest = 0;
  await t
    .until(
      `the sign "${sign}"`,
      async () => {
        const asked = Date.now();
        last = await shown();
        slowest = Math.max(slowest, Date.now() - asked);
        if (last !== sign && last !== '\u2026') falseUntil = Date.now();
        return last === sign && 'yes';
      },
      12_000,
    )
    .catch((error: unknown) => {
      throw new Error(`the sign is "${last}", and "${sign}" is true`, { cause: error });
    });
  assert.ok(falseUntil - from <= patience + 3 * slowest, `a sign that is not true stood for ${falseUntil - from} ms`);
  return Date.now() - from;
}
