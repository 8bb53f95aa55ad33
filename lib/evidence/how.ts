// How a sentence came to be known, apart from the other words, since the popup needs these alone.
import type { Fact } from '../rules/schema/fact.ts';

export const howText: Record<Fact['how'], string> = {
  'text-read': 'The source text was read',
  'abstract-read': 'Only the abstract was read',
  'secondary-source-read': 'Read in a secondary source',
  'not-verified': 'Nobody has read a source for this',
};
