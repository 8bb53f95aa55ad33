// One shown box as it is stored, exported and set by policy: a line such as `list https://ehr.example.org /patients/*/meds div.meds`.
import { addressSource } from './path-pattern.ts';
import type { Taught } from './taught.ts';

export type TaughtBox = { what: 'list' | 'name'; origin: string; path: string; box: string };

const word = '[A-Za-z]+(?:[-_]{1,2}[A-Za-z]+)*';
const part = '(?:\\*|[A-Za-z]+(?:[-_.]{1,2}[A-Za-z]+)*)';
const pair = '[a-z]+=[A-Za-z]+(?:[-_.]{1,2}[A-Za-z]+)*';
const path = `(?:srcdoc|blank|(?:\\/(?:${part})?)+(?:\\?${pair}(?:&${pair})*)?(?:#!?(?:\\/(?:${part})?)+)?)`;
const step = `(?:\\*|h[1-6]|[a-z]+(?:-[a-z]+)*)(?:[#.]${word}|\\[(?:role|data(?:-[a-z]+)+)="${word}"\\]){0,3}(?::nth-child\\(\\d{1,3}\\))?(?::not\\(\\* > \\*\\))?`;
const line = new RegExp(`^(list|name) (https?:\\/\\/[a-z\\d.:\\[\\]-]{1,200}) (${path}) (${step}(?: >{1}(?:>>)? ${step}){0,80})$`);
/** Characters of one line at most. */
const longest = 2000;

/** Null where it is no such line: nothing else is stored, and nothing else reaches a page. */
export function parseTaught(entry: string): TaughtBox | null {
  const m = entry.length > longest ? null : line.exec(entry);
  return m && { what: m[1] as TaughtBox['what'], origin: m[2] as string, path: m[3] as string, box: m[4] as string };
}

export const taughtLine = ({ what, origin, path, box }: TaughtBox): string => `${what} ${origin} ${path} ${box}`;

/** What readers of an origin are told. `how` is a key of `howText`. */
export const taughtFor = (entries: readonly string[], origin: string, how: 'shown' | 'policy'): Taught[] =>
  entries.flatMap((entry) => {
    const t = parseTaught(entry);
    return t?.origin === origin ? [[addressSource(t.path), t.what, t.box, how] as const] : [];
  });
