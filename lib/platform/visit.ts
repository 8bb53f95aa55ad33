// One number by which our own pages tell one patient from the next; it says nothing of whom.
import type { TabRecord } from './tabs.ts';

/** 0 where the page names nobody, -1 where it or its frames name several. */
export function visitOf({ frames }: TabRecord): number {
  const named = new Set(Object.values(frames).flatMap((f) => f.report?.patient || []));
  if (named.size > 1 || named.has(-1)) return -1;
  return frames[0]?.report?.patient ?? 0;
}
