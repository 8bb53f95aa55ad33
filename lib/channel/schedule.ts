// When the next check is due: the interval of the policy, each installation a little apart, and slower after failures.

export type Trouble = 'none' | 'offline' | 'server';

export type Told = {
  /** End of the last check in ms, or null before the first. */
  lastAt: number | null;
  trouble: Trouble;
  /** Checks in a row that have failed. */
  failures: number;
  /** From 0 to 1, drawn once for each installation and sent nowhere. */
  seed: number;
};

const minute = 60_000;
const day = 24 * 60 * minute;
/** First wait after a network that was away: it mostly comes back soon. */
const soon = 5 * minute;

/**
 * Minutes become ms. Without a network the waits double from five minutes up to the interval; a server that is there and
 * fails is asked less and less, down to once a day. Installations lie a fifth of the wait apart.
 */
export function waitAfter({ trouble, failures, seed }: Omit<Told, 'lastAt'>, minutes: number): number {
  const interval = minutes * minute;
  const doubled = 2 ** Math.min(Math.max(0, failures - 1), 12);
  const wait =
    trouble === 'none'
      ? interval
      : trouble === 'offline'
        ? Math.min(interval, soon * doubled)
        : Math.min(Math.max(interval, day), interval * doubled);
  return Math.round(wait * (0.9 + 0.2 * seed));
}

/** Time of the next check in ms; at a start after a night, each within a quarter of an hour of its own. */
export function nextCheck(told: Told, minutes: number, now: number): number {
  if (told.lastAt === null || told.lastAt > now + day) return now + Math.round(told.seed * Math.min(2, minutes) * minute);
  const due = told.lastAt + waitAfter(told, minutes);
  return due > now ? due : now + Math.round(told.seed * Math.min(15, minutes) * minute);
}
