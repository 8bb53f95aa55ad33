// Chance that a seed repeats: the dice of the bench, with shares and weights.
import { dice } from '../bench/dice.ts';

export type Dice = ReturnType<typeof diceOf>;

/** Any whole number is a seed; near ones give different runs. */
export function diceOf(seed: number) {
  const { below, pick } = dice((Math.abs(Math.imul(Math.trunc(seed) + 1, 0x9e3779b1)) % 2147483646) + 1);
  // the first throws of a small seed are small
  for (let i = 0; i < 8; i++) below(2);
  return {
    below,
    pick,
    /** `share` from 0 to 1. */
    chance: (share: number) => below(10_000) < share * 10_000,
    weighted<T>(list: readonly (readonly [T, number])[]): T {
      let left = below(list.reduce((sum, [, w]) => sum + w, 0));
      return (list.find(([, w]) => (left -= w) < 0) as readonly [T, number])[0];
    },
    shuffled<T>(list: readonly T[]): T[] {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j] as T, out[i] as T];
      }
      return out;
    },
  };
}
