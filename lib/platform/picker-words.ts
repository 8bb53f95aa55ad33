// What the picker says; the background sends it in the language in use, since a page script cannot read our files.
import type { Spoken } from '../language/say.ts';
import { inLanguage, language, later } from '../language/say.ts';

export const words = {
  list: later('Click the box that holds the medication list.'),
  name: later('Click the patient’s name.'),
  larger: later('Larger'),
  smaller: later('Smaller'),
  take: later('Take this box'),
  end: later('Cancel'),
  frame: later('A frame: go on inside it.'),
  unread: later('This frame cannot be read: it is of another site, for which there is no permission.'),
  refused: later('This could not be kept: the frame has no address of its own, or the extension was updated. Reload the page and try again.'),
  alike: later('Nothing tells this box from another. Take a larger or a smaller one.'),
  says: later('This box says:'),
  empty: later('This box holds no text.'),
  rows: later('Rows in this box:'),
  none: later('This box holds no row that could be an entry.'),
} as const;

export type Wording = { language: Spoken; texts: [english: string, said: string][] };

export const wording = (): Wording => ({
  language: language(),
  texts: language() === 'en' ? [] : Object.values(words).map((english) => [english, inLanguage(english)]),
});
