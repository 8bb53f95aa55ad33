// The address of a tab, as far as the browser lets us see it.
import { browser } from './api.ts';

/** The address of a tab's page, where the site's permission shows it; null where it does not. */
export async function urlOf(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}
