// The first letters of all names as two patterns, by which a page finds the rows that may hold a name.
// They may let through too much and never too little, which tests hold against the matcher; the names themselves stay in the background.
import { unspaced } from './normal.ts';
import type { NamePack } from './pack.ts';
import { resultStarts } from './result-words.ts';

/**
 * Sources without flags, for text that `sifted` (lib/match/sift.ts) has folded. Each stays under 20 kB where it can: V8 compiles no longer
 * pattern to machine code (kRegExpTooLargeToOptimize), and interprets it several times slower.
 */
export type Sieve = {
  /** Where a word begins: what is too short to be looked for anywhere. */
  words: string;
  /** Anywhere in text from which breaks and hyphens are gone: all other names. */
  joined: string;
};

/** Letters of a name that decide, at most; more let less through and make the patterns longer. Five let every "therapy" through. */
const deepest = 7;
/** The same at most in other scripts, few of whose words begin like a name; five letters of Hangul are two syllables. */
const inScript: [RegExp, number][] = [
  [/^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/, 3],
  [/^[\u0590-\u05ff]/, 4],
  [/^[\u0370-\u04ff\u0600-\u06ff\u1100-\u11ff]/, 5],
];
/** Where the scripts behind Latin begin: one glance at a letter spares Latin text their names. */
const beyondLatin = '(?=[\u0370-\uffff])';
/** Beginnings of everyday words, where five letters more decide: "therapiecart", "traitement immunosuppresseur". */
const everyday = /^(therapi|traitem)/;
/** Characters of a pattern that V8 still compiles to machine code. */
const room = 20_000;
/** Names so short may be broken by mark-up at any letter; longer ones are found broken by the second pattern. */
const shortest = 5;

type Tree = Map<string, Tree>;
/** Marks in a tree that what led here is enough. */
const enough = '';

export function sieveOf(pack: NamePack): Sieve {
  let sieve = sieveAt(pack, deepest);
  // what a hospital adds makes the patterns wider, and less deep in turn
  for (let depth = deepest - 1; depth > 2 && Math.max(sieve.words.length, sieve.joined.length) > room; depth--) sieve = sieveAt(pack, depth);
  return sieve;
}

function sieveAt(pack: NamePack, depth: number): Sieve {
  const long: Tree = new Map();
  const short: Tree = new Map();
  const inside: Tree = new Map();
  const far: Tree = new Map();
  for (const [key, kind, , extra] of pack.entries) {
    if (kind === 'x') continue;
    const brief = key.length <= Math.min(shortest, depth);
    const letters = everyday.test(key) ? depth + 5 : Math.min(depth, inScript.find(([s]) => s.test(key))?.[1] ?? depth);
    const steps = [...key].slice(0, letters).map((c, i) => {
      // lower case has another sigma where a word ends, and a hyphen ends one too
      const ch = c === 'σ' ? '[σς]' : c;
      // what may part the words of a name may also part its letters here; a short one is broken by mark-up at most
      if (i && extra?.b?.includes(i)) return `[\\W_]*${ch}`;
      return i && brief ? `\u200b?${ch}` : ch;
    });
    if (unspaced.test(key[0] as string)) put(inside, [...steps, enough]);
    else if (!brief && key > '\u0370') put(far, [...steps, enough]);
    else put(brief ? short : long, [...steps, brief && !/\d$/.test(key) ? '(?![a-z])' : enough]);
  }
  return {
    words: `(?<![a-z])(?:${sourceOf(short)}|${resultStarts})`,
    joined: `${sourceOf(long)}|${beyondLatin}(?:${sourceOf(far)}|${sourceOf(inside)})`,
  };
}

function put(tree: Tree, steps: string[]): void {
  let at = tree;
  for (const step of steps) {
    const next: Tree = at.get(step) ?? new Map();
    at.set(step, next);
    at = next;
  }
}

function sourceOf(tree: Tree): string {
  if (tree.has(enough)) return '';
  const ends = new Map<string, string[]>();
  for (const [step, to] of tree) {
    const end = sourceOf(to);
    ends.set(end, [...(ends.get(end) ?? []), step]);
  }
  // letters that go on alike share what follows, which keeps the patterns shorter: "[ae]b" for "ab|eb"
  const ways = [...ends].flatMap(([end, steps]) => {
    const letters = steps.filter((s) => s.length === 1);
    const first = letters.length > 1 ? [`[${letters.join('')}]`] : letters;
    return [...first, ...steps.filter((s) => s.length > 1)].map((s) => s + end);
  });
  return ways.length > 1 ? `(?:${ways.join('|')})` : (ways[0] ?? '');
}
