// The reader's words, learnt once from the lexicon that the background sends.
import type { Word } from './lexicon.ts';

export type Lexicon = Record<Word, string>;

export const word = {} as Record<Word, RegExp>;

/** Must be called before anything is read. */
export function learn(lexicon: Lexicon): void {
  for (const k in lexicon) word[k as Word] = new RegExp(lexicon[k as Word], 'iu');
}
