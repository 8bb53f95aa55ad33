// The reading level of a text by the Flesch-Kincaid grade, with names and terms of art counted as one short word.
import type { Bundle } from '../../lib/rules/schema/bundle.ts';

/** What a text counts; `grade` is the US school year that reads it with ease, `longest` the words of its longest sentence. */
export type Grade = { sentences: number; words: number; syllables: number; longest: number; grade: number };
/** What must be known beside the rules: general names of other medicines, and the syllables of an English word. */
export type English = { general: readonly string[]; syllables(word: string): number };
/** Phrases in lower case that stand for one word. */
export type Names = ReadonlySet<string>;

/**
 * Terms that a clinical text cannot do without: diseases, cells, drug classes, ways to give a medicine, laboratory words.
 * A word that plain English can replace has no place here.
 */
export const termsOfArt = [
  'progressive multifocal leukoencephalopathy|leukoencephalopathy|encephalopathy|granule cell neuronopathy',
  'immune reconstitution inflammatory syndrome|immune reconstitution|graft-versus-host disease|multiple sclerosis|multiple myeloma|myeloma',
  'leukaemia|lymphocytic leukaemia|chronic lymphocytic leukaemia|lymphoma|myelofibrosis|psoriasis|sarcoidosis|neurosarcoidosis',
  'granulomatosis with polyangiitis|microscopic polyangiitis',
  'rheumatoid arthritis|ulcerative colitis|neuromyelitis optica|hepatitis|nephropathy|lymphopenia|lymphodepletion',
  'lymphocyte|lymphocytes|antibody|antibodies|monoclonal antibody|immunoglobulin|immunoglobulins|integrin',
  'immunosuppressant|immunosuppressants|immunosuppression|immunosuppressive|immunosuppressed',
  'corticosteroid|corticosteroids|alkylating agent|alkylating agents|calcineurin inhibitor|calcineurin inhibitors',
  'proteasome inhibitor|proteasome inhibitors|kinase inhibitor|kinase inhibitors|purine analogue|purine analogues|antiretroviral',
  'chemotherapy|intravenous|intrathecal|subcutaneous|cerebrospinal fluid|polymerase chain reaction|microlitre',
].flatMap((line) => line.split('|'));

const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A number in its place, `{x}` before that, or a word with its hyphens and apostrophes. */
const token = /\{[a-zA-Z0-9]+\}|\d[\d.,\u202f]*|[\p{L}\d]+(?:['’./-][\p{L}\d]+)*/gu;
const wordsOf = (text: string) => text.match(token) ?? [];

const counted = (names: readonly string[]): Names => new Set(names.map((n) => wordsOf(n.toLowerCase()).join(' ')));
const namesIn = (bundle: Pick<Bundle, 'agents'>, { general }: English) => [
  ...bundle.agents.flatMap((a) => [a.title, ...a.names.map((n) => n.text)]),
  ...general,
];

/** Every name of the rules and of other medicines, and the terms of art, as the words of a text are compared with them. */
export const namesOf = (bundle: Pick<Bundle, 'agents'>, english: English): Names => counted([...namesIn(bundle, english), ...termsOfArt]);

/** Names of medicines only: a patient is owed plain words for every term of art. */
export const drugNamesOf = (bundle: Pick<Bundle, 'agents'>, english: English): Names => counted(namesIn(bundle, english));

const longestName = 5;

/** The words of a sentence as they are counted: "one" for each name, term, number and abbreviation. */
export function countedWords(sentence: string, names: Names): string[] {
  const words = wordsOf(sentence);
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    let n = Math.min(longestName, words.length - i);
    while (
      n &&
      !names.has(
        words
          .slice(i, i + n)
          .join(' ')
          .toLowerCase(),
      )
    )
      n--;
    const word = words[i] as string;
    out.push(n || /[\d{]|\p{Lu}.*\p{Lu}/u.test(word) ? 'one' : word);
    i += n || 1;
  }
  return out;
}

/** The US school year that reads such a text with ease, by the formula of Flesch and Kincaid. */
const schoolYear = (words: number, sentences: number, syllables: number) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/** The counts of a text and its grade; an empty text has no grade. */
export function gradeOf(text: string, names: Names, { syllables: of }: Pick<English, 'syllables'>): Grade {
  const sentences = [...sentencesOf.segment(text)].map((s) => countedWords(s.segment, names)).filter((w) => w.length);
  const words = sentences.flat();
  const syllables = words.reduce((n, w) => n + of(w), 0);
  return {
    sentences: sentences.length,
    words: words.length,
    syllables,
    longest: Math.max(0, ...sentences.map((s) => s.length)),
    grade: words.length ? Math.round(schoolYear(words.length, sentences.length, syllables) * 10) / 10 : Number.NaN,
  };
}
