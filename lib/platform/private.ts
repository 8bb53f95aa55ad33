// Whether a tab is in a private window, of which nothing may stay on disk: one background serves both kinds of windows.
import { browser } from './native.ts';

/** A tab of which that cannot be said counts as private. */
export const isPrivate = async (tabId: number): Promise<boolean> => (await browser.tabs.get(tabId).catch(() => null))?.incognito !== false;
