// Which sites are watched: what the browser grants, less what the user switched off; registration follows it.
import { browser, isFirefox } from './api.ts';
import { sweepCards } from './card-sweep.ts';
import { isLocked } from './locked.ts';
import type { ToPage } from './messages.ts';
import { patternOf } from './pattern.ts';
import { stored } from './stored.ts';

const id = 'reader';
const early = 'early';
const file = 'content-scripts/reader.js';
const off = 'sitesOff';

/** Patterns granted and not switched off, `scheme://host/*`; none means that no page is read. */
export async function watchedSites(): Promise<{ watched: string[]; off: string[] }> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const kept = await stored(off);
  // locked: none is watched, whatever is granted
  if (await isLocked()) return { watched: [], off: granted };
  const switchedOff = Array.isArray(kept) ? kept.filter((s): s is string => typeof s === 'string') : [];
  return {
    watched: granted.filter((o) => !switchedOff.includes(o)),
    off: granted.filter((o) => switchedOff.includes(o)),
  };
}

/** Whether an address is covered by a list of patterns. Firefox's permissions.contains with a port answers false. */
export const covers = (patterns: string[], url: string): boolean => {
  const p = patternOf(url);
  if (!p) return false;
  const host = new URL(url).hostname;
  const scheme = new URL(url).protocol;
  return patterns.some((x) => {
    if (x === p || x === '<all_urls>' || x === '*://*/*') return true;
    const m = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/\*$/.exec(x);
    if (!m || (m[1] !== '*' && `${m[1]}:` !== scheme)) return false;
    return m[2] === '*' || m[2] === host || (m[2]?.startsWith('*.') && (host === m[2].slice(2) || host.endsWith(m[2].slice(1))));
  });
};

let chain: Promise<unknown> = Promise.resolve();

/** Makes the registered script fit the watched sites, one change at a time; `open` also reads tabs already open. */
export function reconcile(open: boolean): Promise<void> {
  const run = chain.then(async () => {
    const { watched } = await watchedSites();
    const now = await browser.scripting.getRegisteredContentScripts({ ids: [id, early] });
    // the same id twice rejects in both browsers, so: remove, then add
    if (now.length) await browser.scripting.unregisterContentScripts({ ids: now.map((script) => script.id) });
    const everywhere = { matches: watched, allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true };
    const first = { ...everywhere, id: early, js: ['content-scripts/early.js'], runAt: 'document_start' };
    const reader = { ...everywhere, id, js: [file], runAt: 'document_idle' };
    // Firefox gives our world its interface whatever the page's elements are called
    if (watched.length) await browser.scripting.registerContentScripts((isFirefox() ? [reader] : [first, reader]) as never);
    if (open) await readOpen(watched, () => false);
  });
  chain = run.catch(() => undefined);
  return run;
}

/**
 * Reads open tabs of watched sites of which nothing is known: what was kept of them may be lost, while their readers go on.
 * Of the others a frame or the page may have gone while nobody heard it: `known` looks after them.
 */
export async function readLost(tabs: { ready: Promise<void>; has(tabId: number): boolean }, known: (tabId: number) => void): Promise<void> {
  // listed once at each start: a browser may have lost what was registered (update, profile restored)
  await reconcile(false);
  await tabs.ready;
  for (const { id } of await browser.tabs.query({})) if (id !== undefined && tabs.has(id)) known(id);
  await readOpen((await watchedSites()).watched, tabs.has);
}

/** Whether the browser has the reader listed for just the sites that are watched. */
export async function isRegistered(): Promise<boolean> {
  await chain;
  const [{ watched }, now] = await Promise.all([watchedSites(), browser.scripting.getRegisteredContentScripts({ ids: [id] })]);
  return [...watched].sort().join(' ') === (now[0]?.matches ?? []).toSorted().join(' ');
}

async function readOpen(watched: string[], known: (tabId: number) => boolean): Promise<void> {
  if (!watched.length) return;
  // a discarded tab has no page; it is read when it is loaded again
  const open = (await browser.tabs.query({ url: watched })).filter((t) => !t.discarded);
  for (const { id } of open) {
    if (id === undefined || known(id)) continue;
    // what an earlier life of the extension left on the page speaks for nobody
    await browser.scripting.executeScript({ target: { tabId: id }, func: sweepCards }).catch(() => undefined);
    await readTab(id);
  }
}

/** Puts the reader into a tab's frames, as far as the browser allows; false when it allows none, or has not said within two seconds. */
export async function readTab(tabId: number): Promise<boolean> {
  const put = browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] }).then(
    () => {
      // a reader that is there already says again what it last said
      browser.tabs.sendMessage(tabId, { t: 'read' } satisfies ToPage).catch(() => undefined);
      return true;
    },
    () => false,
  );
  // a frame that never ends loading would hold the answer back for good
  return Promise.race([put, new Promise<false>((r) => setTimeout(() => r(false), 2000))]);
}

/** Switches a site off (or on again) without touching the browser's own permission. */
export async function switchSite(pattern: string, on: boolean): Promise<void> {
  // by the disk's own word: what cannot be read must not be written over
  const kept = (await browser.storage.local.get(off))[off];
  const list = new Set(Array.isArray(kept) ? (kept as string[]) : []);
  on ? list.delete(pattern) : list.add(pattern);
  await browser.storage.local.set({ [off]: [...list] });
}

/** Puts the detail script beside a frame's reader; false when the frame is gone. */
export async function addDetail(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['content-scripts/detail.js'] });
    return true;
  } catch {
    return false;
  }
}
