// What runs inside a page under test: one reading of its document, as the reader would report it.
import { answerFor } from '../../lib/match/answer.ts';
import { detailOf } from '../../lib/match/detail.ts';
import { makeMatcher } from '../../lib/match/matcher.ts';
import type { NamePack } from '../../lib/match/pack.ts';
import type { Sieve } from '../../lib/match/sieve.ts';
import { makeSift } from '../../lib/match/sift.ts';
import type { Report } from '../../lib/platform/messages.ts';
import type { Lexicon } from '../../lib/read/lexicon.ts';
import { readDocument } from '../../lib/read/read.ts';
import { learn } from '../../lib/read/words.ts';

export interface Told {
  report: Report;
  /** Every row with its section, for messages of failed tests. */
  rows: { text: string; section: string; how: string; visible: boolean }[];
  identity: string | null;
  /** Rows that hold a name and that the sieve would have kept from the matcher; there must be none. */
  missed: string[];
}

function readHere(pack: NamePack, sieve: Sieve, lexicon: Lexicon): Told {
  learn(lexicon);
  const match = makeMatcher(pack);
  const sift = makeSift(sieve);
  const reading = readDocument(document, (el) => el.shadowRoot);
  const answers = answerFor(
    reading.rows.map((row) => row.text),
    match,
  );
  const hits = reading.rows.map((row, i) => ({ row, text: row.text, hits: answers[i] ?? [] })).filter((r) => r.hits.length);
  return {
    missed: hits.filter((r) => !sift(r.text)).map((r) => r.text),
    identity: reading.identity,
    rows: reading.rows.map(({ text, section, how, visible = true }) => ({ text, section, how, visible })),
    report: {
      t: 'report',
      stamp: 1,
      state: 'read',
      patient: reading.identity === null ? -1 : 0,
      frame: reading.counts,
      found: hits.map((h) => detailOf(h, hits)),
      texts: reading.starts,
    },
  };
}

declare global {
  var pmlReadHere: typeof readHere;
}

globalThis.pmlReadHere = readHere;
