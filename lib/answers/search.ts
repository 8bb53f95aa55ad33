// The index: records by their words, through MiniSearch; one part of a question at a time, so that each part can be weighed.
import MiniSearch from 'minisearch';
import type { Document } from './documents.ts';
import { stem, wordsOf } from './words.ts';

/** How well each record fits one part of a question, from 0 to 1. */
export type Fit = Map<string, number>;

export type Index = {
  /** Records that hold any of the phrases, word after word. */
  fit(phrases: string[]): Fit;
  /** Records that hold the word, else one that begins with it or differs in one letter. */
  near(word: string): Fit;
  known(stem: string): boolean;
};

const fields = { text: 1, about: 0.7, of: 0.5 };

export function makeIndex(documents: Document[]): Index {
  const index = new MiniSearch<Document>({
    fields: Object.keys(fields),
    tokenize: (text) => wordsOf(text).map((w) => w.text),
    processTerm: stem,
    searchOptions: { boost: fields, combineWith: 'AND' },
  });
  index.addAll(documents);
  /** Two spaces keep the fields apart, so that no phrase runs from one into the next. */
  const texts = new Map(documents.map((d) => [d.id, [d.text, d.about, d.of]]));
  const stems = new Map<string, string>();
  // worked out for the few records that a phrase may stand in
  const stemsOf = (id: string): string => {
    const said = stems.get(id) ?? ` ${(texts.get(id) ?? []).map((t) => termsOf(t).join(' ')).join('  ')} `;
    stems.set(id, said);
    return said;
  };
  const exact = (phrase: string) => {
    const run = ` ${termsOf(phrase).join(' ')} `;
    const found = index.search(phrase, { prefix: false, fuzzy: false });
    return run.trim().includes(' ') ? found.filter((r) => stemsOf(r.id).includes(run)) : found;
  };
  const loose = (phrase: string) => index.search(phrase, { prefix: (t) => t.length > 4, fuzzy: (t) => (t.length > 6 ? 1 : false) });

  return {
    known: (word) => index.search(word, { processTerm: (t) => t }).length > 0,
    fit(phrases) {
      const fit: Fit = new Map();
      for (const p of phrases) for (const [id, s] of share(exact(p), 0.55)) fit.set(id, Math.max(fit.get(id) ?? 0, s));
      return fit;
    },
    near(word) {
      const sure = share(exact(word), 0.55);
      return sure.size ? sure : share(loose(word), 0.4);
    },
  };
}

/** Finds the one name within two wrong letters of a long word; none where two names are as near. */
export function makeNearest(names: { id: number; name: string }[]): (word: string) => number | null {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
  index.addAll(names.filter((n) => /^\p{L}{9,}$/u.test(n.name)));
  return (word) => {
    const found = index.search(word, { fuzzy: 2, prefix: false }).filter((r) => r.terms.every((t) => t[0] === word[0]));
    return found.length && new Set(found.map((r) => r.terms[0])).size === 1 ? (found[0]?.id ?? null) : null;
  };
}

/** Scores of one search against its best: any hit counts for something. */
const share = (found: { id: string; score: number }[], floor: number): Fit =>
  new Map(found.map((r) => [r.id, floor + (0.45 * r.score) / (found[0]?.score ?? 1)]));

const termsOf = (text: string): string[] => wordsOf(text).map((w) => stem(w.text));
