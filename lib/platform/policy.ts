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
