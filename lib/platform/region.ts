// The region that the policy or the user named; it orders what is shown and hides nothing. Never guessed from language or time zone.
import type { OwnRegion } from '../evidence/own-region.ts';
import { byPolicy } from './language.ts';
import { browser } from './native.ts';
import { stored } from './stored.ts';

const key = 'region';
const known = (v: unknown): OwnRegion | null => (v === 'US' || v === 'EU' ? v : null);

/** Null: the policy sets none, and the user chooses. */
export const regionByPolicy = async (): Promise<OwnRegion | null> => known(await byPolicy(key));

/** Null: not said. */
export const ownRegion = async (): Promise<OwnRegion | null> => (await regionByPolicy()) ?? known(await stored(key));

export const setRegion = (region: OwnRegion | null): Promise<void> =>
  region ? browser.storage.local.set({ [key]: region }) : browser.storage.local.remove(key);
