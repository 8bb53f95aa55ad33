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
