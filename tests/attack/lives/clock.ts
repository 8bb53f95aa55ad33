// The clock of the machine is set under a running chart: a day ahead, hours back, and past the end of everything that is dated.
import assert from 'node:assert/strict';
import { quiet } from '../faults/fault.ts';
import { openClock } from '../support/clock.ts';
import { mira } from '../support/scene.ts';
import { type Life, openScene } from './life.ts';

const day = 86_400_000;
const sets = [
  ['+1d', day],
  ['-2h', -day / 12],
  ['+400d', 400 * day],
  ['-1d', -day],
  ['+0', 0],
] as const;

export const clock: readonly Life[] = [
  {
    name: 'the clock of the machine is set a day ahead, hours back, a year ahead and back, with the background ended between',
    only: 'chromium',
    why: 'Firefox does not start under libfaketime',
    run: async (t, { start, folder }) => {
      const { executable, set } = await openClock(t.browser, folder);
      const session = await start({ executable });
      const scene = await openScene(t, session);
      for (const [offset, by] of sets) {
        set(offset);
        const off = () => session.inExtension(() => Date.now()).then((there) => Math.abs(there - Date.now() - by));
        await t.until(`the clock at ${offset}`, async () => (await off()) < 60_000 && 'yes');
        assert.ok(Math.abs((await scene.page.evaluate<number>('Date.now()')) - Date.now() - by) < 60_000, 'the page has this clock too');
        await scene.turnTo(quiet);
        await scene.shows('0');
        if (by < 0) await session.stopBackground();
        await scene.turnTo(mira);
        await scene.shows('1');
      }
      return scene;
    },
  },
];
