// What a value of policy must be like, beyond its type: addresses, keys and days.

const day = 86_400_000;
/** Days for which interruptions may be off. */
export const longestOff = 14;

/** Null, or what is wrong. https, no user, no query: nothing that could name whoever asks. */
export function isAddress(v: string): string | null {
  const u = URL.parse(v);
  if (u?.protocol !== 'https:') return 'It must be a whole address that begins with https://.';
  if (u.username || u.password) return 'It must not hold a user name or a password.';
  if (u.search || u.hash) return 'It must not have a query or an anchor.';
  return /\.json$/.test(u.pathname) ? null : 'It must be the address of pointer.json.';
}

/** An uncompressed point of P-256, base64url. */
export const isKey = (v: string): boolean => /^[A-Za-z0-9_-]{87}$/.test(v);

/** The end of the day that is named, in ms, or null where it is none. */
export function endOf(v: string): number | null {
  const ms = /^20\d\d-\d\d-\d\d$/.test(v) ? Date.parse(`${v}T23:59:59Z`) : Number.NaN;
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(v) ? null : ms;
}

/** Null, or what is wrong with a day until which interruptions are off. */
export function daysOff(v: string, now: number): string | null {
  const end = endOf(v);
  if (end === null) return 'It must be a day, such as 2026-12-01.';
  return end - now > (longestOff + 1) * day ? `It is more than ${longestOff} days ahead, so that it does not hold.` : null;
}

/** `scheme://host/*`, with `*.` before a host for all below it. */
export const isSite = (v: string): boolean => /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\/\*$/.test(v) && v.length <= 300;

/** The id and the reason of an entry of `disabledAgents`; null where it has none. */
export function quietEntry(v: string): { agent: string; reason: string } | null {
  const m = /^([a-z0-9][a-z0-9 -]{0,59}): *(\S.{2,199})$/.exec(v);
  return m && { agent: m[1] as string, reason: (m[2] as string).trim() };
}

/** Null, or what is wrong with a list of them. */
export function quietWrong(v: readonly string[]): string | null {
  const bad = v.findIndex((line) => !quietEntry(line));
  if (v.length > 50) return 'There may be 50 entries at most.';
  return bad < 0 ? null : `Entry ${bad + 1} is not an id of a medicine in small letters, a colon and a reason.`;
}
