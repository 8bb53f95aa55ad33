// What kind of answer a question asks for, in whose voice, and of which region: read from its words, beside what it is about.
import type { Intent, Questions } from '../rules/schema/questions.ts';
import type { Document } from './documents.ts';
import { type Phrase, phraseOf, standsAt, type Word } from './words.ts';

export type Asks = {
  intents: Intent[];
  regions: Document['region'][];
  /** Asked as a patient asks. */
  plain: boolean;
};

type Cue = { phrase: Phrase; intent: Intent };

export function makeAsks(q: Questions): (words: Word[]) => Asks {
  const cues = q.intents
    .flatMap((intent) => intent.words.map((w): Cue => ({ phrase: phraseOf(w), intent })))
    .sort((a, b) => b.phrase.parts.length - a.phrase.parts.length);
  const regions = q.regions.map((r) => ({ region: r.region, phrases: r.words.map(phraseOf) }));
  const patient = q.voice.patient.map(phraseOf);
  const clinician = q.voice.clinician.map(phraseOf);

  return (words) => ({
    intents: intentsIn(words, cues),
    regions: regions.filter((r) => r.phrases.some((p) => words.some((_, i) => standsAt(p, words, i)))).map((r) => r.region),
    plain: heard(words, patient, clinician),
  });
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

/** How well a record is of the kind asked for, from 0 to 1. */
export function fitsIntent(d: Document, intent: Intent): number {
  const named = (intent.records ?? []).findIndex((r) => isLike(d.id, r));
  if (named >= 0) return Math.max(0.7, 1 - 0.08 * named);
  const kind = Math.max(-1, ...d.kinds.map((k) => (intent.kinds as Document['kind'][] | undefined)?.indexOf(k) ?? -1));
  return kind < 0 ? 0 : 0.75 - 0.1 * kind;
}

const isLike = (id: string, pattern: string): boolean => {
  const [of = '', name = ''] = pattern.split('.');
  const [idOf = '', idName = ''] = id.split('.');
  if (of !== '*' && of !== idOf) return false;
  return name.endsWith('*') ? idName.startsWith(name.slice(0, -1)) : name === idName;
};
