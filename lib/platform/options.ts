// What the options page asks of the background.
import { browser } from './api.ts';

export type Sites = { watched: string[]; off: string[] };

export const askSites = async (): Promise<Sites> =>
  ((await browser.runtime.sendMessage({ t: 'sites' })) as Sites | undefined) ?? { watched: [], off: [] };

/** The sites left after switching one off. */
export const stopWatching = async (pattern: string): Promise<Sites> => (await browser.runtime.sendMessage({ t: 'unwatch', pattern })) as Sites;

/** The sites after switching one on again that the browser still grants. */
export const watchAgain = async (pattern: string): Promise<Sites> => (await browser.runtime.sendMessage({ t: 'watch', pattern })) as Sites;
