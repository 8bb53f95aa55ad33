// The packaged rules for our own pages, checked against the schema by the background, and the worded questions beside them.
import type { Asks } from '../rules/schema/asks.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { browser } from './native.ts';

export async function packagedRules(): Promise<Bundle> {
  return (await (await fetch(browser.runtime.getURL('/rules.json' as '/'))).json()) as Bundle;
}

/** Loaded when somebody asks; the build has checked them. */
export async function packagedAsks(): Promise<Asks> {
  return (await (await fetch(browser.runtime.getURL('/asks.json' as '/'))).json()) as Asks;
}
