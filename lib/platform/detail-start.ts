// Injected into a frame only when a name was found there: what assessing the row needs beyond the find.
import { detailOf, type RawHit } from '../match/detail.ts';
import { later, now } from '../read/dom.ts';
import type { Lexicon } from '../read/lexicon.ts';
import { learn } from '../read/words.ts';
import { detailSlot } from './slots.ts';

/** Milliseconds of work before the page has its turn. */
const share = 12;
let until = 0;
const begin = () => {
  until = document.hidden ? Infinity : now() + share;
};
let learned: Lexicon | undefined;

(globalThis as unknown as Record<symbol, (hits: RawHit[], lexicon: Lexicon) => Promise<unknown[][]>>)[detailSlot] = async (hits, lexicon) => {
  begin();
  if (learned !== lexicon) learn((learned = lexicon));
  const found: unknown[][] = [];
  for (const hit of hits) {
    // each may take a tenth of a millisecond
    if (now() > until) {
      await new Promise<void>((go) => later(go, 0));
      begin();
    }
    found.push(Object.values(detailOf(hit, hits)));
  }
  return found;
};
