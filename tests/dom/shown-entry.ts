// What runs inside a page under test of boxes that were shown: one reading by them.
import { lexicon } from '../../lib/read/lexicon.ts';
import { readDocument } from '../../lib/read/read.ts';
import { findTaught, type Taught } from '../../lib/read/taught.ts';
import { learn } from '../../lib/read/words.ts';

export interface ShownReading {
  rows: { text: string; section: string; how: string; counts: boolean }[];
  identity: string | null;
  frame: ReturnType<typeof readDocument>['counts'];
}

function readShown(taught: Taught[]): ShownReading {
  learn(lexicon);
  const { rows, identity, counts } = readDocument(document, (el) => el.shadowRoot, findTaught(taught));
  return {
    rows: rows.map(({ text, section, how, counts }) => ({ text: text.replace(/[\s\u200b]+/g, ' '), section, how, counts })),
    identity,
    frame: counts,
  };
}

declare global {
  var pmlReadShown: typeof readShown;
}

globalThis.pmlReadShown = readShown;
