// How many rows each kind of page gave: counts by origin and by a hash of the path without the patient's part; no address and no word of a page.
import type { Past } from '../assess/control.ts';
import type { Coverage } from '../assess/coverage.ts';
import { type Given, givenNow, usedToGive } from '../assess/drift.ts';
import { pathPattern } from '../read/path-pattern.ts';
import { openCourse } from './course.ts';
import { browser } from './native.ts';
import { orNone } from './stored.ts';

const key = 'rowsSeen';
/** Kinds of pages of one origin; the oldest go. */
const most = 60;
/** How long none must last to be counted, in ms. */
const patience = 5000;
type Seen = Record<string, Record<string, Given>>;
type Page = { origin: string; kind: string };

const isGiven = (g: unknown): g is Given =>
  Array.isArray(g) && g.length === 4 && g.slice(0, 3).every((n) => Number.isInteger(n) && n >= 0 && n < 1e6) && typeof g[3] === 'boolean';

/** What was written by something else is no count. */
async function keptSeen(): Promise<Seen> {
  const kept = (await browser.storage.local.get(key))[key];
  if (!kept || typeof kept !== 'object') return {};
  return Object.fromEntries(
    Object.entries(kept).map(([origin, kinds]) => [origin, Object.fromEntries(Object.entries(kinds ?? {}).filter(([, g]) => isGiven(g)))]),
  ) as Seen;
}

/** The kind of page in a tab; null where its address is not shown to us, or where nothing may be left behind. */
async function pageOf(tabId: number): Promise<Page | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = tab?.incognito ? null : URL.parse(tab?.url ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const pattern = pathPattern(url, new Set());
  // numbers alone say nothing of the kind of page: every page of such a site would be of one kind
  return /^[/*]*\*[/*]*$/.test(pattern) ? null : { origin: url.origin, kind: hash(pattern) };
}

/** What a site gave in all: lists, and how often none came in between. */
async function pastOf(origin: string): Promise<Past> {
  const kinds = Object.values((await orNone(keptSeen))?.[origin] ?? {});
  return kinds.reduce<Past>((p, [, gave, back, none]) => ({ lists: p.lists + gave, nones: p.nones + back + Number(none) }), { lists: 0, nones: 0 });
}

/** `changed`: a site has begun to do, or does no more, what its own past does not let one expect. */
export function openDrift(changed: () => void) {
  const course = openCourse(pastOf, changed);
  let chain: Promise<unknown> = Promise.resolve();
  /** What was counted last of each tab: a page that is read again and again counts once. */
  const counted = new Map<number, string>();
  const waiting = new Map<number, ReturnType<typeof setTimeout>>();

  /** How many rows pages like the one in this tab used to give; 0 where that cannot be said. */
  async function used(tabId: number): Promise<number> {
    const page = await pageOf(tabId);
    // a disk that does not answer holds nobody up
    const seen = (await orNone(keptSeen)) ?? {};
    return page ? usedToGive(seen[page.origin]?.[page.kind]) : 0;
  }

  /** Counts what was read of this patient. `visit` tells one patient from the next. */
  async function count(tabId: number, { answer, rowsRead, hiddenRows }: Coverage, visit: number): Promise<void> {
    // a page that says itself that there is none, or of which a part cannot be read, says nothing of its layout
    if (rowsRead ? !/^(complete|partial)$/.test(answer) : hiddenRows || !/^(no-list|not-a-chart)$/.test(answer)) return;
    clearTimeout(waiting.get(tabId));
    const page = await pageOf(tabId);
    if (page && rowsRead) course.later(tabId, page.origin, `${page.kind} ${visit}`, answer === 'partial' ? 'part' : 'list');
    const now = `${page?.kind} ${visit} ${rowsRead > 0}`;
    if (!page || counted.get(tabId) === now) return;
    const put = () => {
      counted.set(tabId, now);
      chain = chain.then(() => add(page, rowsRead)).catch(() => undefined);
    };
    if (rowsRead) return put();
    // a list may come late; a page that is left meanwhile is not counted
    const later = setTimeout(() => void pageOf(tabId).then((still) => still?.kind === page.kind && put()), patience);
    waiting.set(tabId, later);
  }

  async function add({ origin, kind }: Page, rows: number): Promise<void> {
    const seen = await orNone(keptSeen);
    if (!seen) return;
    const { [kind]: before, ...others } = seen[origin] ?? {};
    // a page that never gave any is not worth a line
    if (!before && !rows) return;
    if (!rows) course.put(origin, 'none');
    const kept = Object.fromEntries([...Object.entries(others), [kind, givenNow(before, rows)]].slice(-most));
    await browser.storage.local.set({ [key]: { ...seen, [origin]: kept } });
  }

  function forget(tabId: number): void {
    counted.delete(tabId);
    clearTimeout(waiting.get(tabId));
    waiting.delete(tabId);
    course.forget(tabId);
  }

  return { used, count, forget };
}

/** 64 bits in base 36: enough to tell kinds of pages apart, and no way back. */
function hash(s: string): string {
  let h = 0xcbf29ce484222325n;
  for (const c of s) h = BigInt.asUintN(64, (h ^ BigInt(c.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return h.toString(36);
}
