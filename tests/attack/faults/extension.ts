// The extension itself is switched off and on, or a site of it.
import { mira } from '../support/scene.ts';
import { type Fault, pause, quiet } from './fault.ts';

export const extension: readonly Fault[] = [
  {
    name: 'the extension is switched off and on',
    quick: true,
    fresh: true,
    make: async ({ session, page }) => {
      await session.setEnabled(false);
      await pause(300);
      await session.setEnabled(true);
      await page.bringToFront();
    },
  },
  {
    name: 'the extension is switched off, the patient changes, and it is switched on',
    fresh: true,
    sign: '0',
    make: async ({ session, page, turnTo }) => {
      await session.setEnabled(false);
      await turnTo(quiet);
      await pause(300);
      await session.setEnabled(true);
      await page.bringToFront();
    },
  },
  {
    name: 'the extension is switched off and on five times',
    fresh: true,
    make: async ({ session, page }) => {
      for (let i = 0; i < 5; i++) {
        await session.setEnabled(false);
        await session.setEnabled(true);
      }
      await page.bringToFront();
    },
  },
  {
    name: 'the script registered for the sites is gone',
    make: async ({ tell, session, page, serve }) => {
      await session.inExtension((api) => api.scripting.unregisterContentScripts());
      await session.stopBackground();
      await tell({ t: 'sites' });
      await pause(300);
      await page.goto(serve(mira));
    },
  },
  {
    name: 'the right to the site is taken back in the browser’s own settings under a running page, and given again',
    fresh: true,
    make: async ({ session, page, shows }) => {
      await session.allowSites(false);
      await shows('');
      await session.allowSites(true);
      await page.bringToFront();
    },
  },
  {
    name: 'the site is switched off and on under a running page',
    quick: true,
    make: async ({ tell, shows }) => {
      const ask = (t: string) => tell({ t, pattern: 'http://127.0.0.1/*' });
      await ask('unwatch');
      await shows('');
      await ask('watch');
    },
  },
];
