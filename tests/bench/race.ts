// Runs all contenders on one page in turn, round after round, so that a busy moment of the machine falls on all alike.
import type { Page, Session } from '../browsers/driver.ts';
import type { Timed } from './entry.ts';

/** One entrant of a race: a contender, the list of names it looks for, and the frames it reads (none: everything). */
export type Entrant = { who: string; names: string; frames?: number[] };
export type Result = Entrant & {
  /** Processor time of the page's main thread for one run, median of the rounds after the first: what other programs take does not count. */
  ms: number;
  /** The same by the page's own clock. */
  clockMs: number;
  /** The first run of all, before the browser has made machine code of anything, processor time. */
  firstMs: number;
  runs: number;
  found: number;
  parts: Record<string, number>;
};

/** Runs that take longer than this are made fewer times, and the longest once. */
const long = 2000;
const longest = 9000;

export const median = (list: number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const mid = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[mid] as number) : ((sorted[mid - 1] as number) + (sorted[mid] as number)) / 2;
};

export async function race(session: Session, page: Page, entrants: Entrant[], rounds: number): Promise<Result[]> {
  const times: (Timed & { cpu: number })[][] = entrants.map(() => []);
  for (let round = 0; round <= rounds; round++)
    for (let i = 0; i < entrants.length; i++) {
      // each round begins with another one, so that nobody always runs after the same
      const at = (i + round) % entrants.length;
      const mine = times[at] as (Timed & { cpu: number })[];
      const last = mine.at(-1)?.ms ?? 0;
      if (last > longest || (last > long && mine.length > 3)) continue;
      const { who, names, frames } = entrants[at] as Entrant;
      const before = await session.mainThreadMs(page);
      const timed = await session.inContent(page.tabId, ([w, n, f]) => globalThis.pmlBench.time(n, w, f), [who, names, frames ?? []] as [
        string,
        string,
        number[],
      ]);
      // the browser keeps a content script's error to itself
      if (!timed) throw new Error(`"${who}" failed with ${names} names.`);
      mine.push({ ...timed, cpu: ((await session.mainThreadMs(page)) - before) / timed.runs });
    }
  return entrants.map((entrant, i) => {
    const all = times[i] as (Timed & { cpu: number })[];
    const [first] = all as [Timed & { cpu: number }];
    // the first run counts only where there is no other
    const warm = all.length > 1 ? all.slice(1) : all;
    const parts = Object.keys(first.parts ?? {}).map((part) => [part, median(warm.map((t) => t.parts?.[part] ?? 0))]);
    return {
      ...entrant,
      firstMs: first.cpu,
      ms: median(warm.map((t) => t.cpu)),
      clockMs: median(warm.map((t) => t.ms)),
      runs: warm.length,
      found: first.found,
      parts: Object.fromEntries(parts),
    };
  });
}
