// Makes rows as the reader would report them, found by the real matcher.
import { assess } from '../../../lib/assess/assessment.ts';
import { type Said, statusOf } from '../../../lib/assess/status.ts';
import type { FoundRow } from '../../../lib/match/found.ts';
import { match, mentionsIn, pack, rules } from './real.ts';

/** A visible row outside every list, unless told otherwise. */
export function row(text: string, over: Partial<FoundRow> = {}): FoundRow {
  return { text, parts: [text], section: 'unknown', how: 'no title', visible: true, marks: [], hits: match(text), ...over };
}

/** What a row says of the first medicine it names. */
export function said(text: string, over: Partial<FoundRow> = {}): Said {
  const first = mentionsIn(text)[0];
  if (!first) throw new Error(`No name is found in "${text}".`);
  return statusOf(row(text, over), first);
}

/** 22 November 2026, noon UTC: the day on which every chart of these tests is read. */
export const today = Date.UTC(2026, 10, 22, 12);

/** The views of a chart that has these rows. */
export const viewsOf = (...rows: FoundRow[]) => assess(rows, rules, pack, today);
