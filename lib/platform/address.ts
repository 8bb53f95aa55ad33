// Addresses: of a tab's page, as far as it is shown to us, and of our own popup for a tab.
import { browser } from './api.ts';

/** The address of a tab's page, where the site's permission shows it; null where it does not. */
export async function urlOf(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

export const popupUrl = (tabId: number) => browser.runtime.getURL(`/popup.html?tab=${tabId}` as '/popup.html');
