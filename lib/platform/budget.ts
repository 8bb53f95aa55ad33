// Keeps the day's budget of interruptions in memory: for this browser profile, until its day or the browser's run ends.
import { type Spent, spend, spentOn, usedUp } from '../alert/budget.ts';
import type { Policy } from '../alert/policy.ts';
import { browser } from './native.ts';

const key = 'interrupted';

/** The day of this computer's clock. */
const today = () => new Date().toLocaleDateString('en-CA');
const kept = async (): Promise<Spent> => spentOn(today(), (await browser.storage.session.get(key))[key]);

let turn: Promise<unknown> = Promise.resolve();

/** Asked anew for each showing; one after the other, so that two tabs do not spend the same card. */
export function mayInterrupt(wanted: readonly string[], { interruptBudgetPerDay }: Policy, free: boolean): Promise<boolean> {
  const asked = turn.then(async () => {
    const before = await kept();
    const { may, spent } = spend(before, wanted, interruptBudgetPerDay, free);
    if (spent !== before) await browser.storage.session.set({ [key]: spent }).catch(() => undefined);
    return may;
  });
  turn = asked.catch(() => undefined);
  return asked;
}

export const budgetSentence = async ({ interruptBudgetPerDay }: Policy): Promise<string | null> => usedUp(await kept(), interruptBudgetPerDay);
