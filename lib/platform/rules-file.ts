// Files of the package that few of our own pages need: worded questions, and the English that additions are checked by.
import type { Asks } from '../rules/schema/asks.ts';
import { browser } from './native.ts';

/** Loaded when somebody asks; the build has checked them. */
export async function packagedAsks(): Promise<Asks> {
  return (await (await fetch(browser.runtime.getURL('/asks.json' as '/'))).json()) as Asks;
}

/** What the check of additions knows of English; loaded when somebody writes some. */
export async function packagedEnglish(): Promise<{ general: string[]; syllables: Record<string, number> }> {
  return (await (await fetch(browser.runtime.getURL('/english.json' as '/'))).json()) as { general: string[]; syllables: Record<string, number> };
}
