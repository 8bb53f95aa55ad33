// Boxes that people showed: one line each on disk, beside those that the policy sets; a reader is told of its own origin's.
import { findTaught, type Taught } from '../read/taught.ts';
import { parseTaught, type TaughtBox, taughtFor, taughtLine } from '../read/taught-entry.ts';
import { browser } from './native.ts';
import { orNone } from './stored.ts';

const key = 'taught';
/** Lines at most; the oldest go. */
const most = 200;

export async function keptTaught(): Promise<string[]> {
  const kept = (await browser.storage.local.get(key))[key];
  return Array.isArray(kept) ? kept.filter((line): line is string => typeof line === 'string' && parseTaught(line) !== null) : [];
}

/** The policy's first: where both show a name, the person at the screen is the later one. */
export const taughtAt = async (origin: string, policy: readonly string[]): Promise<Taught[]> => [
  ...taughtFor(policy, origin, 'policy'),
  ...taughtFor((await orNone(keptTaught)) ?? [], origin, 'shown'),
];

/** Places the search for them beside a frame's reader; with none, an earlier one ends. A frame that is gone needs none. */
export async function placeTaught(tabId: number, frameId: number, taught: Taught[]): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, func: findTaught as never, args: [taught, 'pmlt'] as never }).catch(() => undefined);
}

/** False where it is not of the kind that may be kept. `instead`: of those shown before for the same page, which are gone from it. */
export async function keepTaught(box: TaughtBox, instead: boolean): Promise<boolean> {
  const line = taughtLine(box);
  if (!parseTaught(line)) return false;
  const same = (other: string) => {
    const o = parseTaught(other);
    return o?.what === box.what && o.origin === box.origin && o.path === box.path;
  };
  const others = (await keptTaught()).filter((l) => l !== line && !(instead && same(l)));
  await browser.storage.local.set({ [key]: [...others, line].slice(-most) });
  return true;
}

export async function dropTaught(line: string): Promise<void> {
  const left = (await keptTaught()).filter((l) => l !== line);
  if (left.length) await browser.storage.local.set({ [key]: left });
  else await browser.storage.local.remove(key);
}
