// The background is ended, as browsers do it at any moment.
import { mira, type Scene } from '../support/scene.ts';
import { add, type Fault, pause, quiet } from './fault.ts';

const killMany = async ({ session }: Scene, times: number, every: number) => {
  for (let i = 0; i < times; i++) {
    await session.stopBackground();
    await pause(Math.random() * every);
  }
};

export const background: readonly Fault[] = [
  {
    name: 'the background is ended, then the page changes',
    quick: true,
    sign: '2',
    make: async ({ session, page }) => {
      await session.stopBackground();
      await page.evaluate(add('ocrelizumab 300 mg infusion'));
    },
  },
  {
    name: 'the background is ended while the page changes patient',
    quick: true,
    sign: '0',
    make: async (s) => {
      const turned = s.turnTo(quiet);
      await s.session.stopBackground();
      await turned;
    },
  },
  {
    name: 'the background is ended in the middle of loading a page',
    quick: true,
    make: async (s) => {
      const gone = s.page.goto(s.serve(mira));
      await s.session.stopBackground();
      await gone;
    },
  },
  {
    name: 'the background is ended ten times at random moments while the page changes',
    sign: '2',
    make: async (s) => {
      const kills = killMany(s, 10, 250);
      for (let i = 0; i < 10; i++) {
        await s.turnTo(i % 2 ? mira : quiet);
        await pause(120);
      }
      await s.page.evaluate(add('ocrelizumab 300 mg infusion'));
      await kills;
      await s.turnTo(mira);
      await s.page.evaluate(add('ocrelizumab 300 mg infusion'));
    },
  },
  {
    name: 'the background is ended while the popup asks for the chart',
    make: async ({ session, page, url, t }) => {
      const popup = await session.popup(page.tabId, url);
      await session.stopBackground();
      await popup.close();
      const again = await session.popup(page.tabId, url);
      await t.until('the popup says what the page holds', () => again.evaluate("Boolean(document.querySelector('[data-agent=natalizumab]'))"));
      await again.close();
      await page.bringToFront();
    },
  },
  {
    name: 'the background is ended while a site is switched off and on',
    make: async ({ tell, session, shows }) => {
      const ask = (t: string) => tell({ t, pattern: 'http://127.0.0.1/*' });
      await ask('unwatch');
      await session.stopBackground();
      await ask('unwatch');
      await shows('');
      await ask('watch');
      await session.stopBackground();
      await ask('watch');
    },
  },
  {
    name: 'the background is ended and the patient is another when it wakes',
    sign: '0',
    make: async ({ session, page, serve }) => {
      await session.stopBackground();
      await page.goto(serve(quiet));
    },
  },
];
