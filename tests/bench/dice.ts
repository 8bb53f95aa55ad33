// Numbers that look like chance and are the same in every run.

/** `below(n)`: a whole number from 0 to n - 1; `pick`: one of a list. */
export function dice(seed: number) {
  let at = seed;
  const below = (n: number) => (at = (at * 48271) % 2147483647) % n;
  return { below, pick: <T>(list: readonly T[]): T => list[below(list.length)] as T };
}
