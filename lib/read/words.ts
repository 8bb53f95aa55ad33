// The reader's words, learnt once from the lexicon that the background sends.
import type { Lexicon, Word } from './lexicon.ts';

export const word = {} as Record<Word, RegExp>;
/** Selectors, not patterns. */
export const plain = {} as Lexicon['selectors'];

/** Must be called before anything is read. */
export function learn({ selectors, ...patterns }: Lexicon): void {
  Object.assign(plain, selectors);
  for (const k in patterns) word[k as Word] = new RegExp(patterns[k as Word], 'iu');
}
