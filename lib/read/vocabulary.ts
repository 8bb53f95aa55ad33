// What a title, a column header or a line says of the section it opens.
import { bare, memo, spaced } from './dom.ts';
import type { Column } from './lexicon.ts';
import type { Section } from './row.ts';
import * as word from './words.ts';

/** Lower case, no accents, no counts, no punctuation at the ends. */
export function fold(s: string): string {
  return bare(spaced(s))
    .toLowerCase()
    .replace(/[^\p{L}&/'-]+/gu, ' ')
    .trim();
}

/** The title has a word for medicines, not a status alone. */
export const namesMedicines = (title: string) => word.med.test(fold(title));

/** The section that a title opens, or null when it says nothing of the kind. */
export function sectionOfTitle(title: string): Section | null {
  const t = fold(title);
  return (t && t.length < 81 && first(word.titles, word.question.test(title) ? `${t}?` : t)) || null;
}

const first = <T>(table: [T, RegExp][], t: string) => table.find((r) => r[1].test(t))?.[0];

/**
 * The section of a line that is a title by its words alone: every word belongs to the vocabulary, and one names a subject.
 * A status alone ("stopped") is a badge in a row far more often than a title.
 */
export const titleLike = memo((line): Section | null => {
  if (line[60]) return null;
  const folded = fold(line);
  const kinds = (folded.match(/\p{L}+/gu) ?? []).map(kindOf);
  const isTitle = word.alone.test(folded) || (kinds.length < 7 && kinds.includes(2) && kinds.every(Boolean));
  return isTitle && !word.strength.test(line) && !saysNone(line) ? sectionOfTitle(line) : null;
});
/** Word by word, since a page has few words and many lines: 2 a subject, 1 another word of titles. */
const kindOf = memo((w) => (word.subject.test(w) ? 2 : +word.filler.test(w)));

/** What a column header says of its table: the medicine's name, an allergen, a patient's name, another thing of an entry. */
export function columnKind(header: string): Column | undefined {
  const t = fold(header);
  return t[40] ? undefined : first(word.columns, t);
}

/** The page's own words for an empty list. */
export const saysNone = (text: string) => !text[120] && word.saysNone.test(fold(text));
