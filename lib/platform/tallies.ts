// Keeps the tallies of cards on disk, for this browser profile alone; never where several people share it, and never of private windows.
import { counted, type Outcome, type Tallies, talliesIn } from '../alert/tally.ts';
import type { Tier } from '../rules/schema/terms.ts';
import { browser } from './native.ts';
import { readPolicy } from './policy.ts';
import { isPrivate } from './private.ts';
import { mayWrite, put } from './rules-store.ts';
import { stored } from './stored.ts';

const key = 'cardTally';
/** The day of this computer's clock. */
const today = () => new Date().toLocaleDateString('en-CA');
const kept = async (): Promise<Tallies> => talliesIn(await stored(key), today());
const inTurn = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('card-tally', act) as Promise<T>;
const shared = async () => (await readPolicy()).policy.sharedWorkstation;

export type Counted = { agent: string; tier: Tier };

/** One more (or `by`) of each, for cards of this tab; false where nothing is counted. */
export const tally = (tabId: number, cards: readonly Counted[], outcome: Outcome, by = 1): Promise<boolean> =>
  inTurn(async () => {
    if (!cards.length || !mayWrite() || (await isPrivate(tabId)) || (await shared())) return false;
    const next = cards.reduce((t, { agent, tier }) => counted(t, { agent, tier, outcome }, by), await kept());
    return put({ [key]: next });
  });

/** Null on a shared workstation, where what was counted before goes too. */
export const readTallies = (): Promise<Tallies | null> =>
  inTurn(async () => {
    if (!(await shared())) return kept();
    await browser.storage.local.remove(key);
    return null;
  });

export const clearTallies = (): Promise<void> => inTurn(() => browser.storage.local.remove(key));
