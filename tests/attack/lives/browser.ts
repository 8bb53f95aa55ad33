// The browser is killed, its machine sleeps, and its profile is put back to an earlier day.
import assert from 'node:assert/strict';
import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { add, pause, quiet } from '../faults/fault.ts';
import { mira } from '../support/scene.ts';
import { choose, type Life, liveOnce, openScene, startsClean } from './life.ts';

/** The page changes by itself while nothing of the browser runs: the first thing that happens when it wakes. */
const turnLater = (html: string, ms: number) => `void setTimeout(() => { document.body.innerHTML = ${JSON.stringify(html)} }, ${ms})`;

export const browsers: readonly Life[] = [
  {
    name: 'the browser is killed and started again on its profile',
    quick: true,
    run: async (t, { start }) => {
      const first = await start();
      await openScene(t, first);
      await choose(first, 'EU');
      await pause(500);
      first.signal('SIGKILL');
      await first.closed;
      const second = await start();
      await startsClean(second, 'EU');
      return openScene(t, second);
    },
  },
  {
    name: 'the browser is killed five times at random moments while patients change',
    run: async (t, { start }) => {
      for (let i = 0; i < 5; i++) {
        const session = await start();
        if (i) await startsClean(session, 'EU');
        const { turnTo } = await openScene(t, session);
        await choose(session, 'EU');
        const turns = (async () => {
          for (let n = 0; n < 20; n++) await turnTo(n % 2 ? mira : quiet);
        })().catch(() => undefined);
        await pause(200 + Math.random() * 800);
        session.signal('SIGKILL');
        await session.closed;
        await turns;
      }
      return openScene(t, await start());
    },
  },
  {
    name: 'the profile of an earlier day is put back',
    run: async (t, { start, folder, profileDir }) => {
      await liveOnce(t, { start }, 'EU');
      cpSync(profileDir, join(folder, 'yesterday'), { recursive: true });
      const second = await start();
      const scene = await openScene(t, second);
      await choose(second, 'US');
      // a site that was switched off today was on yesterday
      await scene.tell({ t: 'unwatch', pattern: 'http://127.0.0.1/*' });
      await scene.shows('');
      await second.close();
      renameSync(profileDir, join(folder, 'today'));
      renameSync(join(folder, 'yesterday'), profileDir);
      const third = await start();
      await startsClean(third, 'EU');
      return openScene(t, third);
    },
  },
  {
    name: 'the profile of an earlier day is put back, and a site was switched off in it',
    run: async (t, { start, folder, profileDir }) => {
      const first = await start();
      const scene = await openScene(t, first);
      await scene.tell({ t: 'unwatch', pattern: 'http://127.0.0.1/*' });
      await scene.shows('');
      await first.close();
      cpSync(profileDir, join(folder, 'yesterday'), { recursive: true });
      const second = await start();
      await second.inExtension((api) => api.runtime.sendMessage({ t: 'watch', pattern: 'http://127.0.0.1/*' }));
      await openScene(t, second);
      await second.close();
      renameSync(profileDir, join(folder, 'today'));
      renameSync(join(folder, 'yesterday'), profileDir);
      const third = await start();
      const page = await third.newPage(t.site.serve(mira));
      await pause(2000);
      assert.equal(await third.badge(page.tabId), '', 'a site that is switched off is not read');
      await third.inExtension((api) => api.runtime.sendMessage({ t: 'watch', pattern: 'http://127.0.0.1/*' }));
      await page.close();
      return openScene(t, third);
    },
  },
  {
    name: 'the machine sleeps for five seconds and the patient is another when it wakes',
    sign: '0',
    run: async (t, { start }) => {
      const session = await start();
      const scene = await openScene(t, session);
      await scene.page.evaluate(turnLater(quiet, 1500));
      session.signal('SIGSTOP');
      await pause(5000);
      session.signal('SIGCONT');
      return scene;
    },
  },
  {
    name: 'the machine sleeps in the middle of a reading, three times, with the background ended once',
    sign: '2',
    run: async (t, { start }) => {
      const session = await start();
      const scene = await openScene(t, session);
      for (let i = 0; i < 3; i++) {
        await scene.turnTo(i % 2 ? mira : quiet);
        session.signal('SIGSTOP');
        await pause(1500);
        session.signal('SIGCONT');
        if (i === 1) await session.stopBackground();
      }
      await scene.turnTo(mira);
      await scene.page.evaluate(add('ocrelizumab 300 mg infusion'));
      return scene;
    },
  },
  {
    name: 'the background’s clock jumps a day ahead, and back by an hour',
    run: async (t, { start }) => {
      const session = await start();
      const scene = await openScene(t, session);
      for (const by of [86_400_000, -3_600_000]) {
        await session.inBackground(`Date.now = ((real) => () => real() + ${by})(Date.now)`);
        await scene.turnTo(quiet);
        await scene.shows('0');
        await scene.turnTo(mira);
        await scene.shows('1');
      }
      return scene;
    },
  },
];
