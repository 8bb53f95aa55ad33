// Tells a list of what many patients are given from one patient's list, where no title and no column says so.
import type { FoundRow } from '../match/found.ts';
import { person } from '../read/lexicon.ts';

const somebody = new RegExp(person, 'u');
/** Told by what its rows or its columns hold: keys of `howText`. */
const untitled = /^[dc]$/;

/** Rows of untitled lists as remarks, where two of the rows name somebody each. */
export function apart(found: FoundRow[]): FoundRow[] {
  const named = found.filter((f) => untitled.test(f.how) && somebody.test(f.text));
  if (new Set(named.map((f) => f.text)).size < 2) return found;
  return found.map((f) => (untitled.test(f.how) ? { ...f, section: 'note', how: 'm' } : f));
}
