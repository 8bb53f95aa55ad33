// The reader's own region, where it was said: its sentences and tables stand first, and all others stay.

/** Regions whose labels the rules know well enough to be put first. */
export const ownRegions = ['US', 'EU'] as const;
export type OwnRegion = (typeof ownRegions)[number];

/** The same list, what is of the own region first; the order is else kept. */
export function ownFirst<T>(list: readonly T[], own: OwnRegion | null | undefined, regionOf: (t: T) => string | null | undefined): T[] {
  if (!own) return [...list];
  return [...list.filter((t) => regionOf(t) === own), ...list.filter((t) => regionOf(t) !== own)];
}
