// A release on trial: it waits on this computer, reads beside the rules in force, and is put in force when its time is over.
import { readRelease } from '../channel/content.ts';
import { isRefusal } from '../channel/refusal.ts';
import type { Signed } from '../channel/schema/parcel.ts';
import { freshTally, Tally, Waiting } from '../channel/schema/waiting.ts';
import { counted, type Differences, openShadow } from '../channel/shadow.ts';
import { holds, settle } from '../channel/state.ts';
import { browser } from './api.ts';
import type { Live } from './rules-live.ts';
import { mayWrite, put } from './rules-store.ts';
import { stored } from './stored.ts';

const kept = 'rulesWaiting';
const tallyKey = 'rulesTally';
/** In memory only: marks of lists that were counted, so that a list which is read again counts once. */
const seenKey = 'rulesTrialSeen';
const mostSeen = 2000;
const hour = 3_600_000;

export type OnTrial = { version: number; until: number; tally: Tally };
type Compare = (lines: readonly string[]) => Differences;

export function openTrial() {
  let held: Promise<Waiting | null> | undefined;
  let compare: { of: Waiting; beside: Live['rules']; by: Promise<Compare | null> } | undefined;
  let chain: Promise<unknown> = Promise.resolve();

  const waiting = (): Promise<Waiting | null> => {
    held ??= stored(kept).then((found) => {
      const parsed = Waiting.safeParse(found);
      return parsed.success ? parsed.data : null;
    });
    return held;
  };
  /** A beginning that lies ahead, by a clock or by hand, makes nothing wait for ever: it is over. */
  const untilOf = ({ since }: Waiting, live: Live) => (since > Date.now() ? 0 : since + live.policy.rulesTrialHours * hour);

  async function tally(version: number): Promise<Tally> {
    const parsed = Tally.safeParse((await browser.storage.local.get(tallyKey))[tallyKey]);
    return parsed.success && parsed.data.version === version ? parsed.data : freshTally(version);
  }

  async function end(): Promise<void> {
    held = Promise.resolve(null);
    await browser.storage.local.remove([kept, tallyKey]);
    await browser.storage.session.remove(seenKey);
  }

  /** The record's own keys must have signed what was stored; the rest is tried again when it is put in force. */
  async function build(w: Waiting, { ground, state, rules }: Live): Promise<Compare | null> {
    if (!ground) return null;
    const { list } = await settle(state, ground, Date.now());
    const read = (await holds(w.release, list)) ? readRelease(w.release.payload, ground, Date.now(), true) : null;
    return !read || isRefusal(read) ? null : openShadow(rules, read.rules, Date.now());
  }

  async function look(lines: readonly string[], live: Live): Promise<void> {
    if (!live.policy.rulesTrialHours || !mayWrite()) return;
    const w = await waiting();
    if (!w) return;
    const mark = markOf(lines);
    const seen = ((await browser.storage.session.get(seenKey))[seenKey] ?? []) as number[];
    if (seen.includes(mark)) return;
    if (compare?.of !== w || compare.beside !== live.rules) compare = { of: w, beside: live.rules, by: build(w, live) };
    const differences = (await compare.by)?.(lines);
    if (!differences) return;
    await browser.storage.session.set({ [seenKey]: [...seen, mark].slice(-mostSeen) });
    await put({ [tallyKey]: counted(await tally(w.version), differences) });
  }

  return {
    /** Lines of a list that was read; they are compared, counted and forgotten. One after the other, so that no count is lost. */
    see(lines: readonly string[], live: Live): void {
      chain = chain.then(() => look(lines, live)).catch(() => undefined);
    },
    /** False where there is no room to keep it. The same release goes on waiting from where it was. */
    async begin(next: Omit<Waiting, 'schema' | 'since'>): Promise<boolean> {
      const before = await waiting();
      if (before?.release.payload === next.release.payload) return true;
      await end();
      const w: Waiting = { schema: 1, since: Date.now(), ...next };
      if (!(await put({ [kept]: w }))) return false;
      held = Promise.resolve(w);
      return true;
    },
    /** The release whose time is over, or with `now` any that waits. */
    async ripe(live: Live, now = false): Promise<Signed | null> {
      const w = await waiting();
      return w && (now || untilOf(w, live) <= Date.now()) ? w.release : null;
    },
    /** Ends the trial of what the server names no longer. */
    async unless(named: string): Promise<void> {
      const w = await waiting();
      if (w && w.named !== named) await end();
    },
    end,
    async status(live: Live): Promise<OnTrial | null> {
      const w = await waiting();
      return w && { version: w.version, until: untilOf(w, live), tally: await tally(w.version) };
    },
  };
}

/** 32 bits, to tell one list from the next while the browser runs. */
function markOf(lines: readonly string[]): number {
  let h = 7;
  for (const line of lines) for (let i = 0; i < line.length; i++) h = (Math.imul(h, 0x01000193) ^ line.charCodeAt(i)) >>> 0;
  return h;
}
