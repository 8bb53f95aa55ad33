// What kind of answer a question asks for, in whose voice, and of which region: read from its words, beside what it is about.
import type { Intent, Questions } from '../rules/schema/questions.ts';
import type { Document } from './documents.ts';
import { type Phrase, phraseOf, standsAt, type Word } from './words.ts';

export type Asks = {
  intents: Intent[];
  regions: Document['region'][];
  /** Asked as a patient asks. */
  plain: boolean;
  /** Places of words that only serve to ask it. */
  explained: Set<number>;
};

type Cue = { phrase: Phrase; intent: Intent };
type Pair = { sides: [Phrase[], Phrase[]]; intent: Intent };
/** How far the two halves of a pair may stand apart. */
const reach = 7;

export function makeAsks(q: Questions): (words: Word[]) => Asks {
  const cues = q.intents
    .flatMap((intent) => (intent.words ?? []).map((w): Cue => ({ phrase: phraseOf(w), intent })))
    .sort((a, b) => b.phrase.parts.length - a.phrase.parts.length);
  const pairs = q.intents.flatMap((intent) => (intent.pairs ?? []).map(([a, b]): Pair => ({ sides: [a.map(phraseOf), b.map(phraseOf)], intent })));
  const regions = q.regions.map((r) => ({ region: r.region, phrases: r.words.map(phraseOf) }));
  const patient = q.voice.patient.map(phraseOf);
  const clinician = q.voice.clinician.map(phraseOf);

  return (words) => {
    const explained = new Set<number>();
    const found = new Set([...intentsIn(words, cues), ...pairsIn(words, pairs, explained)]);
    const alone = [...found].filter((i) => i.alone);
    return {
      intents: alone.length ? alone : [...found],
      regions: regions.filter((r) => r.phrases.some((p) => words.some((_, i) => standsAt(p, words, i)))).map((r) => r.region),
      plain: heard(words, patient, clinician),
      explained,
    };
  };
}

/** A longer phrase takes its words, so that "years of treatment" does not ask for treatment. */
function intentsIn(words: Word[], cues: Cue[]): Intent[] {
  const done = new Set<number>();
  const found = new Set<Intent>();
  for (const { phrase, intent } of cues)
    words.forEach((_, i) => {
      if (phrase.parts.some((_, k) => done.has(i + k)) || !standsAt(phrase, words, i)) return;
      if (phrase.parts.length > 1) phrase.parts.forEach((_, k) => done.add(i + k));
      if (intent.kinds || intent.records) found.add(intent);
    });
  return [...found];
}

/** Two words that ask something only together, in any order; what stands between them is free. */
function pairsIn(words: Word[], pairs: Pair[], explained: Set<number>): Intent[] {
  return pairs.flatMap(({ sides, intent }) => {
    const [here, there] = sides.map((side) =>
      side.flatMap((p) => words.flatMap((_, i) => (standsAt(p, words, i) ? { from: i, to: i + p.parts.length } : []))),
    ) as [Span[], Span[]];
    const met = here.flatMap((a) => there.filter((b) => apart(a, b) && Math.abs(a.from - b.from) <= reach).map((b) => [a, b] as const));
    for (const span of met.flat()) for (let i = span.from; i < span.to; i++) explained.add(i);
    return met.length ? intent : [];
  });
}

type Span = { from: number; to: number };
const apart = (a: Span, b: Span): boolean => a.to <= b.from || b.to <= a.from;

/** A patient's word counts unless it stands in a clinician's phrase: "what do I do"; "patient" makes it a clinician's question. */
function heard(words: Word[], patient: Phrase[], clinician: Phrase[]): boolean {
  const theirs = new Set<number>();
  for (const p of clinician)
    words.forEach((_, i) => {
      if (!standsAt(p, words, i)) return;
      if (p.parts.length === 1) words.forEach((_, k) => theirs.add(k));
      p.parts.forEach((_, k) => theirs.add(i + k));
    });
  return patient.some((p) => words.some((_, i) => !theirs.has(i) && standsAt(p, words, i)));
}

const fits = new WeakMap<Intent, WeakMap<Document, number>>();

/** How well a record is of the kind asked for, from 0 to 1; worked out once for each. */
export function fitsIntent(d: Document, intent: Intent): number {
  let known = fits.get(intent);
  if (!known) fits.set(intent, (known = new WeakMap()));
  let fit = known.get(d);
  if (fit === undefined) known.set(d, (fit = fitOf(d, intent)));
  return fit;
}

function fitOf(d: Document, intent: Intent): number {
  const named = (intent.records ?? []).findIndex((r) => isLike(d.id, r));
  if (named >= 0) return Math.max(0.7, 1 - 0.08 * named);
  const kind = Math.max(-1, ...d.kinds.map((k) => (intent.kinds as Document['kind'][] | undefined)?.indexOf(k) ?? -1));
  return kind < 0 ? 0 : 0.75 - 0.1 * kind;
}

const isLike = (id: string, pattern: string): boolean => {
  const [of = '', name = ''] = pattern.split(/[.:]/);
  const [idOf = '', idName = ''] = id.split(/[.:]/);
  if (of !== '*' && of !== idOf) return false;
  return name.endsWith('*') ? idName.startsWith(name.slice(0, -1)) : name === idName;
};
