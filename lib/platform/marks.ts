// Marks names in their rows by CSS highlights: ranges beside the document, so that nothing of the page's own tree is touched.
import { marksSlot as slot } from './slots.ts';

/** A row in which a name counts; `words` as the page has them. */
export type RowMark = { row: string; words: string; tier: 'critical' | 'warning' | 'note' };
/** `since`: `performance.timeOrigin` of the document that they are for. */
export type MarksSent = { t: 'marks'; marks: RowMark[]; since?: number | undefined };
type Api = { runtime: { id?: string; onMessage: { addListener(f: unknown): void } } };
// `browser` may be an element of the page that is called so: lib/platform/page.ts
const api = (globalThis as unknown as { chrome: Api }).chrome;

export const markName = (tier: RowMark['tier']) => `pml-sentinel-${tier}`;
const tiers = ['critical', 'warning', 'note'] as const;
/** Ancestors of a name that may be its row, and text nodes that are looked at. */
const [levels, most] = [8, 60_000];
/** Milliseconds of work before the page has its turn. */
const share = 12;

export function startMarks(): void {
  const world = globalThis as unknown as Record<symbol, (() => unknown) | undefined>;
  if (world[slot]?.() || !('highlights' in CSS)) return;
  world[slot] = () => api.runtime?.id;
  api.runtime.onMessage.addListener((m: Partial<MarksSent> | undefined, s: { id?: string }, reply: () => void) => {
    if (m?.t !== 'marks' || s.id !== api.runtime.id) return;
    reply();
    // on their way while the page was left: they speak of the page before
    if (!m.marks?.length || m.since === performance.timeOrigin) void mark(m.marks ?? []);
  });
}

/** Counts the calls: a later one puts an end to one that is still under way. */
let turn = 0;

async function mark(marks: RowMark[]): Promise<void> {
  const mine = ++turn;
  const wanted = [...Map.groupBy(marks, (m) => m.words.toLowerCase())].map(([words, all]) => ({
    words,
    rows: all.map((m) => ({ tier: m.tier, row: bare(m.row) })),
  }));
  const longest = Math.max(0, ...wanted.flatMap((w) => w.rows.map((r) => reachOf(r.row))));
  const ranges: Record<string, Range[]> = {};
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  /** Words of boxes around names, looked at once for all of them. */
  const known = new Map<Element, string>();
  let until = performance.now() + share;
  for (let n = 0; wanted.length && n < most && texts.nextNode(); n++) {
    const node = texts.currentNode;
    const text = (node.nodeValue ?? '').toLowerCase();
    const seen = new Set<number>();
    for (const { words, rows } of wanted) {
      const start = text.indexOf(words);
      if (start < 0 || seen.has(start)) continue;
      const around = boxesOf(node, longest, known);
      const hit = rows.find(({ row }) => around.some((box) => box.length <= reachOf(row) && box.includes(row)));
      if (!hit) continue;
      seen.add(start);
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      (ranges[hit.tier] ??= []).push(range);
    }
    if (n % 64 || performance.now() < until) continue;
    await new Promise<void>((go) => setTimeout(go, 0));
    if (mine !== turn) return;
    // the page may have taken the node away meanwhile, and what follows it is then not found from there
    if (!node.isConnected) break;
    until = performance.now() + share;
  }
  for (const tier of tiers) {
    const list = ranges[tier];
    if (list) CSS.highlights.set(markName(tier), new Highlight(...list));
    else CSS.highlights.delete(markName(tier));
  }
}

/** A long row is known by its beginning alone. */
const reachOf = (row: string) => (row.length > 120 ? 4000 : row.length * 1.5 + 40);

/** Words of the boxes around a name, from within, up to the first that is too long for any row. The same words elsewhere (an allergy, a note) are another matter. */
function boxesOf(node: Node, longest: number, known: Map<Element, string>): string[] {
  const found: string[] = [];
  let at = node.parentElement;
  for (let i = 0; at && i < levels; i++, at = at.parentElement) {
    let text = known.get(at);
    if (text === undefined) known.set(at, (text = bare(at.textContent ?? '')));
    if (text.length > longest) break;
    found.push(text);
  }
  return found;
}

const bare = (s: string) => s.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
