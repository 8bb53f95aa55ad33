// An answer to a follow-up question: quoted records with their place, or plainly that these sources do not cover it.
import type { Quote } from '../evidence/quote.ts';

/** Where a record stands in the article. */
export type Place = { title: string; anchor: string };

export type Item =
  | { kind: 'fact'; id: string; quote: Quote; place: Place; agents: string[] }
  | { kind: 'table'; id: string; title: string; place: Place; agents: string[] };

/** What the rules say of a name in the question beside the quoted records. */
export type Note =
  | { kind: 'read-as'; typed: string; name: string }
  | { kind: 'left-out'; name: string; reason: string }
  | { kind: 'not-assessed'; name: string }
  /** What no record says, said beside those that come nearest. */
  | { kind: 'unsaid'; name: string };

export type Answer =
  | { state: 'empty' }
  /** `first`: how many records answer; what follows them only may. */
  | { state: 'answer'; items: Item[]; first: number; notes: Note[] }
  | { state: 'not-covered'; topic: string | null; where: string | null; places: Place[]; notes: Note[] };
