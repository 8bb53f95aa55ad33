// Injected into a frame only when a name was found there: what assessing the row needs beyond the find.
import { detailOf, type RawHit } from '../match/detail.ts';
import type { Lexicon } from '../read/lexicon.ts';
import { learn } from '../read/words.ts';
import { detailSlot } from './slots.ts';

(globalThis as unknown as Record<symbol, (hits: RawHit[], lexicon: Lexicon) => unknown[][]>)[detailSlot] = (hits, lexicon) => {
  learn(lexicon);
  return hits.map((hit) => Object.values(detailOf(hit)));
};
