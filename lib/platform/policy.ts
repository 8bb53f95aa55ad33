// Reads managed storage, where administrators set policy, over what a hospital build carries.
import { type PolicyRead, readPolicyFrom } from '../alert/policy.ts';
import { browser, isFirefox } from './api.ts';
import { builtIn } from './built-in.ts';
import { managed, stored } from './stored.ts';

type Given = Record<string, unknown>;
/** The last policy that was there, for the seconds after a start in which Chrome has none yet. */
const kept = 'policySeen';
const looked = 'policyLooked';
/** ms between looks: Chrome fills managed storage some seconds after its start and says nothing when it does. */
const looks = [500, 1000, 2000, 4000, 8000];

/** In force now. An administrator's settings replace a hospital build's channel as a whole, so that no key is mixed in. */
export async function readPolicy(): Promise<PolicyRead> {
  const given = await managed();
  const set = Object.keys(given).length || isFirefox() ? given : await seen();
  const own = ['rulesUrl', 'rulesKeys', 'rulesThreshold'].some((k) => k in set) ? {} : builtIn;
  return readPolicyFrom({ ...own, ...set }, Date.now());
}

/** Firefox has the policy at once and lets pages' scripts write to storage; there nothing is kept. */
async function seen(): Promise<Given> {
  const given = await stored(kept);
  return given && typeof given === 'object' && !Array.isArray(given) ? (given as Given) : {};
}

/** Calls `changed` when another policy is in force than at the start; looks again for a while after a browser's start. */
export function watchPolicy(changed: () => void): void {
  const refresh = async (last: boolean) => {
    // Firefox has it at its start and does not change it until the next
    if (isFirefox()) return;
    const given = await managed();
    const before = JSON.stringify(await seen());
    if (!Object.keys(given).length && !last) return;
    if (JSON.stringify(given) === before) return;
    // it counts even where there is no room to keep it
    if (Object.keys(given).length) await browser.storage.local.set({ [kept]: given }).catch(() => undefined);
    // still none after the last look: there is no policy any more
    else await browser.storage.local.remove(kept).catch(() => undefined);
    changed();
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void refresh(true);
  });
  void (async () => {
    await refresh(false);
    if (isFirefox() || (await browser.storage.session.get(looked))[looked]) return;
    for (const wait of looks) {
      await new Promise((r) => setTimeout(r, wait));
      await refresh(wait === looks.at(-1));
    }
    await browser.storage.session.set({ [looked]: true });
  })();
}

const own = 'openPopup';

/** The user's own switch on the options page; the policy's "no" stands above it. */
export const wantsPopup = async (): Promise<boolean> => (await stored(own)) !== false;
export const setPopup = (on: boolean): Promise<void> => browser.storage.local.set({ [own]: on });
