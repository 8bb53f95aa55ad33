// One difference between two sets of rules, in words, and how urgent its kind is.

/** Most urgent first: what is louder, new or gone; then what is done and counted; then how it is said. */
export const kinds = [
  'tier-up',
  'agent-added',
  'agent-removed',
  'tier-down',
  'tier-reason',
  'action',
  'carry-over',
  'number',
  'table',
  'label',
  'monitoring',
  'names',
  'regimen',
  'statement',
  'verified',
  'wording',
  'source',
  'article',
  'left-out',
  'other',
] as const;
export type Kind = (typeof kinds)[number];

export type Difference = {
  kind: Kind;
  /** The one agent it concerns; null where it concerns none or several. */
  agent: string | null;
  /** Heading to show it under: the agent's title, or "Regimens", "Article". */
  title: string;
  /** One or two plain sentences that stand under that heading. */
  text: string;
};

/** A difference without its heading, as the parts of the comparison make it. */
export type Change = Pick<Difference, 'kind' | 'text'>;

/** Whether two values of a bundle say the same; the order of keys does not count, the order of lists does. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((k) => same((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k]));
}

/** What only `b` has and what only `a` has, counted, so that a repeated entry is not lost. */
export function addedAndGone<T>(a: T[], b: T[], key: (x: T) => string = String): { added: T[]; gone: T[] } {
  const rest = (from: T[], minus: T[]) => {
    const left = minus.map(key);
    return from.filter((x) => {
      const i = left.indexOf(key(x));
      if (i >= 0) left.splice(i, 1);
      return i < 0;
    });
  };
  return { added: rest(b, a), gone: rest(a, b) };
}

/** Entries by key in both, only in the old, only in the new. */
export function paired<T>(a: T[], b: T[], key: (x: T) => string): { both: [T, T][]; gone: T[]; added: T[] } {
  const old = new Map(a.map((x) => [key(x), x]));
  const now = new Map(b.map((x) => [key(x), x]));
  return {
    both: [...old].flatMap(([k, x]) => (now.has(k) ? [[x, now.get(k) as T] as [T, T]] : [])),
    gone: [...old].flatMap(([k, x]) => (now.has(k) ? [] : [x])),
    added: [...now].flatMap(([k, x]) => (old.has(k) ? [] : [x])),
  };
}
