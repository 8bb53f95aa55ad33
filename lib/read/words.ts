// The reader's words, learnt once from the lexicon that the background sends.
import type { Lexicon, Word } from './lexicon.ts';

export const word = {} as Record<Word, RegExp>;
/** A selector, not a pattern. */
export const plain = { busy: '' };

/** Must be called before anything is read. */
export function learn({ busy, ...patterns }: Lexicon): void {
  plain.busy = busy;
  for (const k in patterns) word[k as Word] = new RegExp(patterns[k as Word], 'iu');
}
