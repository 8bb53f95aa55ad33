// What a title, a column header or a line says of the section it opens.
import { bare, spaced } from './dom.ts';
import type { Section } from './row.ts';
import { word } from './words.ts';

/** Lower case, no accents, no counts, no punctuation at the ends. */
export function fold(s: string): string {
  return bare(spaced(s))
    .toLowerCase()
    .replace(/[([]?\d+[)\]]?/g, ' ')
    .replace(/[^\p{L}&/'-]+/gu, ' ')
    .trim();
}

/** The title has a word for medicines, not a status alone. */
export const namesMedicines = (title: string) => word.med.test(fold(title));

/** The section that a title opens, or null when it says nothing of the kind. */
export function sectionOfTitle(title: string): Section | null {
  const t = fold(title);
  if (!t || t.length > 80) return null;
  if (word.allergy.test(t)) return 'allergy';
  if (word.family.test(t)) return 'family';
  const m = word.med.test(t);
  const active = word.active.test(t);
  // a question about medicines is a form's or a guide's; any other says nothing of what stands below it
  if (/\?\s*$/.test(title)) return m ? 'note' : null;
  if (word.alone.test(t)) return t === 'taking' ? 'active' : t[0] === 'n' && t[1] === 'o' ? 'stopped' : 'planned';
  if (word.note.test(t) && !(m && word.listing.test(t))) return 'note';
  if (word.held.test(t)) return 'held';
  if (word.stopped.test(t)) return word.inactive.test(t) || !active ? 'stopped' : m ? 'listed' : null;
  if (word.planned.test(t)) return 'planned';
  if (m) return active ? 'active' : 'listed';
  return active && t.split(' ').length <= 2 ? 'active' : null;
}

const status = ['held', 'stopped', 'planned', 'active'] as const;
const subject = ['allergy', 'family', 'med', 'note'] as const;

/**
 * The section of a line that is a title by its words alone: every word belongs to the vocabulary, and one names a subject.
 * A status alone ("stopped") is a badge in a row far more often than a title.
 */
export function titleLike(line: string): Section | null {
  if (line.length > 60 || word.strength.test(line) || saysNone(line)) return null;
  const folded = fold(line);
  if (word.alone.test(folded) || word.family.test(folded)) return sectionOfTitle(line);
  const words = folded.split(/[\s/&'-]+/).filter(Boolean);
  if (words.length > 6) return null;
  let n = 0;
  for (const w of words) {
    if (subject.some((k) => word[k].test(w))) n++;
    else if (!word.filler.test(w) && !status.some((k) => word[k].test(w))) return null;
  }
  return n ? sectionOfTitle(line) : null;
}

/** What a column header says of its table: the medicine's name, an allergen, a patient's name, another thing of an entry. */
export function columnKind(header: string): 'med' | 'allergy' | 'patient' | 'other' | null {
  const t = fold(header);
  if (!t || t.length > 40) return null;
  return word.columnAllergy.test(t)
    ? 'allergy'
    : word.columnPatient.test(t)
      ? 'patient'
      : word.med.test(t)
        ? 'med'
        : word.columnOther.test(t)
          ? 'other'
          : null;
}

/** The page's own words for an empty list. */
export const saysNone = (text: string) => text.length < 120 && word.saysNone.test(fold(text));
