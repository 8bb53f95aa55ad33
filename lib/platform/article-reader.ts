// Which reader the article was last set to: a setting that names a kind of reader and nothing else.
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Reader } from '../rules/schema/reader.ts';
import { browser } from './api.ts';
import { stored } from './stored.ts';

const own = 'articleReader';
type Id = Reader['id'];
type Known = Pick<Bundle, 'readers'>;

const known = (id: unknown, { readers }: Known): Id | null => readers.find((r) => r.id === id)?.id ?? null;

/** `?reader=` of the address before the last choice; nobody in particular when neither is known. */
export async function articleReader(search: string, rules: Known): Promise<Id | null> {
  const asked = new URLSearchParams(search).get('reader');
  if (asked === 'any') return null;
  return known(asked, rules) ?? known(await stored(own), rules);
}

/** Keeps the choice, or forgets it with null; the address follows, so that a copied link says it too. */
export async function keepReader(id: Id | null): Promise<void> {
  const address = new URL(location.href);
  if (id) address.searchParams.set('reader', id);
  else address.searchParams.delete('reader');
  history.replaceState(null, '', address);
  await (id ? browser.storage.local.set({ [own]: id }) : browser.storage.local.remove(own));
}
