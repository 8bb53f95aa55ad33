// Many at once: windows, tabs and patients.
import { mira, person, type Scene, section } from '../support/scene.ts';
import { type Fault, pause, quiet } from './fault.ts';

/** A page may open tabs without a person's click. */
const windows = { args: ['--disable-popup-blocking'], prefs: { 'dom.disable_open_during_load': false, 'dom.popup_maximum': -1 } };

export const many: readonly Fault[] = [
  {
    name: 'two windows with two patients',
    make: async ({ session, serve, t }) => {
      const other = await session.newPage(serve(quiet), { window: true });
      await t.until('the other window', async () => (await session.badge(other.tabId)) === '0');
      await other.close();
    },
  },
  {
    name: 'sixty tabs, each with its own truth',
    session: windows,
    make: (s) => crowd(s, 60),
  },
  {
    name: 'two hundred tabs, and the background is ended among them',
    session: windows,
    make: (s) => crowd(s, 200, () => s.session.stopBackground()),
  },
  {
    name: 'thirty patients in thirty seconds',
    sign: '0',
    make: async ({ turnTo }) => {
      for (let i = 0; i < 30; i++) {
        await turnTo(
          person(`Person ${i}`, 500_000 + i) +
            section([i % 2 ? 'natalizumab 300 mg infusion' : 'ocrelizumab 300 mg infusion', 'ramipril 5 mg tablets']),
        );
        await pause(i % 3 ? 40 : 900);
      }
      await turnTo(quiet);
    },
  },
  {
    name: 'a tab is closed in the middle of its reading',
    make: async ({ session, serve }) => {
      for (let i = 0; i < 5; i++) await (await session.newPage(serve(mira))).close();
    },
  },
];

/** Opened by a page, so that no request is the extension's. */
async function crowd({ session, serve, t, page }: Scene, count: number, halfway?: () => Promise<void>): Promise<void> {
  const signs = new Map([
    [serve(mira.replace('natalizumab', 'fingolimod')), '1'],
    [serve(quiet), '0'],
  ]);
  const urls = JSON.stringify([...signs.keys()]);
  const open = (n: number) => page.evaluate(`void (() => { for (let i = 0; i < ${n}; i++) window.open(${urls}[i % 2], '_blank', 'noopener'); })()`);
  const opened = async (n: number) => {
    const list = (await session.tabs()).filter((tab) => signs.has(tab.url ?? ''));
    return list.length === n ? list : null;
  };
  const half = count >> 1;
  await open(half);
  await t.until(`${half} tabs`, () => opened(half), 60_000);
  await halfway?.();
  await open(count - half);
  const all = await t.until(`${count} tabs`, () => opened(count), 60_000);
  // a hidden page is read when somebody asks
  for (const [i, tab] of all.entries())
    await t.until(`tab ${i + 1} of ${count}`, async () => (await session.chart(tab.id)).badge === signs.get(tab.url ?? '') && 'yes', 30_000);
  await session.inExtension(
    (api, ids) => api.tabs.remove(ids),
    all.map((tab) => tab.id),
  );
  await page.bringToFront();
}
