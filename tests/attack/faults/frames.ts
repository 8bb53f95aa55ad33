// Frames come, go and move; and the clock beside the page jumps.
import type { Scene } from '../support/scene.ts';
import { type Fault, frame } from './fault.ts';

export const frames: readonly Fault[] = [
  {
    name: 'a frame with a list is torn out',
    make: async ({ page, shows }) => {
      await page.evaluate(`void document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame)})`);
      await shows('2');
      await page.evaluate("void document.querySelector('iframe').remove()");
    },
  },
  {
    name: 'a frame with a list is torn out while the background is ended',
    make: async ({ session, page, shows }) => {
      await page.evaluate(`void document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame)})`);
      await shows('2');
      await session.stopBackground();
      await page.evaluate("void document.querySelector('iframe').remove()");
    },
  },
  {
    name: 'a frame goes to another page',
    make: async ({ page, shows }) => {
      await page.evaluate(`void document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame)})`);
      await shows('2');
      await page.evaluate("void (document.querySelector('iframe').srcdoc = '<p>Weather</p>')");
    },
  },
  {
    name: 'forty frames come and go',
    make: async ({ page }) => {
      for (let i = 0; i < 40; i++)
        await page.evaluate(
          `void (() => { document.querySelector('iframe')?.remove(); document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame)}); })()`,
        );
      await page.evaluate("void document.querySelectorAll('iframe').forEach((f) => f.remove())");
    },
  },
  {
    name: 'a frame moves to another place of the page',
    sign: '2',
    make: async ({ page, shows }) => {
      await page.evaluate(`void document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame)})`);
      await shows('2');
      await page.evaluate("void document.body.prepend(document.querySelector('iframe'))");
    },
  },
];

/** The clock of the script beside the page; what runs in a page of its own world shares nothing with it. */
const clock =
  (code: string) =>
  ({ session, page }: Scene) =>
    session.inContent(
      page.tabId,
      ((source: string) => {
        const real = { date: Date.now, now: performance.now.bind(performance) };
        const [by, stands] = source.split(' ').map(Number) as [number, number];
        const at = real.now();
        Date.now = () => real.date() + by;
        performance.now = () => (stands ? at : real.now() + by);
      }) as (s: string) => void,
      code,
    );

export const clocks: readonly Fault[] = [
  { name: 'the clock jumps a day ahead', quick: true, make: clock('86400000 0') },
  { name: 'the clock jumps an hour back', make: clock('-3600000 0') },
  { name: 'the clock jumps a year ahead', make: clock('31536000000 0') },
];
