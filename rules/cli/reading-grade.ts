// Measures how hard a text is to read: the Flesch-Kincaid grade, with every drug name read as one token.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const token = 'drug';

/** `names` are words to read as one token, longest first; an abbreviation counts a syllable for each letter, a number up to three. */
export function readingGrade(text: string, names: RegExp): number {
  const plain = text.replace(names, token);
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’\u202f-]*/gu) ?? [];
  return fleschKincaid({
    sentence: [...sentences.segment(plain)].filter((s) => /\p{L}/u.test(s.segment)).length,
    word: words.length,
    syllable: words.reduce((n, w) => n + syllablesOf(w), 0),
  });
}

/** One expression for all drug names; longer names first, so that "dimethyl fumarate" is one token and not two. */
export function anyOf(names: string[]): RegExp {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${sorted.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`, 'gi');
}

function syllablesOf(word: string): number {
  const signs = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (/^\p{N}+$/u.test(signs)) return Math.min(signs.length, 3);
  return /^[\p{Lu}\p{N}]+$/u.test(signs) ? signs.length : Math.max(1, syllable(word));
}
