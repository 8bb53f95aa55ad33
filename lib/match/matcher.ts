// Finds every name of a NamePack in a line, in one pass whose cost does not grow with the number of names.
// At each word start the sorted keys are narrowed character by character; most words end at the third.
import { mayFollow } from './glue.ts';
import { charClass, endsSyllable, normalise } from './normal.ts';
import type { Entry, NamePack } from './pack.ts';

/** Entry indices of the pack, raw offsets (UTF-16, end exclusive), 1 when a biosimilar suffix belongs to it. */
export type Hit = [entries: number[], start: number, end: number, suffix: 0 | 1];
export type Matcher = (line: string) => Hit[];

type Best = { entries: number[]; end: number; suffix: 0 | 1 };
/** A hyphen, and the line's break behind it. */
const hyphen = /^[-\u2010-\u2015\u2212]\s*$/;

/** Builds the matcher; the pack's entries must be sorted by key. */
export function makeMatcher(pack: NamePack): Matcher {
  const keys = pack.entries.map((e) => e[0]);
  const first = new Map<string, [number, number]>();
  for (let i = 0; i < keys.length; i++) {
    const p = (keys[i] as string).slice(0, 2);
    const r = first.get(p);
    if (r) r[1] = i + 1;
    else first.set(p, [i, i + 1]);
  }

  /** First index in [lo, hi) whose character at `depth` is at least `code`. */
  function lower(lo: number, hi: number, depth: number, code: number): number {
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      const c = (keys[mid] as string).charCodeAt(depth);
      if (!(c >= code)) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  return (line) => {
    const { text, at } = normalise(line);
    const raw = (k: number) => (at ? (at[k] as number) : k);
    const classAt = (k: number) => charClass(text.charCodeAt(k));
    const found: Hit[] = [];
    let before = 0;
    for (let i = 0; i < text.length; ) {
      const cls = classAt(i);
      // a word begins here: letters after other signs or digits, digits after other signs, any of a script without spaces
      const hit = cls === 3 || (cls && cls !== before && !(cls === 2 && before === 1)) ? longest(i) : null;
      before = cls;
      if (!hit) {
        i++;
        continue;
      }
      const { end } = hit;
      const last = raw(end - 1);
      if (pack.entries[hit.entries[0] as number]?.[1] !== 'x')
        found.push([hit.entries, raw(i), at ? last + ((line.codePointAt(last) as number) > 0xffff ? 2 : 1) : end, hit.suffix]);
      before = classAt(end - 1);
      i = end;
    }
    return found;

    /** The longest run of entries that end well, from word start `i`. */
    function longest(i: number): Best | null {
      let best: Best | null = null;
      let depth = 0;
      let lo = 0;
      let hi = 0;
      let prefix = '';
      /** Breaks so far: depth, and whether more than a hyphen stands there. */
      const gaps: [number, boolean][] = [];
      for (let j = i; j < text.length && depth < 64; j++) {
        const code = text.charCodeAt(j);
        if (!charClass(code)) {
          if (code === 0x200b) continue;
          const gap = /^[^\p{L}\p{N}]{1,4}/u.exec(text.slice(j, j + 5))?.[0] ?? ' ';
          gaps.push([depth, !hyphen.test(gap)]);
          j += gap.length - 1;
          continue;
        }
        if (depth < 2) {
          prefix += text[j];
          depth++;
          if (depth < 2) continue;
          const r = first.get(prefix);
          if (!r) return best;
          [lo, hi] = r;
        } else {
          lo = lower(lo, hi, depth, code);
          hi = lower(lo, hi, depth, code + 1);
          if (lo >= hi) return best;
          depth++;
        }
        let k = lo;
        while (k < hi && (keys[k] as string).length === depth) k++;
        if (k > lo) {
          const ok: number[] = [];
          for (let q = lo; q < k; q++) if (fits(pack.entries[q] as Entry, i, j + 1, gaps)) ok.push(q);
          if (ok.length) best = withSuffix(ok, j + 1);
        }
      }
      return best;
    }

    function fits(e: Entry, start: number, end: number, gaps: [number, boolean][]): boolean {
      const [key, kind, , { b = [], w } = {}] = e;
      for (const [g, hard] of gaps) if (!b.includes(g) && (key.length < 8 || hard)) return false;
      const next = classAt(end);
      const last = classAt(end - 1);
      if (endsSyllable(text.charCodeAt(end))) return false;
      if (w && (kind !== 'a' || w === w.toUpperCase()))
        return next !== 1 && (next !== 2 || last !== 2) && lettersOf(line.slice(raw(start), raw(end))) === w;
      if (!next || last === 3 || last !== next) return true;
      return next === 1 && mayFollow(/^\p{L}*/u.exec(text.slice(end, end + 40))?.[0] as string, kind === 's', key.length);
    }

    /** `rituximab-abbs`: four letters after the hyphen belong to the name. */
    function withSuffix(entries: number[], end: number): Best {
      const m = /^[-\u2010-\u2015][a-z]{4}(?![a-z])/.exec(text.slice(end, end + 6));
      return m && entries.some((q) => pack.entries[q]?.[1] === 's') ? { entries, end: end + 5, suffix: 1 } : { entries, end, suffix: 0 };
    }
  };
}

/** As abbreviations are compared: without what separates their letters. */
export const lettersOf = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');
