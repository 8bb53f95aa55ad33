// How old a release is: good, out of date, or so long out of date that nobody should rely on it alone.
import type { Head } from './schema/release.ts';

export type Standing = 'packaged' | 'current' | 'expired' | 'degraded';

/** Days after expiry from which the rules count as degraded. */
export const degradedAfter = 90;
const day = 86_400_000;

/** `clock` in ms. */
export function standingOf(head: Pick<Head, 'expires'>, clock: number): Standing {
  const late = clock - Date.parse(head.expires);
  return late < 0 ? 'current' : late < degradedAfter * day ? 'expired' : 'degraded';
}
