// What is known of each tab, in memory and in session storage so that it outlives a sleeping worker; never on disk.
import type { Acknowledgement } from '../alert/acknowledge.ts';
import type { Face } from '../alert/faces.ts';
import type { Noticed } from '../assess/notice.ts';
import { browser } from './api.ts';
import type { Report } from './messages.ts';

/** `noticed` is what remains of a report's texts. */
export type FrameRecord = { stamp: number; origin: string; report: Omit<Report, 'texts'> | null; noticed?: Noticed };
export type TabRecord = {
  frames: Record<number, FrameRecord>;
  /** Read once by a click, without a watched site. */
  once: boolean;
  /** Last patient an interruption was made for, and its agents. */
  told: string;
  /** The card was dismissed for this patient and these agents. */
  dismissed: string;
  /** No page of ours is in the tab now. The next one may be the same patient's, reloaded: what was told is not told again. */
  left?: boolean;
  /** What the clinician acknowledged. */
  acks?: Acknowledgement[];
  /** The patient and agents whose card the day's budget held back, so that it is counted once. */
  over?: string;
  /** What the clinician said of a card, by patient and agent. */
  rated?: Record<string, Face>;
  /** What somebody was asked to show on the page. */
  picking?: 'list' | 'name';
};

const fresh = (): TabRecord => ({ frames: {}, once: false, told: '', dismissed: '' });
/** What outlives the page: who was told of what, and what was acknowledged for whom; no word of the page. */
const left = ({ told, dismissed, acks }: TabRecord): TabRecord => ({ ...fresh(), told, dismissed, ...(acks && { acks }), left: true });
/**
 * As it is put down. Chromium's private windows share this memory with all others, and it outlives them without a chance to
 * tidy up: no word of their pages goes into it, and a woken background asks the pages again.
 */
const putDown = (t: TabRecord): TabRecord =>
  browser.extension.inIncognitoContext ? left({ ...t, ...(t.acks && { acks: t.acks.map((a) => ({ ...a, results: [] })) }) }) : t;
const key = (tab: number) => `tab:${tab}`;
const namesKey = 'names';

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
/** What a memory holds that something else has written to is no record; such a tab is asked again. */
const isRecord = (v: unknown): v is TabRecord =>
  isObject(v) &&
  typeof v.told === 'string' &&
  typeof v.dismissed === 'string' &&
  (v.acks === undefined || Array.isArray(v.acks)) &&
  isObject(v.frames) &&
  Object.values(v.frames).every((f) => isObject(f) && typeof f.stamp === 'number' && typeof f.origin === 'string' && isReport(f.report));
const isReport = (r: unknown) => r === null || (isObject(r) && Array.isArray(r.found) && typeof r.patient === 'number');

/** One record a tab; reads wait for the first load, writes are put down in order. */
export function openTabs() {
  const tabs = new Map<number, TabRecord>();
  /** Version of the names by which the frames were read; 0 before any. */
  let names = 0;
  const ready = browser.storage.session.get(null).then((all) => {
    names = Number(all[namesKey]) || 0;
    for (const [k, v] of Object.entries(all)) if (/^tab:\d+$/.test(k) && isRecord(v)) tabs.set(Number(k.slice(4)), v);
  });
  let chain: Promise<unknown> = ready;
  // changes that come while one waits to be put down are put down with it
  const waiting = new Set<number>();
  /** Tabs that were closed of late: what was under way for them brings none back. */
  const closed = new Set<number>();
  const save = (id: number) => {
    if (waiting.has(id)) return;
    waiting.add(id);
    chain = chain
      .then(() => {
        waiting.delete(id);
        // dropped meanwhile: not brought back
        const t = tabs.get(id);
        return t && browser.storage.session.set({ [key(id)]: putDown(t) });
      })
      // no room: a woken worker must rather know nothing of the tab than what was true before
      .catch(() => browser.storage.session.remove(key(id)))
      .catch(() => undefined);
  };
  const here = (id: number) => {
    const t = tabs.get(id);
    return t?.left ? undefined : t;
  };
  return {
    ready,
    get: (id: number): TabRecord => here(id) ?? fresh(),
    has: (id: number) => here(id) !== undefined,
    ids: (): number[] => [...tabs.keys()].filter((id) => here(id)),
    names: () => names,
    /** Other names are in force: what any reader has said is forgotten, and no stamp of it counts. The names are put down last. */
    forget(version: number): void {
      names = version;
      for (const [id, t] of tabs) {
        for (const f of Object.values(t.frames)) Object.assign(f, { stamp: -1, report: null, noticed: undefined });
        save(id);
      }
      chain = chain.then(() => browser.storage.session.set({ [namesKey]: version })).catch(() => undefined);
    },
    /** Changes a record that is there; only `begin` makes one, so that a late word never brings a forgotten tab back. */
    change(id: number, f: (t: TabRecord) => void): void {
      const t = here(id);
      if (!t) return;
      f(t);
      save(id);
    },
    begin(id: number): void {
      if (closed.has(id)) return;
      const t = tabs.get(id);
      if (!t) tabs.set(id, fresh());
      else delete t.left;
    },
    /** The page is gone and everything of it, save who was told of what and what was acknowledged for whom. */
    leave(id: number): void {
      const t = tabs.get(id);
      if (!t) return;
      tabs.set(id, left(t));
      save(id);
    },
    /** Nothing is known of any tab, also of those whose page has left. */
    clear(): void {
      for (const id of tabs.keys()) this.drop(id);
    },
    /** The tab is closed; browsers give its number to no other. */
    close(id: number): void {
      closed.add(id);
      for (const old of [...closed].slice(0, -100)) closed.delete(old);
      this.drop(id);
    },
    drop(id: number) {
      tabs.delete(id);
      // what was said in the popup of medicines given elsewhere goes with the tab
      chain = chain.then(() => browser.storage.session.remove([key(id), `elsewhere:${id}`])).catch(() => undefined);
    },
  };
}
