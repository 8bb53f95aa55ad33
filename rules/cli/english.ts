// English as the check of the rules knows it; build data and packages, which are not in the extension.
import { syllable } from 'syllable';
import { generalNames } from './general.ts';
import { countedWords, type English, namesOf } from './grade.ts';
import { textsOf } from './level.ts';
import type { Loaded } from './load.ts';
import { estimate } from './syllables.ts';

const syllables = new Map<string, number>();
export const english: English = {
  general: generalNames,
  /** Texts share most of their words, and counting one is slow. */
  syllables(word) {
    const known = syllables.get(word) ?? syllable(word);
    syllables.set(word, known);
    return known;
  },
};

/** What the rules editor has of it, as JSON: the names, and the words of the rules for which the rule of thumb is wrong. */
export function englishJson({ bundle }: Pick<Loaded, 'bundle'>): string {
  const names = namesOf(bundle, english);
  const words = new Set(
    textsOf(bundle).flatMap((t) => t.statements.flatMap((s) => [...countedWords(s.text, names), ...countedWords(s.text, new Set())])),
  );
  const wrong = [...new Set([...words].map((w) => w.toLowerCase()))].filter((w) => estimate(w) !== english.syllables(w)).sort();
  return `${JSON.stringify({ general: generalNames, syllables: Object.fromEntries(wrong.map((w) => [w, english.syllables(w)])) })}\n`;
}
