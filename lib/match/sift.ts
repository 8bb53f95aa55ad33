// Finds the rows that may hold a name, by the first letters of names; which of them do is the background's to say.
import { bare, isPlain, memo } from '../read/dom.ts';
import type { Sieve } from './sieve.ts';

/** Longest line looked at in one go. */
export const longest = 20_000;

/** Text as the sieve's patterns are written: lower case, no accents, no marks that neither join nor part words. */
const sifted = (s: string) => (isPlain(s) ? s : bare(s.replace(/[\u2122\u2120]/g, ' ').replace(/[^\P{Cf}\u200b]/gu, '')).toUpperCase()).toLowerCase();

/** Whether a text may hold a name. */
export function makeSift(sieve: Sieve): (text: string) => boolean {
  // by their order: the page script knows no names of them
  const [starts, runs] = Object.values(sieve).map((s) => new RegExp(s)) as [RegExp, RegExp];
  return memo((text) => {
    const t = sifted(text);
    // a name may run through a break of mark-up, or a hyphen and a line's end
    return starts.test(t) || runs.test(t.replace(/[\u200b\p{Pd}\u2212]\s*/gu, ''));
  });
}
