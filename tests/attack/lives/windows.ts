// Windows: private ones, with and without leave, and two at once.
import assert from 'node:assert/strict';
import type { PrivateWindow, Session } from '../../browsers/driver.ts';
import { pause, quiet } from '../faults/fault.ts';
import { mira } from '../support/scene.ts';
import { type Life, openScene } from './life.ts';

/** Counts by site and by card: what may be on disk of a chart at all. */
const counted = (session: Session) => session.inExtension(async (api) => JSON.stringify(await api.storage.local.get(['rowsSeen', 'cardTally'])));
const tabsKept = (at: Pick<Session, 'inExtension'>) =>
  at.inExtension(async (api) => Object.keys(await api.storage.session.get(null)).filter((k) => /^tab:/.test(k)));
const badgeOf = ({ inExtension, tabId }: PrivateWindow) => inExtension((api, tab) => api.action.getBadgeText({ tabId: tab }), tabId);
/** Hosts of cards on the page of the window, which no page of the extension may look into. */
const cardsOn = ({ inExtension, tabId }: PrivateWindow) =>
  inExtension(async (api, tab) => {
    const [found] = await api.scripting.executeScript({ target: { tabId: tab }, func: () => document.querySelectorAll('[popover=manual]').length });
    return Number(found?.result);
  }, tabId);

export const windows: readonly Life[] = [
  {
    name: 'a private window in which it is allowed: read as truthfully, and nothing of it on disk',
    run: async (t, { start }) => {
      const session = await start();
      await session.allowPrivate();
      const before = await counted(session);
      const path = (name: string) => ({ path: `/private/${t.browser}/${name}` });
      // the page goes on by itself, so that no request is the extension's
      const next = t.site.serve(quiet, path('ada'));
      const first = `${mira}<script>addEventListener('click', () => { location.href = ${JSON.stringify(next)} })</script>`;
      const own = await session.openPrivate(t.site.serve(first, path('mira')));
      const sign = (s: string) => t.until(`the sign "${s}" of the private window`, async () => (await badgeOf(own)) === s && 'yes');
      const clicks = () =>
        own.inExtension(
          (api, tab) =>
            api.scripting
              .executeScript({ target: { tabId: tab }, func: () => void setTimeout(() => document.body.click(), 0) })
              .then(() => undefined),
          own.tabId,
        );
      await sign('1');
      await t.until('the card', async () => (await cardsOn(own)) === 1 && 'one');
      assert.deepEqual(await tabsKept(own), [`tab:${own.tabId}`]);
      await clicks();
      await sign('0');
      assert.equal(await cardsOn(own), 0, 'no card of the patient before');
      // counts of rows wait five seconds where a page gave none, and no longer
      await pause(6000);
      assert.equal(await counted(session), before, 'a private window leaves no count');
      await own.close();
      const kept = async () => JSON.stringify(await session.inExtension((api) => api.storage.session.get(null)));
      // Chromium ends the window's own background before it could tidy up: hashes may stay in memory, and no word
      await t.until('no word kept of the window', async () => !/Solberg|Lund|448812|220417|natalizumab 300|metformin/.test(await kept()) && 'none');
      if (t.browser === 'firefox') assert.deepEqual(await tabsKept(session), [], 'nothing is known of the window');
      return openScene(t, session);
    },
  },
  {
    name: 'a private window in which it is not allowed: not read, and the other windows are',
    run: async (t, { start }) => {
      const session = await start();
      // Chromium opens it and says nothing of it
      const own = await session.openPrivate(t.site.serve(mira)).catch(() => null);
      await pause(1500);
      assert.deepEqual(await tabsKept(session), [], 'nothing of it is known');
      assert.equal(own ? await badgeOf(own).catch(() => '') : '', '');
      return openScene(t, session);
    },
  },
  {
    name: 'two windows change patient at the same moment, and one is closed with the background ended',
    sign: '0',
    run: async (t, { start }) => {
      const session = await start();
      const scene = await openScene(t, session);
      const other = await session.newPage(t.site.serve(quiet), { window: true });
      const sign = (s: string) => t.until(`the sign "${s}" of the other window`, async () => (await session.badge(other.tabId)) === s && 'yes');
      await sign('0');
      for (let i = 0; i < 3; i++) {
        const [here, there] = i % 2 ? [mira, quiet] : [quiet, mira];
        await Promise.all([scene.turnTo(here), other.evaluate(`void (document.body.innerHTML = ${JSON.stringify(there)})`)]);
        await Promise.all([scene.shows(i % 2 ? '1' : '0'), sign(i % 2 ? '0' : '1')]);
      }
      await session.stopBackground();
      await other.close();
      await scene.page.bringToFront();
      await t.until('nothing kept of the closed window', async () => (await tabsKept(session)).join() === `tab:${scene.page.tabId}` && 'yes');
      return scene;
    },
  },
];
