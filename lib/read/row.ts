// What the reader makes of a document: rows, where they stand, and how much was read.

/** Which part of the chart a row stands in. `listed`: a medication list that does not say active or past. */
export type Section = 'active' | 'listed' | 'stopped' | 'planned' | 'held' | 'allergy' | 'family' | 'note' | 'unknown';

export type Row = {
  /** All text of the row, its parts joined by a soft break; no text of any other row. */
  text: string;
  /** The row's own parts (cells, badges, lines), in order. */
  parts: string[];
  section: Section;
  /** How the section was told: `heading "Medications"`, `label "…"`, or a key of `howText`. */
  how: string;
  /** False when the row is in the document but not to be seen. */
  visible: boolean;
  /** Stop words of the row's own classes, struck-through text, checkboxes: `struck`, `class inactive`. */
  marks: string[];
};

/** Why part of the page was not read. */
export type Gap = 'frame' | 'pixels' | 'paging' | 'loading';

/** Counts of one frame; no text. */
export type FrameReading = {
  rowsRead: number;
  rowsKnown: number;
  lists: number;
  hiddenRows: number;
  /** Something on the page says that it is a chart: an identity, a section title. */
  chart: boolean;
  /** The page itself says that there is no medication. */
  saysNone: boolean;
  loading: boolean;
  pixels: boolean;
  /** Origins of visible child frames; `null` for opaque ones. */
  inner: (string | null)[];
  /** One of them takes up most of the page, so that what it holds is what the page is about. */
  filled: boolean;
  /** Boxes that a person showed: `+list0` is there, `-name1` is not on the page any more; the number tells one from another. */
  taught?: string[] | undefined;
};

/** In the order in which the page script sends the values, which needs no names there. */
export const frameFields = [
  'rowsRead',
  'rowsKnown',
  'lists',
  'hiddenRows',
  'chart',
  'saysNone',
  'loading',
  'pixels',
  'inner',
  'filled',
  'taught',
] as const satisfies readonly (keyof FrameReading)[];

/** The keys that the page script sends instead of words: a letter each. */
export const howText: Record<string, string> = {
  d: 'list of strengths and forms',
  allergy: 'column of allergies',
  m: 'list of several patients or of a store',
  n: 'page on which no patient is chosen',
  p: 'list with prices',
  c: 'column of medicines',
  shown: 'box shown by you',
  policy: 'box shown by your organisation',
  '': 'no title',
};
