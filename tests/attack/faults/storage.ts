// What is kept is cleared, spoilt or full.
import { add, type Fault, pause } from './fault.ts';

const junk = [
  'garbage',
  7,
  null,
  [],
  { frames: 3 },
  { frames: { 0: null } },
  { frames: { 0: { stamp: 'x', report: { found: 5 } } }, told: {}, acks: 'x' },
];

export const storage: readonly Fault[] = [
  {
    name: 'what is kept in memory of the tabs is cleared, and the background ended',
    quick: true,
    make: async ({ tell, session }) => {
      await session.inExtension((api) => api.storage.session.clear());
      await session.stopBackground();
      await tell({ t: 'sites' });
    },
  },
  {
    name: 'the same, and the page changes afterwards',
    sign: '2',
    make: async ({ session, page }) => {
      await session.inExtension((api) => api.storage.session.clear());
      await session.stopBackground();
      await page.evaluate(add('ocrelizumab 300 mg infusion'));
    },
  },
  {
    name: 'what is kept of a tab is replaced by nonsense, seven times',
    quick: true,
    make: async ({ tell, session, page }) => {
      for (const value of junk) {
        await session.inExtension((api, [tab, v]) => api.storage.session.set({ [`tab:${tab}`]: v, 'tab:x': v, other: v }), [
          page.tabId,
          value,
        ] as const);
        await session.stopBackground();
        await tell({ t: 'sites' });
        await pause(150);
      }
    },
  },
  {
    name: 'settings on disk are cleared under a running page',
    make: async ({ session }) => {
      await session.inExtension((api) => api.storage.local.clear());
      await session.stopBackground();
    },
  },
  {
    name: 'settings on disk are nonsense of every kind',
    fresh: true,
    make: async ({ session, page, url, t }) => {
      for (const value of [null, 0, 'x', [null], [{}], { length: 9 }, [[1]]]) {
        await session.inExtension(
          (api, v) =>
            api.storage.local.set({
              sitesOff: v,
              openPopup: v,
              articleReader: v,
              promises: v,
              promiseKey: v,
              taught: v,
              cardTally: v,
              region: v,
              rowsSeen: { 'http://127.0.0.1': v, x: v },
              followThrough: true,
            }),
          value,
        );
        await session.stopBackground();
        const popup = await session.popup(page.tabId, url);
        await t.until(`a popup with ${JSON.stringify(value)}`, () => popup.evaluate("Boolean(document.querySelector('[data-agent=natalizumab]'))"));
        await popup.close();
      }
      await session.inExtension((api) => api.storage.local.clear());
      await page.bringToFront();
    },
  },
  {
    name: 'the memory for tabs is full',
    fresh: true,
    sign: '2',
    make: async ({ tell, session, page, shows }) => {
      await session.inExtension(async (api) => {
        for (let size = 4 << 20, i = 0; size > 64; i++) {
          try {
            await api.storage.session.set({ [`filler${i}`]: 'x'.repeat(size) });
          } catch {
            size >>= 1;
          }
        }
      });
      await page.evaluate(add('ocrelizumab 300 mg infusion'));
      await shows('2');
      await session.stopBackground();
      await tell({ t: 'sites' });
      await pause(500);
      await session.inExtension(async (api) =>
        api.storage.session.remove(Object.keys(await api.storage.session.get(null)).filter((k) => /^filler/.test(k))),
      );
    },
  },
];
