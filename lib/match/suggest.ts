// What the address bar suggests for a medicine as it is typed: names with what they are, escaped as the browser asks.
import type { Hit } from './lookup.ts';

export type Suggestion = { content: string; description: string };

/** `note` says what a name stands for; the browser reads the description as mark-up, so its signs are escaped. */
export const suggestionsOf = (hits: Hit[], note: (h: Hit) => string, meant = 'did you mean this?'): Suggestion[] =>
  hits.map((h) => ({
    content: h.name,
    description: escaped([h.name, note(h), h.how === 'similar' ? meant : ''].filter(Boolean).join(' · ')),
  }));

const escaped = (s: string) => s.replace(/[<>&'"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Words that somebody selected, as one may look them up: one line, and no more than a name has. */
export const asQuery = (selected: string): string => selected.replace(/\s+/g, ' ').trim().slice(0, 80);
