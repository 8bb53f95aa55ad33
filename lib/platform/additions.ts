// What the rules editor begins with: the rules of the package, and the additions of the release in force.
import type { Bundle } from '../rules/schema/bundle.ts';
import { browser } from './native.ts';
import { readRecord } from './rules-store.ts';

/** With its corrections; read from the record, which is judged by whoever puts it in force. Null where there is no release, or one without additions. */
export async function additionsInForce(): Promise<unknown> {
  try {
    const record = (await readRecord()) as { active?: { payload?: string } | null } | null;
    const release: unknown = JSON.parse(record?.active?.payload ?? 'null');
    const { local, errata = [] } = (release ?? {}) as { local?: object; errata?: unknown };
    return local ? { ...local, errata } : null;
  } catch {
    return null;
  }
}

export const packagedRules = async (): Promise<Bundle> => (await fetch(browser.runtime.getURL('/rules.json' as '/'))).json() as Promise<Bundle>;
