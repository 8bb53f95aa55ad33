// Finds names of medicines that are none of the agents: look-alikes, what was assessed and left out, and what nobody assessed.
import type { Bundle } from '../rules/schema/bundle.ts';
import { makeMatcher } from './matcher.ts';
import type { Span } from './near.ts';
import { keyOf, normalise } from './normal.ts';
import type { Entry } from './pack.ts';

export type Known = Span & { name: string } & (
    | { kind: 'look-alike'; agents: string[] }
    | { kind: 'left-out'; reason: string }
    | { kind: 'not-assessed' }
  );
type About = { kind: 'look-alike'; agents: string[] } | { kind: 'left-out'; reason: string };

/**
 * Stems of the WHO list for medicines that act on immune cells or blood cancers: antibodies, receptor fusions, kinase and
 * proteasome inhibitors, immunomodulators, S1P modulators, engineered cells; with the endings that other languages put on them.
 */
const stem =
  /(?:mab|tug|bart|mig|cept|tinib|ciclib|sertib|lisib|zomib|imod|domide|limus|leucel|kinra)(?:e|o|um|us)?$|(?:tinib|ciclib|zomib)(?:a|um)$/;
/** Antibodies and receptors against other things: clotting and lipids, bone, nerve, virus, toxin, muscle, vessels of the eye, red cells. */
const elsewhere =
  /(?:[bc]i(?:zu|xi)?|lo?cu|rocu|nacu|so(?:zu)?|su|ne(?:u?zu|ru)?|nu|vi(?:zu)?|toxa?(?:u|xi)|bacu|gro(?:zu)?|gru)mab|vibart|(?:ber|ter)cept/;
/** Antibodies whose letters only look like one of those. */
const here = /(?:kinu|bevaci|ivonesci|ramuci)/;
const plainWords = new Set(['concept', 'concepto', 'intercept', 'percept']);

export function makeKnown({ agents, leftOut }: Pick<Bundle, 'agents' | 'leftOut'>): (line: string, ours: Span[]) => Known[] {
  const about = new Map<string, About>();
  for (const a of agents)
    for (const l of a.lookalikes) {
      const { key } = keyOf(l);
      const known = about.get(key);
      if (known?.kind === 'look-alike') known.agents.push(a.id);
      else about.set(key, { kind: 'look-alike', agents: [a.id] });
    }
  for (const l of leftOut) for (const n of l.names) about.set(keyOf(n).key, { kind: 'left-out', reason: l.reason });
  const names = [...agents.flatMap((a) => a.lookalikes), ...leftOut.flatMap((l) => l.names)];
  const entries = [...new Map(names.map((n): [string, Entry] => [keyOf(n).key, [keyOf(n).key, 'n', [], { b: keyOf(n).breaks }]])).values()];
  entries.sort((x, y) => (x[0] < y[0] ? -1 : 1));
  const match = makeMatcher({ version: 0, agents: [], entries });

  return (line, ours) => {
    const free = (s: Span) => !ours.some((o) => o.start < s.end && s.start < o.end);
    const told = match(line).flatMap(([[i], start, end]): Known[] => {
      const said = about.get(entries[i as number]?.[0] ?? '');
      return said ? [{ name: line.slice(start, end).replaceAll('\u200b', ''), start, end, ...said }] : [];
    });
    const leftOutHere = told.filter((k) => k.kind === 'left-out');
    const unknown = wordsOf(line).filter((w) => free(w) && !leftOutHere.some((k) => k.start < w.end && w.start < k.end));
    return [...told.filter(free), ...unknown];
  };
}

/** Words that by their stem name such a medicine. */
function wordsOf(line: string): Known[] {
  const { text, at } = normalise(line);
  const raw = (k: number) => (at ? (at[k] as number) : k);
  return [...text.matchAll(/\p{L}{7,40}/gu)].flatMap((m): Known[] => {
    const word = m[0];
    if (!/^[a-z]+$/.test(word) || !stem.test(word) || plainWords.has(word) || (elsewhere.test(word) && !here.test(word))) return [];
    const [start, end] = [raw(m.index), raw(m.index + word.length)];
    return [{ kind: 'not-assessed', name: line.slice(start, end), start, end }];
  });
}
