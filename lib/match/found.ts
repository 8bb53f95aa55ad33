// A row in which a name was found: the only text of a page that stays in memory outside its frame.
import type { Section } from '../read/row.ts';
import type { Hit } from './matcher.ts';

export type FoundRow = {
  text: string;
  parts: string[];
  section: Section;
  how: string;
  visible: boolean;
  marks: string[];
  hits: Hit[];
};

/** In the order in which the page script sends the values, which needs no names there. */
export const foundFields = ['text', 'parts', 'section', 'how', 'visible', 'marks', 'hits'] as const satisfies readonly (keyof FoundRow)[];

/** Begins the part that stands below an entry, so that its words are looked at and not taken for a cell. */
export const under = '\u21b3';
