// What changed of a tree of sentences: the basis that all rules share, the readers, the patient text.
import { addedAndGone, type Change, same } from './difference.ts';

/** One sentence for each line that came or went; `say` puts a text in the place of an id, in the old rules and in the new. */
export function diffTree(a: unknown, b: unknown, say: [old: Say, now: Say] = [String, String]): Change[] {
  if (same(a, b)) return [];
  const { added, gone } = addedAndGone(lines('', a, say[0]), lines('', b, say[1]));
  const found: Change[] = [
    ...added.map((l): Change => ({ kind: 'other', text: `New in ${l}` })),
    ...gone.map((l): Change => ({ kind: 'other', text: `No longer in ${l}` })),
  ];
  return found.length ? found : [{ kind: 'other', text: 'Its parts stand in another order.' }];
}

type Say = (text: string) => string;

/** `intended use, regions: EU; It carries no CE mark`: one line for each text, and for each entry of a list. */
function lines(where: string, v: unknown, say: Say): string[] {
  if (!v || typeof v !== 'object') return [`${where}: ${say(String(v))}`];
  if (Array.isArray(v)) return v.map((x) => `${where}: ${texts(x).map(say).join('; ')}`);
  return Object.entries(v).flatMap(([k, x]) => lines(`${where}${where && ', '}${k.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}`, x, say));
}

const texts = (v: unknown): string[] => (v && typeof v === 'object' ? Object.values(v).flatMap(texts) : [String(v)]);
