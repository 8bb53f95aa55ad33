// "Lock and clear" by the keys and by the menu of the button, under a running chart.
import assert from 'node:assert/strict';
import { pause } from '../faults/fault.ts';
import { type Life, openScene } from './life.ts';

const locks = (how: 'keys' | 'menu'): Life => ({
  name: `lock and clear by ${how === 'keys' ? 'its keys' : 'the menu of the button'}, a reload, and back the same way`,
  run: async (t, { start }) => {
    const session = await start();
    const scene = await openScene(t, session);
    await session.giveCommand('lock', how);
    await scene.shows('?');
    await t.until('no card', async () => (await session.card(scene.page.tabId)) === null && 'none');
    await scene.page.goto(scene.url);
    await pause(1500);
    assert.equal(await session.card(scene.page.tabId), null, 'nothing is read while it is locked');
    const kept = await session.inExtension((api) => api.storage.session.get(null));
    assert.doesNotMatch(JSON.stringify(kept), /natalizumab 300|Solberg|448812/);
    await session.giveCommand('lock', how);
    await scene.shows('1');
    return scene;
  },
});

export const lock: readonly Life[] = [locks('keys'), locks('menu')];
