// What travels between frames, background and extension pages; types only, so that page scripts stay small.
import type { FoundRow } from '../match/found.ts';
import type { Hit } from '../match/matcher.ts';
import type { Sieve } from '../match/sieve.ts';
import type { Lexicon } from '../read/lexicon.ts';
import type { FrameReading } from '../read/row.ts';
import type { Wording } from './picker-words.ts';

/** As it travels: values alone, in the order of `frameFields` and `foundFields`; without counts nothing was read. */
export type Sent = Omit<Report, 'frame' | 'found' | 'state'> & { frame?: unknown[] | undefined; found: unknown[][] };
/** From a page script. `stamp` is the reader's start, so that a late word of an old document is known as such. */
export type Report = {
  t: 'report';
  stamp: number;
  /** `reading`: nothing may be shown yet. */
  state: 'reading' | 'read';
  /** Hash of whom the page names; 0 when it names nobody, -1 when it names several. */
  patient: number;
  /** Counts; null while nothing was read. */
  frame: FrameReading | null;
  found: FoundRow[];
  /** Beginnings of the rows of medication lists, for names nearly right or not assessed; looked at once and kept nowhere. */
  texts?: string[];
};
/** `since` is when the document began to load: what was told before belongs to the page before it. */
export type Hello = { t: 'hello'; stamp: number; since: number };
/** Texts of rows that may hold a name; kept nowhere. Before the answer the detail script is beside the reader where `bare` says that it lacks. */
export type AskMatch = { t: 'match'; texts: string[]; bare: boolean };
/** From the picker: which box of its frame was taken, as a place alone; or that none was. */
export type Picked = { t: 'show'; what: 'list' | 'name'; path: string; box: string } | { t: 'pick-end' };
export type FromPage = Report | Hello | AskMatch | Picked;

/** To a page script. */
/** `ping` wants only the stamp; `card` is for the card's script, `pick` and `unpick` for the picker's. */
export type ToPage = {
  t: 'read' | 'stale' | 'stop' | 'ping' | 'card' | 'pick' | 'unpick';
  what?: 'list' | 'name';
  origins?: string[];
  said?: string;
  wording?: Wording;
};
/** Without a lexicon the frame is not to be read. */
export type HelloReply = { lexicon?: Lexicon; sieve?: Sieve };
/** For each text asked. */
export type MatchReply = Hit[][];

export const limits = { rows: 200, parts: 14, text: 600, part: 300 };
