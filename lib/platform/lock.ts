// "Lock and clear": what was read, acknowledged and said is forgotten at once, and nothing is read until it is unlocked.
import { t } from '../language/say.ts';
import { browser } from './api.ts';
import type { openFrames } from './frames.ts';
import { isLocked, lockKey } from './locked.ts';
import { reconcile } from './sites.ts';
import type { openTabs } from './tabs.ts';

const item = 'lock';
/** What session memory holds of no patient: the browser's own state and ours. */
const ofNobody = /^(selfTest|faults|rulesTried|rulesTrialSeen|policyLooked|names)$/;

export const lockedSentence = () =>
  t('PML Sentinel is locked: nothing is read, and what was read is forgotten. Unlock it in the options, or in the menu of its button.');

type Parts = { tabs: ReturnType<typeof openTabs>; askAll: ReturnType<typeof openFrames>; show(tabId: number): Promise<unknown> };

/** Adds its listeners at once, so that a woken worker misses nothing. */
export function openLock({ tabs, askAll, show }: Parts) {
  async function set(on: boolean): Promise<boolean> {
    await tabs.ready;
    if (!on) {
      await browser.storage.session.remove(lockKey);
      await reconcile(true);
      await name();
      return false;
    }
    // first, so that no reader that speaks meanwhile is heard
    const mark = () => browser.storage.session.set({ [lockKey]: true });
    // a memory that is full is cleared at once
    await mark().catch(() => browser.storage.session.clear().then(mark));
    const all = tabs.ids();
    await Promise.all(all.map((id) => askAll(id, { t: 'stop' })));
    tabs.clear();
    await reconcile(false);
    await Promise.all(all.map((id) => show(id)));
    const kept = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(kept.filter((k) => k !== lockKey && !ofNobody.test(k)));
    await name();
    return true;
  }

  const toggle = async () => set(!(await isLocked()));
  const title = async () => ((await isLocked()) ? t('Unlock') : t('Lock and clear'));
  /** In the language in use now. */
  const name = async (): Promise<unknown> => browser.contextMenus.update(item, { title: await title() }).catch(() => undefined);

  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === item) void toggle();
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === item) void toggle();
  });
  return { set, name, create: async () => browser.contextMenus.create({ id: item, title: await title(), contexts: ['action'] }) };
}
