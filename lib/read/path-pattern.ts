// Where on its site a page stands, with `*` for every part of the path that could name a patient.
import { isPlain, namesPerson } from './plain.ts';

/** What of a query chooses the page, in systems where one address serves all of them; nothing else of a query is kept. */
const chooses = /^(page|view|tab|module|mod|action|method|screen|section|cmd|display|task|menu|form|mode)$/;
type Place = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** Such as `/patients/*\/medications`, `/index.php?page=meds` or `/app#/patient/*\/meds`. `spoken`: words that the page shows. */
export function pathPattern({ pathname, search, hash }: Place, spoken: ReadonlySet<string>): string {
  const kept = [...new URLSearchParams(search)].filter(([name, value]) => chooses.test(name) && value.length < 25 && isPlain(value, spoken));
  const query = kept.map((pair) => pair.join('=')).join('&');
  const route = /^(#!?)(\/[^?]*)/.exec(hash);
  return starred(pathname, spoken) + (query && `?${query}`) + (route ? route[1] + starred(route[2] as string, spoken) : '');
}

function starred(path: string, spoken: ReadonlySet<string>): string {
  const parts = path.split('/');
  return parts.map((part, i) => (!part || (isPlain(part, spoken) && part.length < 25 && !namesPerson(parts[i - 1] ?? '')) ? part : '*')).join('/');
}

/** Source of a regular expression for path, query and hash of the pages that a pattern means. */
export function addressSource(pattern: string): string {
  const [, path = '', query, route] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(pattern) ?? [];
  const source = (s: string) => s.replaceAll('.', '\\.').replaceAll('*', '[^/?#]+');
  const asked = query ? query.split('&').map((pair) => `(?=[^#]*[?&]${source(pair)}([&#]|$))`) : [];
  return `^${source(path)}${asked.join('')}(\\?[^#]*)?${route ? `${source(route)}(\\?.*)?` : '(#(?!!?/).*)?'}$`;
}
