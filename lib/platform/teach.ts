// "Point and teach" for our own pages: starting it on a tab, and what was shown so far.
import { ask } from './ask.ts';
import { browser } from './native.ts';
import { askSites } from './options.ts';
import type { Shown } from './teaching.ts';

/** From the toolbar's popup the popup goes away by itself, so that keys reach the page. */
export async function teach(tab: number | null, what: 'list' | 'name', toolbar = false): Promise<boolean> {
  const on = tab !== null && (await ask<boolean>({ t: 'teach', tab, what })) === true;
  if (on && toolbar) window.close();
  return on;
}

export const askShown = async (): Promise<Shown> => (await ask<Shown>({ t: 'taught' })) ?? { own: [], policy: [] };
export const removeShown = (line: string): Promise<Shown | undefined> => ask<Shown>({ t: 'untaught', line });

/** Open pages of watched sites; their titles are shown and kept nowhere. */
export async function openCharts(): Promise<{ id: number; title: string }[]> {
  const { watched } = await askSites();
  const open = watched.length ? await browser.tabs.query({ url: watched }) : [];
  return open.flatMap(({ id, title, url, discarded }) => (id === undefined || discarded ? [] : { id, title: title || new URL(url ?? '').host }));
}
