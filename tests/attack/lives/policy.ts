// What an administrator sets changes under a running chart, by the real policy file.
import assert from 'node:assert/strict';
import { openPolicies } from '../../e2e/channel/policies.ts';
import { mira } from '../support/scene.ts';
import { type Life, openScene } from './life.ts';

const off = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const policy: readonly Life[] = [
  {
    name: 'the policy changes while the browser runs: cards off, cards on, and no policy at all',
    only: 'chromium',
    why: 'Firefox reads a policy at its start only',
    run: async (t, { start, folder }) => {
      const policies = await openPolicies(t.browser, folder);
      policies.set({ supportContact: 'Extension 4411' });
      const session = await start({ executable: policies.executable });
      const scene = await openScene(t, session);
      const gone = async () => (await session.card(scene.page.tabId)) === null && 'gone';
      for (const round of [1, 2]) {
        policies.set({ interruptionsOffUntil: off(3), supportContact: `Extension ${round}` });
        await t.until('no card while they are off', gone, 60_000);
        assert.equal(await scene.badge(), '1', 'the sign stands');
        if (round === 1) policies.set({ supportContact: 'Extension 4411' });
        else policies.setBrowser({});
        await t.until('the card again', () => session.card(scene.page.tabId), 60_000);
        assert.equal(await scene.badge(), '1', 'the sign stands');
      }
      return scene;
    },
  },
  {
    name: 'the policy is another at the next start',
    run: async (t, { start, folder }) => {
      const policies = await openPolicies(t.browser, folder);
      policies.set({ interruptionsOffUntil: off(3) });
      const first = await start({ executable: policies.executable });
      const page = await first.newPage(t.site.serve(mira));
      await t.until('the sign', async () => (await first.badge(page.tabId)) === '1' && 'yes');
      // Chromium has it some seconds after its start, and the card may stand until then
      await t.until('no card', async () => (await first.card(page.tabId)) === null && 'none', 60_000);
      await first.close();
      // an entry that is gone altogether Chromium goes on telling from its own store (docs/admin); another, or an empty one, it takes
      policies.set({ supportContact: 'Extension 4411' });
      return openScene(t, await start({ executable: policies.executable }));
    },
  },
];
