// The disk under the profile is full, or the place where the extension keeps its settings cannot be written or read.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openHospital, openOptions } from '../../e2e/channel/hospital.ts';
import { add, quiet } from '../faults/fault.ts';
import { openDisk } from '../support/disk.ts';
import { mira } from '../support/scene.ts';
import { type Life, liveOnce, openScene, startsClean } from './life.ts';

/** Where a profile holds what the extension keeps on disk. */
function settingsOf(profile: string): string {
  const chromium = join(profile, 'Default/Local Extension Settings');
  const firefox = join(profile, 'storage/default');
  const [place, name] = existsSync(chromium) ? [chromium, /./] : [firefox, /^moz-extension/];
  const folder = existsSync(place) ? readdirSync(place).find((one) => name.test(one)) : undefined;
  if (!folder) throw new Error(`no settings in ${profile}`);
  return join(place, folder);
}

export const disk: readonly Life[] = [
  {
    name: 'the disk is full while charts change, the background is ended, and there is room again',
    sign: '2',
    run: async (t, { start, folder, profileDir }) => {
      const { executable, fill, empty } = await openDisk(t.browser, folder, profileDir, { small: 400 });
      const session = await start({ executable });
      const scene = await openScene(t, session);
      fill();
      await scene.turnTo(quiet);
      await scene.shows('0');
      await session.stopBackground();
      await scene.page.goto(scene.serve(mira));
      await scene.shows('1');
      await scene.page.evaluate(add('ocrelizumab 300 mg infusion'));
      await scene.shows('2');
      empty();
      return scene;
    },
  },
  {
    // in Chromium the quota of an extension shows it in npm test; Firefox gives room in its quota back when it pleases, a disk at once
    name: 'the disk is full when rules come: refused in words, the last good ones in force, and taken once there is room',
    only: 'firefox',
    why: 'Chromium shows it without a full disk: rules where the browser has no room left',
    run: async (t) => {
      const { folder, profileDir, executable: program, publisher, start } = await openHospital(t);
      const { executable, fill, empty } = await openDisk(t.browser, folder, profileDir, { small: 400 }, program);
      const session = await start({ executable });
      const { isAt, mark, check } = await openOptions(t, session);
      await isAt(5);
      await publisher.publishWhole(6);
      fill();
      assert.match(await check(), /could not store it\. Make room/);
      assert.equal(await mark('rules-version'), '5');
      await session.stopBackground();
      const inForce = async () => (await session.inExtension((api) => api.runtime.sendMessage({ t: 'updates' }))) as { release: { version: number } };
      assert.equal((await inForce()).release.version, 5);
      empty();
      assert.match(await check(), /Release 6 is in force/);
      await isAt(6);
      return openScene(t, session);
    },
  },
  {
    name: 'the place of the extension’s settings is read-only from the start',
    run: async (t, { start, folder, profileDir }) => {
      await liveOnce(t, { start }, 'EU');
      const { executable } = await openDisk(t.browser, folder, settingsOf(profileDir), 'sealed');
      const second = await start({ executable });
      // what cannot be kept must not look as if it were
      const kept = await second.inExtension((api) =>
        api.storage.local.set({ region: 'US' }).then(
          () => 'kept',
          () => 'refused',
        ),
      );
      assert.equal(kept, 'refused', 'the disk takes nothing');
      const scene = await openScene(t, second);
      const { failed } = await second.inExtension(async (api) => (await api.runtime.sendMessage({ t: 'self-test' })) as { failed: string[] });
      assert.match(failed.join(), /kept on disk cannot be read/, 'the self-test says so');
      return scene;
    },
  },
  {
    // no browser runs without a place to write, so that there is no chart on which to be wrong; what was kept must outlast the attempt
    name: 'the whole profile is read-only: the browser does not start on it, and later does as if nothing had been',
    run: async (t, { start, folder, profileDir }) => {
      await liveOnce(t, { start }, 'EU');
      const { executable } = await openDisk(t.browser, folder, profileDir, 'sealed');
      await assert.rejects(start({ executable }), 'a browser that runs on a read-only profile must be tried as any other');
      const session = await start();
      await startsClean(session, 'EU');
      return openScene(t, session);
    },
  },
];
