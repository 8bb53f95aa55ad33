// The region that the user named; it orders what is shown and hides nothing. Never guessed from language or time zone.
import type { OwnRegion } from '../evidence/own-region.ts';
import { browser } from './native.ts';

const key = 'region';

/** Null: not said. */
export async function ownRegion(): Promise<OwnRegion | null> {
  const kept = (await browser.storage.local.get(key))[key];
  return kept === 'US' || kept === 'EU' ? kept : null;
}

export const setRegion = (region: OwnRegion | null): Promise<void> =>
  region ? browser.storage.local.set({ [key]: region }) : browser.storage.local.remove(key);
