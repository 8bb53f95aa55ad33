// What changed of the basis that all rules share: purpose, users, limits, inputs that are missing, intended use.
import type { Basis } from '../../rules/schema/basis.ts';
import { addedAndGone, type Change, same } from './difference.ts';

export function diffBasis(a: Basis, b: Basis): Change[] {
  if (same(a, b)) return [];
  const { added, gone } = addedAndGone(lines('', a), lines('', b));
  const found: Change[] = [
    ...added.map((l): Change => ({ kind: 'other', text: `New in ${l}` })),
    ...gone.map((l): Change => ({ kind: 'other', text: `No longer in ${l}` })),
  ];
  return found.length ? found : [{ kind: 'other', text: 'Its parts stand in another order.' }];
}

/** `intended use, regions: EU; It carries no CE mark`: one line for each text, and for each entry of a list. */
function lines(where: string, v: unknown): string[] {
  if (!v || typeof v !== 'object') return [`${where}: ${v}`];
  if (Array.isArray(v)) return v.map((x) => `${where}: ${texts(x).join('; ')}`);
  return Object.entries(v).flatMap(([k, x]) => lines(`${where}${where && ', '}${k.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}`, x));
}

const texts = (v: unknown): string[] => (v && typeof v === 'object' ? Object.values(v).flatMap(texts) : [String(v)]);
