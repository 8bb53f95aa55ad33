// Finds words that are one typing error away from a name: only ever "possible, confirm", never firm.
import type { Mention } from './mention.ts';
import { openNeighbours } from './neighbours.ts';
import { keyOf, normalise } from './normal.ts';
import type { NamePack } from './pack.ts';

/** Shorter names are one letter from everything. */
const shortest = 6;
/** Two or three letters of Hangul are one syllable. */
const shortestHangul = 10;
/** Runs of one script; a name may be several of them, a digit run is one of its own. */
const piece = /[\u3040-\u30ff]+|[\u3400-\u9fff]+|\d+|(?:(?![\u3040-\u30ff\u3400-\u9fff])\p{L})+/gu;
/** A first piece as short as "ATG" is taken as written. */
const shortPiece = 4;
/** Ordinary words of lists, a month and a surname that are one letter from a name. */
const ordinary = ['cortex', 'neural', 'ortega', 'policy', 'premix', 'program', 'ابريل'];
/** What may stand between the pieces of one name. */
const joint = /^[\s'\u2019.+\u200b\u2010-\u2015-]{0,3}$/;

export type Span = { start: number; end: number };
/** Opens a finder for one list; what it remembers of the list's words goes with it. */
export type Near = () => (line: string, taken: Span[]) => Mention[];

const digits = (s: string) => s.replace(/\D+/g, '');

/** `others` are names of other medicines: a word that is one of them is no misspelling of ours. */
export function makeNear(pack: NamePack, others: string[]): Near {
  const agents = new Map<string, Set<string>>();
  const firsts = new Set<string>();
  let most = 1;
  for (const [key, kind, ids, extra] of pack.entries) {
    if (key.length < (/[\u1100-\u11ff]/.test(key) ? shortestHangul : shortest) || 'rkx'.includes(kind) || extra?.t === 'code') continue;
    const own = agents.get(key) ?? new Set();
    for (const i of ids) own.add(pack.agents[i] as string);
    agents.set(key, own);
    const cuts = [0, ...(extra?.b ?? []), key.length];
    const parts = cuts.slice(1).flatMap((end, i) => key.slice(cuts[i], end).match(piece) ?? []);
    most = Math.max(most, parts.length);
    if (parts.length > 1) firsts.add(parts[0] as string);
  }
  const names = openNeighbours(agents.keys());
  const starts = openNeighbours([...firsts].filter((f) => f.length >= shortPiece));
  const foreign = new Set([...ordinary, ...others.map((o) => keyOf(o).key)]);

  return () => {
    const nearNames = names.open();
    const nearStarts = starts.open();
    const begins = (word: string) => (word.length < shortPiece ? firsts.has(word) : nearStarts(word).length > 0);
    return (line, taken) => find(line, taken, begins, nearNames);
  };

  function find(line: string, taken: Span[], begins: (word: string) => boolean, nearNames: (word: string) => readonly string[]): Mention[] {
    const { text, at } = normalise(line);
    const raw = (k: number) => (at ? (at[k] as number) : k);
    const parts = [...text.matchAll(piece)].map((m) => ({ word: m[0], start: m.index, end: m.index + m[0].length }));
    const found: Mention[] = [];
    for (let i = 0; i < parts.length; i++) {
      const hit = from(i);
      if (!hit) continue;
      i = hit.last;
      found.push(...hit.mentions);
    }
    return found;

    /** The longest run of pieces from `i` that is nearly a name. */
    function from(i: number): { last: number; mentions: Mention[] } | null {
      const first = parts[i] as (typeof parts)[number];
      let best: { last: number; mentions: Mention[] } | null = null;
      let word = '';
      for (let j = i; j < parts.length && j < i + most; j++) {
        const p = parts[j] as (typeof parts)[number];
        if (j > i && !joint.test(text.slice(parts[j - 1]?.end, p.start))) break;
        word += p.word;
        if (word.length > names.longest + 1) break;
        if (word.length >= shortest - 1) {
          const [start, end] = [raw(first.start), raw(p.end)];
          if (taken.some((t) => t.start < end && start < t.end)) break;
          if (foreign.has(word)) best = { last: j, mentions: [] };
          else {
            const ids = meant(word, j > i);
            if (ids.length) best = { last: j, mentions: mentionsOf(ids, line.slice(start, end), start, end) };
          }
        }
        if (j === i && !begins(first.word)) break;
      }
      return best;
    }

    /** A name itself is only met here when it was broken where it has no break. */
    function meant(word: string, joined: boolean): string[] {
      const near = nearNames(word).filter((n) => digits(n) === digits(word) && (n !== word || joined));
      return [...new Set(near.flatMap((n) => [...(agents.get(n) ?? [])]))];
    }
  }
}

function mentionsOf(ids: string[], words: string, start: number, end: number): Mention[] {
  const matched = words.replaceAll('\u200b', '').trimEnd();
  return ids.map((agent) => {
    const others = ids.filter((o) => o !== agent);
    return { agent, matched, start, end, method: 'near', firm: false, ...(others.length && { others }) };
  });
}
