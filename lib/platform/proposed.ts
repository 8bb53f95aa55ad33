// The sites that a policy proposes, for the welcome page: read by itself, since the first run must leave nothing on the disk.
import { isSite } from '../alert/policy-values.ts';
import { byPolicy } from './language.ts';

/** As `readPolicyFrom` takes them: all or none. */
export async function proposedSites(): Promise<string[]> {
  const set = await byPolicy('sites');
  return Array.isArray(set) && set.length <= 50 && set.every((s) => typeof s === 'string' && isSite(s)) ? set : [];
}
