// The words of a question and of the records in one form: lower case, without accents, stems, British and American alike.
import { stemmer } from 'stemmer';
import { oneEdit } from '../match/lookup.ts';
import { normalise } from '../match/normal.ts';

/** `odd`: no record and no phrase knows it, so that it may be a slip of the keys. */
export type Word = { text: string; start: number; end: number; odd?: boolean };

/** Words with their offsets in the normal form's raw text. */
export function wordsOf(raw: string): Word[] {
  const { text, at } = normalise(raw);
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => {
    const end = m.index + m[0].length;
    return { text: plain(m[0]), start: at?.[m.index] ?? m.index, end: at?.[end] ?? end };
  });
}

/** haematology and hematology, leucocyte and leukocyte, tumour and tumor are one word. */
const plain = remembered((w) =>
  w
    .replace(/ae(?=m|d|s)|oe(?=d|s(?!$))/g, 'e')
    .replace('leuco', 'leuko')
    .replace(/our(?=s?$)/, 'or'),
);

/** What the index holds of a word. */
export const stem = remembered((w) => stemmer(plain(w)));

/** The records say the same few thousand words again and again; what people type is not kept beyond that. */
function remembered(change: (w: string) => string): (w: string) => string {
  const kept = new Map<string, string>();
  return (w) => {
    const old = kept.get(w);
    if (old !== undefined) return old;
    const made = change(w);
    if (kept.size < 8000) kept.set(w, made);
    return made;
  };
}

export type Phrase = { parts: { text: string; open: boolean }[] };

/** `blood count*` as parts; `*` leaves the ending open. */
export function phraseOf(text: string): Phrase {
  const parts = text.split(/[^\p{L}\p{N}*]+/u).filter(Boolean);
  return { parts: parts.map((p) => ({ text: plain(p.replace('*', '')), open: p.endsWith('*') })) };
}

/** True when the phrase stands at `i`; one letter may be wrong in a long word. */
export function standsAt(phrase: Phrase, words: Word[], i: number): boolean {
  return phrase.parts.every((p, k) => {
    const word = words[i + k];
    if (!word) return false;
    const w = word.text;
    if (p.open ? w.startsWith(p.text) : w === p.text) return true;
    return word.odd === true && !p.open && w.length > 6 && p.text.length > 6 && w[0] === p.text[0] && oneEdit(w, p.text);
  });
}
