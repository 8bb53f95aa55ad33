// Reads managed storage, where administrators set policy.
import { type Policy, policyOf } from '../alert/policy.ts';
import { browser } from './api.ts';

/** Asked anew each time: Chrome fills managed storage some seconds after its start. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyOf(await browser.storage.managed.get(null));
  } catch {
    // without a policy Firefox rejects
    return policyOf({});
  }
}

const own = 'openPopup';

/** The user's own switch on the options page; the policy's "no" stands above it. */
export const wantsPopup = async (): Promise<boolean> => (await browser.storage.local.get(own))[own] !== false;
export const setPopup = (on: boolean): Promise<void> => browser.storage.local.set({ [own]: on });
