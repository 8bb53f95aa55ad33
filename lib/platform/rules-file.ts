// The worded questions of the package, for our own pages.
import type { Asks } from '../rules/schema/asks.ts';
import { browser } from './native.ts';

/** Loaded when somebody asks; the build has checked them. */
export async function packagedAsks(): Promise<Asks> {
  return (await (await fetch(browser.runtime.getURL('/asks.json' as '/'))).json()) as Asks;
}
