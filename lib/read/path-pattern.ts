// Where on its site a page stands, with `*` for every part of the path that could name a patient.
import { isPlain, namesPerson } from './plain.ts';

/** Path, and route behind `#` where there is one, such as `/patients/*\/medications`; no query. `spoken`: words that the page shows. */
export function pathPattern(pathname: string, hash: string, spoken: ReadonlySet<string>): string {
  const route = /^(#!?)(\/[^?]*)/.exec(hash);
  return starred(pathname, spoken) + (route ? route[1] + starred(route[2] as string, spoken) : '');
}

function starred(path: string, spoken: ReadonlySet<string>): string {
  const parts = path.split('/');
  return parts.map((part, i) => (!part || (isPlain(part, spoken) && part.length < 25 && !namesPerson(parts[i - 1] ?? '')) ? part : '*')).join('/');
}

/** Source of a regular expression for `pathname + hash` of the pages that a pattern means. */
export function addressSource(pattern: string): string {
  const at = pattern.indexOf('#');
  const path = at < 0 ? pattern : pattern.slice(0, at);
  const route = at < 0 ? '' : pattern.slice(at);
  const source = (s: string) => s.replaceAll('.', '\\.').replaceAll('*', '[^/#]+');
  return `^${source(path)}${route ? `${source(route)}(\\?.*)?` : '(#(?!!?/).*)?'}$`;
}
