// The words that wait in memory for the look-up, until the popup takes them.
import { browser } from './native.ts';

export const waiting = 'lookUp';

/** The words, once; '' when none are waiting. */
export async function takeLookUp(): Promise<string> {
  const kept = (await browser.storage.session.get(waiting))[waiting];
  await browser.storage.session.remove(waiting);
  return typeof kept === 'string' ? kept : '';
}
