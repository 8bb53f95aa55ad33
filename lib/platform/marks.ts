// Marks names in their rows by CSS highlights: ranges beside the document, so that nothing of the page's own tree is touched.
import { marksSlot as slot } from './slots.ts';

/** A row in which a name counts; `words` as the page has them. */
export type RowMark = { row: string; words: string; tier: 'critical' | 'warning' | 'note' };
type Api = { runtime: { id?: string; onMessage: { addListener(f: unknown): void } } };
const api = ((globalThis as { browser?: Api }).browser ?? (globalThis as { chrome?: Api }).chrome) as Api;

export const markName = (tier: RowMark['tier']) => `pml-sentinel-${tier}`;
const tiers = ['critical', 'warning', 'note'] as const;
/** Ancestors of a name that may be its row, and text nodes that are looked at. */
const [levels, most] = [8, 60_000];

export function startMarks(): void {
  const world = globalThis as unknown as Record<symbol, (() => unknown) | undefined>;
  if (world[slot]?.() || !('highlights' in CSS)) return;
  world[slot] = () => api.runtime?.id;
  api.runtime.onMessage.addListener((m: { t?: string; marks?: RowMark[] }, s: { id?: string }, reply: () => void) => {
    if (m?.t !== 'marks' || s.id !== api.runtime.id) return;
    reply();
    mark(m.marks ?? []);
  });
}

function mark(marks: RowMark[]): void {
  const wanted = marks.map((m) => ({ ...m, row: bare(m.row), words: m.words.toLowerCase() }));
  const ranges: Record<string, Range[]> = {};
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let n = 0; wanted.length && n < most && texts.nextNode(); n++) {
    const node = texts.currentNode;
    const text = (node.nodeValue ?? '').toLowerCase();
    const seen = new Set<number>();
    for (const m of wanted) {
      const start = text.indexOf(m.words);
      if (start < 0 || seen.has(start) || !inRow(node, m.row)) continue;
      seen.add(start);
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + m.words.length);
      (ranges[m.tier] ??= []).push(range);
    }
  }
  for (const tier of tiers) {
    const list = ranges[tier];
    if (list) CSS.highlights.set(markName(tier), new Highlight(...list));
    else CSS.highlights.delete(markName(tier));
  }
}

/** The same words elsewhere (an allergy, a note) are another matter. */
function inRow(node: Node, row: string): boolean {
  let at = node.parentElement;
  for (let i = 0; at && i < levels; i++, at = at.parentElement) {
    const text = bare(at.textContent ?? '');
    // a long row is known by its beginning alone
    if (text.length > (row.length > 120 ? 4000 : row.length * 1.5 + 40)) return false;
    if (text.includes(row)) return true;
  }
  return false;
}

const bare = (s: string) => s.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
