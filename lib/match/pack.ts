// The names to look for, compiled to what travels by message: plain arrays, sorted by key.

/** n name, s INN that may carry a biosimilar suffix, c as written (an abbreviation; an ATC code where `t` is `code`), a ambiguous, r regimen, k class word, x another medicine, whose name holds one of ours. */
export type EntryKind = 'n' | 's' | 'c' | 'a' | 'r' | 'k' | 'x';

/** key, kind, agents (indices), then only where they differ from the rule: breaks, raw form, product, route, dose. */
export type Entry = [
  key: string,
  kind: EntryKind,
  agents: number[],
  extra?: { b?: number[]; w?: string; p?: string; r?: string; d?: [number, number]; t?: string },
];

export type NamePack = {
  /** Version of the rules it was compiled from. */
  version: number;
  agents: string[];
  /** Sorted by key in UTF-16 order. */
  entries: Entry[];
};
