// The packaged rules for our own pages; the background has checked them against the schema.
import type { Bundle } from '../rules/schema/bundle.ts';
import { browser } from './native.ts';

export async function packagedRules(): Promise<Bundle> {
  return (await (await fetch(browser.runtime.getURL('/rules.json' as '/'))).json()) as Bundle;
}
