// The reader's words, learnt once from the lexicon that the background sends.
import type { Lexicon, Word } from './lexicon.ts';

export const word = {} as Record<Word, RegExp>;
/** Words that are lists or selectors, not patterns. */
export const plain = {} as Pick<Lexicon, 'busy' | 'addressQuery'>;

/** Must be called before anything is read. */
export function learn(lexicon: Lexicon): void {
  for (const k in lexicon) if (!/^(busy|addressQuery)$/.test(k)) word[k as Word] = new RegExp(lexicon[k as Word], 'iu');
  plain.busy = lexicon.busy;
  plain.addressQuery = lexicon.addressQuery;
}
