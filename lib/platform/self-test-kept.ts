// The last self-test of this run of the browser, for our own pages; in memory only.
import type { SelfTest } from '../alert/self-test.ts';
import { ask } from './ask.ts';
import { browser } from './native.ts';

export async function keptSelfTest(): Promise<SelfTest | null> {
  const kept = (await browser.storage.session.get('selfTest')).selfTest as Partial<SelfTest> | null | undefined;
  return kept && Array.isArray(kept.failed) && Array.isArray(kept.sites ?? []) && typeof kept.at === 'string' ? (kept as SelfTest) : null;
}

export const askSelfTest = (): Promise<SelfTest | undefined> => ask<SelfTest>({ t: 'self-test' });
