// What runs inside a page under test: one reading of its document, as the reader would report it.
import { detailOf, hitRows } from '../../lib/match/find.ts';
import { makeMatcher } from '../../lib/match/matcher.ts';
import type { NamePack } from '../../lib/match/pack.ts';
import type { Report } from '../../lib/platform/messages.ts';
import type { Lexicon } from '../../lib/read/lexicon.ts';
import { readDocument } from '../../lib/read/read.ts';
import { learn } from '../../lib/read/words.ts';

export interface Told {
  report: Report;
  /** Every row with its section, for messages of failed tests. */
  rows: { text: string; section: string; how: string; visible: boolean }[];
  identity: string | null;
}

function readHere(pack: NamePack, lexicon: Lexicon): Told {
  learn(lexicon);
  const reading = readDocument(document, (el) => el.shadowRoot);
  return {
    identity: reading.identity,
    rows: reading.rows.map(({ text, section, how, visible }) => ({ text, section, how, visible })),
    report: {
      t: 'report',
      stamp: 1,
      state: 'read',
      patient: 0,
      frame: reading.frame,
      found: hitRows(reading.rows, makeMatcher(pack)).map(detailOf),
      texts: reading.texts,
    },
  };
}

declare global {
  var pmlReadHere: typeof readHere;
}

globalThis.pmlReadHere = readHere;
