// The nearest wordings: questions that each record answers, and questions that lie outside, compared with the one asked.
import type { Asks } from '../rules/schema/asks.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Questions } from '../rules/schema/questions.ts';
import type { Document } from './documents.ts';
import type { Question } from './question.ts';
import { type Phrase, phraseOf, standsAt, stem, type Word, wordsOf } from './words.ts';

type Place = { topic: string; where: string };
/** `of`: medicines of which one must be named, '*' for any. */
type Wording = { key: string; of: string[]; size: number; outside?: Place };
export type Nearness = {
  /** How near the nearest wording of a record comes, from 0 to 1. */
  of(d: Document): number;
  best: number;
  outside: (Place & { near: number }) | null;
};
export type Nearest = (question: Pick<Question, 'words' | 'agents' | 'regions'>) => Nearness;

export const noAsks: Asks = { answers: {}, outside: [] };
/** What a word of the question weighs that no wording has. */
const strange = 4;
/** Two words that follow each other, and a concept that a word belongs to, tell less than the word itself. */
const pair = 0.6;
const concept = 0.5;
/** Keeps a wording of one or two words from being near to everything. */
const slack = 2;
/** Stands before the number of a concept, so that it is never taken for a stem. */
const mark = '#';

/**
 * Compares by what a question and a wording share, weighed by rarity, over what both hold. MiniSearch gives no such
 * measure: its scores have no upper end, so that "near" and "nearest" could not be told apart.
 */
export function makeNearest(asks: Asks, { agents, questions }: Pick<Bundle, 'agents' | 'questions'>): Nearest {
  const features = makeFeatures(questions);
  const names = new Map(agents.flatMap((a) => a.names.flatMap((n) => alone(n.text).map((w): [string, string] => [w, a.id]))));
  const ids = new Set(agents.map((a) => a.id));
  const wordings: Wording[] = [];
  const holders = new Map<string, Set<number>>();
  const add = (text: string, wording: Omit<Wording, 'size'>) => {
    const all = wordsOf(text.replaceAll('{agent}', ' '));
    // a record of no medicine may be worded with one, and answers so only where that one is named
    const of = wording.of.length || wording.outside ? wording.of : all.flatMap((w) => names.get(w.text) ?? []);
    const n = wordings.push({ ...wording, of, size: 0 }) - 1;
    for (const f of features(all.filter((w) => !names.has(w.text)))) holders.set(f, (holders.get(f) ?? new Set()).add(n));
  };
  for (const [key, texts] of Object.entries(asks.answers)) {
    const [of = ''] = key.split('.');
    for (const t of texts) add(t, { key, of: key.startsWith('kind:') ? ['*'] : of === '*' || ids.has(of) ? [of] : [] });
  }
  for (const { asks: texts, ...outside } of asks.outside) for (const t of texts) add(t, { key: '', of: [], outside });
  const weights = new Map([...holders].map(([f, of]) => [f, Math.log(1 + wordings.length / (of.size + 0.5)) * partOf(f)]));
  for (const [f, of] of holders) for (const n of of) (wordings[n] as Wording).size += weights.get(f) ?? 0;

  return ({ words, agents: named, regions }) => {
    const asked = [...features(words)];
    const size = asked.reduce((sum, f) => sum + (weights.get(f) ?? (partOf(f) < 1 ? 0 : strange)), 0);
    const shared = new Map<number, number>();
    for (const f of asked) for (const n of holders.get(f) ?? []) shared.set(n, (shared.get(n) ?? 0) + (weights.get(f) ?? 0));
    const near = new Map<string, number>();
    let outside: Nearness['outside'] = null;
    for (const [n, sum] of shared) {
      const w = wordings[n] as Wording;
      if (w.of.length && !named.some((a) => w.of.includes(a) || w.of.includes('*'))) continue;
      const s = Math.min(1, sum / Math.sqrt(size * (w.size + slack)));
      if (!w.outside) near.set(w.key, Math.max(near.get(w.key) ?? 0, s));
      else if (s > (outside?.near ?? 0)) outside = { near: s, ...w.outside };
    }
    return { of: (d) => Math.max(0, ...keysOf(d, named, regions).map((k) => near.get(k) ?? 0)), best: Math.max(0, ...near.values()), outside };
  };
}

/** What a record's wordings stand under; those of a medicine's record answer only where the medicine is named. */
function keysOf(d: Document, named: string[], regions: Document['region'][]): string[] {
  if (!d.owners.length || d.kind === 'table') return [d.id];
  if (!d.owners.some((a) => named.includes(a))) return [];
  const keys = [d.id, `*.${d.id.split('.')[1]}`, `kind:${d.kind}`];
  return d.region && (!regions.length || regions.includes(d.region)) ? [...keys, `kind:${d.kind} ${d.region}`] : keys;
}

const partOf = (feature: string): number => (feature.startsWith(mark) ? concept : feature.includes(' ') ? pair : 1);

/** A name of one word; in a longer one each word may mean something else. */
function alone(name: string): string[] {
  const words = wordsOf(name).map((w) => w.text);
  return words.length === 1 ? words : [];
}

/** Stems of the words, pairs of them as they follow each other, and the concepts that they name. */
function makeFeatures({ concepts }: Questions): (words: Word[]) => Set<string> {
  const byStart = new Map<string, { phrase: Phrase; of: string }[]>();
  const startOf = (word = '') => word.slice(0, 2);
  concepts.forEach(({ words }, n) => {
    for (const phrase of words.map(phraseOf)) {
      const start = startOf(phrase.parts[0]?.text);
      const known = byStart.get(start);
      if (known) known.push({ phrase, of: mark + n });
      else byStart.set(start, [{ phrase, of: mark + n }]);
    }
  });
  return (words) => {
    const stems = words.map((w) => stem(w.text));
    const found = new Set([...stems, ...stems.slice(1).map((s, i) => `${stems[i]} ${s}`)]);
    words.forEach((w, i) => {
      for (const { phrase, of } of byStart.get(startOf(w.text)) ?? []) if (!found.has(of) && standsAt(phrase, words, i)) found.add(of);
    });
    return found;
  };
}
