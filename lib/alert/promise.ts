// A dated promise to monitor: what will be done by when, for whom only under a keyed hash; it ends by itself.

export type Promised = {
  id: string;
  /** HMAC of patient and agent; whoever holds the browser profile holds the key. */
  key: string;
  agent: string;
  /** `YYYY-MM-DD`. */
  due: string;
  made: string;
  expires: string;
};

/** How long after its day it is still asked about. */
const graceDays = 90;
const most = 500;

export function promised(key: string, agent: string, due: string, made: string, id: string): Promised {
  return { id, key, agent, due, made, expires: shift(due, graceDays) };
}

/** Those that have not run out; the oldest go first when there are too many. */
export const standing = (all: Promised[], today: string): Promised[] => all.filter((p) => p.expires >= today).slice(-most);

const shift = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
