// What the options page asks of the background.
import { ask } from './ask.ts';

export type Sites = { watched: string[]; off: string[] };

const none: Sites = { watched: [], off: [] };

export const askSites = async (): Promise<Sites> => (await ask<Sites>({ t: 'sites' })) ?? none;

/** The sites left after switching one off. */
export const stopWatching = async (pattern: string): Promise<Sites> => (await ask<Sites>({ t: 'unwatch', pattern })) ?? askSites();

/** The sites after switching one on again that the browser still grants. */
export const watchAgain = async (pattern: string): Promise<Sites> => (await ask<Sites>({ t: 'watch', pattern })) ?? askSites();

/** Locks and clears, or unlocks; whether it is locked then, or undefined without an answer. */
export const setLock = (on: boolean): Promise<boolean | undefined> => ask<boolean>({ t: 'lock', on });
