// Sends each frame the rows to mark, with the style for them; a frame that holds none and never did is left alone.
import type { AgentView } from '../assess/assessment.ts';
import { browser } from './api.ts';
import { saysStamp } from './frames.ts';
import { type MarksSent, markName, type RowMark } from './marks.ts';
import { placeAlert } from './show.ts';
import type { TabRecord } from './tabs.ts';

/** Underlined in a pattern of its own for each tier, in a colour that both light and dark pages bear. */
const css = [
  ['critical', 'double 3px', '#c2418a'],
  ['warning', 'wavy 1.5px', '#b8741a'],
  ['note', 'dotted 2px', '#5b83d6'],
]
  .map(
    ([tier, line, colour]) =>
      `::highlight(${markName(tier as RowMark['tier'])}) { text-decoration: underline ${line} ${colour}; text-underline-offset: 3px; }`,
  )
  .join('\n');

/** `stamp` tells one document from the next. */
export type FrameMarks = Map<number, { stamp: number; marks: RowMark[] }>;
/** Documents that have script and style already, and when they began to load; a woken worker may add them once more, which changes nothing. */
const styled = new Map<string, number>();
const marked = new Set<number>();

/** An order that waits for its signature: no number counts it, but the moment of choosing is when a word helps most. */
const ordered = (a: AgentView) => a.status === 'planned' && a.firm && a.systemic;

/** Rows of the agents that count or are being ordered, by the frame in which they stand. */
export function marksOf(tab: TabRecord, agents: AgentView[]): FrameMarks {
  const rows = agents
    .filter((a) => (a.counted || ordered(a)) && a.tier !== 'reference')
    .flatMap((a) =>
      a.rows
        .filter((r) => (ordered(a) ? r.status === 'planned' : /^(active|unknown|held|stopped)$/.test(r.status)))
        .map((r) => ({ row: r.text, words: r.matched, tier: a.tier as RowMark['tier'] })),
    );
  return new Map(
    Object.entries(tab.frames).map(([id, f]) => {
      const here = (f.report?.found ?? []).map((r) => r.text.replaceAll('\u200b', ' ').slice(0, 200));
      return [Number(id), { stamp: f.stamp, marks: rows.filter((r) => here.includes(r.row)) }];
    }),
  );
}

export async function showMarks(tabId: number, frames: FrameMarks): Promise<void> {
  const some = [...frames].some(([, f]) => f.marks.length);
  if (!some && !marked.has(tabId)) return;
  if (some) marked.add(tabId);
  else marked.delete(tabId);
  await Promise.all(
    [...frames].map(async ([frameId, { stamp, marks }]) => {
      try {
        const document = `${tabId}|${frameId}|${stamp}`;
        if (marks.length && !styled.has(document)) {
          // a day of charts has thousands of documents; most of them are gone
          if (styled.size > 500) styled.clear();
          const since = await placeAlert(tabId, frameId);
          // left meanwhile: the script stands in the next document, which has rows of its own
          if (since === undefined || !(await saysStamp(tabId, frameId, stamp))) return;
          styled.set(document, since);
          await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css });
        }
        await browser.tabs.sendMessage(tabId, { t: 'marks', marks, since: styled.get(document) } satisfies MarksSent, { frameId });
      } catch {
        // no script there, so nothing to take away; or a page that takes none
      }
    }),
  );
}
