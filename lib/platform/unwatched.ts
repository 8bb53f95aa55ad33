// Forgets the tabs of sites that are not watched any more; one that is read once stays.
import { urlOf } from './address.ts';
import { browser } from './api.ts';
import type { openFrames } from './frames.ts';
import { covers, watchedSites } from './sites.ts';
import type { openTabs } from './tabs.ts';

export async function forgetUnwatched(
  tabs: ReturnType<typeof openTabs>,
  askAll: ReturnType<typeof openFrames>,
  show: (tabId: number) => Promise<unknown>,
): Promise<void> {
  const { watched } = await watchedSites();
  for (const t of await browser.tabs.query({})) {
    if (t.id === undefined || !tabs.has(t.id) || tabs.get(t.id).once) continue;
    const url = await urlOf(t.id);
    if (url !== null && covers(watched, url)) continue;
    await askAll(t.id, { t: 'stop' });
    tabs.drop(t.id);
    await show(t.id);
  }
}
