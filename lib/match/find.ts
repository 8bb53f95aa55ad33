// Finds names in the rows of a reading and keeps only the rows that have one.
import type { ReadRow } from '../read/rows.ts';
import { isVisible, marksOf } from '../read/visible.ts';
import type { FoundRow } from './found.ts';
import type { Matcher } from './matcher.ts';

const cap = 600;
/** Longest line looked at in one go; notes beyond are cut at a word's end by the reader's slices. */
const longest = 20_000;

/** Rows with at least one mention, in reading order, at most 200. */
export function findRows(rows: ReadRow[], match: Matcher): FoundRow[] {
  const found: FoundRow[] = [];
  for (const r of rows) {
    const text = r.text.length > longest ? r.text.slice(0, longest) : r.text;
    const hits = match(text);
    if (!hits.length || found.length > 199) continue;
    const from = text.length > cap ? Math.max(0, (hits[0]?.[1] ?? 0) - 200) : 0;
    const part = text.slice(from, from + cap);
    found.push({
      text: part,
      parts: r.parts.slice(0, 14).map((p) => p.slice(0, 300)),
      section: r.section,
      how: r.how.slice(0, 100),
      visible: r.visible && isVisible(r.el),
      marks: marksOf(r.el),
      hits: hits
        .filter((h) => h[2] - from <= cap)
        .slice(0, 12)
        .map((h) => [h[0], h[1] - from, h[2] - from, h[3]]),
    });
  }
  return found;
}
