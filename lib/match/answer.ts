// What the background answers for a row that may hold a name: its hits; a row of results has a hit without a name.

import { bare } from '../read/dom.ts';
import type { Hit, Matcher } from './matcher.ts';
import { mayHoldResult } from './result-words.ts';

/** Rows of results answered in one message; a page of laboratory values must not crowd out the medicines. */
const most = 30;

export function answerFor(texts: string[], match: Matcher): Hit[][] {
  let left = most;
  return texts.map((text) => {
    const hits = match(text);
    if (hits.length || text.length > 400 || left <= 0 || !mayHoldResult(bare(text).toLowerCase())) return hits;
    left--;
    return [[[], 0, Math.min(20, text.length), 0]];
  });
}
