// The names to look for: the real ones, and as many more as a size asks for, each like a real one up to its third letter.
import { compileNames } from '../../lib/match/compile.ts';
import type { Entry, NamePack } from '../../lib/match/pack.ts';
import { type Sieve, sieveOf } from '../../lib/match/sieve.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { compileRules } from '../../rules/cli/compile.ts';
import { dice } from './dice.ts';

export type Names = {
  pack: NamePack;
  sieve: Sieve;
  /** The same for rivals: lower case, parted by spaces where the name may be. */
  words: string[];
};

/** Compiled from the rules folder, with `count` entries. */
export function namesOf(rulesDir: string, count: number): Names {
  const real = compileNames(JSON.parse(compileRules(rulesDir)) as Bundle);
  const { below } = dice(7);
  const entries = [...real.entries];
  const taken = new Set(entries.map((e) => e[0]));
  while (entries.length < count) {
    const [like] = real.entries[below(real.entries.length)] as Entry;
    const tail = Array.from({ length: Math.max(4, like.length - 3) }, () => String.fromCharCode(97 + below(26)));
    const key = like.slice(0, 3) + tail.join('');
    if (taken.has(key)) continue;
    taken.add(key);
    entries.push([key, 'n', [0]]);
  }
  entries.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const pack = { ...real, entries };
  const words = new Set(entries.map(([key, , , extra]) => [...key].map((ch, i) => (i && extra?.b?.includes(i) ? ` ${ch}` : ch)).join('')));
  return { pack, sieve: sieveOf(pack), words: [...words] };
}
