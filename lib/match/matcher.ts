// Finds every name of a NamePack in a line, in one pass whose cost does not grow with the number of names.
// At each word start the sorted keys are narrowed character by character; most words end at the third.
import { mayFollow } from './glue.ts';
import { charClass, normalise } from './normal.ts';
import type { Entry, NamePack } from './pack.ts';

/** Entry indices of the pack, raw offsets (UTF-16, end exclusive), 1 when a biosimilar suffix belongs to it. */
export type Hit = [entries: number[], start: number, end: number, suffix: 0 | 1];
export type Matcher = (line: string) => Hit[];

type Best = { entries: number[]; end: number; suffix: boolean };
const hyphen = /[-\u2010-\u2015\u2212]/;

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
    const found: Hit[] = [];
    const n = text.length;
    let before = 0;
    for (let i = 0; i < n; ) {
      const cls = charClass(text.charCodeAt(i));
      if (cls === 0 || (cls === before && cls !== 3)) {
        before = cls;
        i++;
        continue;
      }
      if (before === 1 && cls === 2) {
        before = cls;
        i++;
        continue;
      }
      const hit = longest(i);
      before = cls;
      if (!hit) {
        i++;
        continue;
      }
      const raw = (k: number) => (at ? (at[k] as number) : k);
      const end = hit.end;
      const start = raw(i);
      const stop = at ? raw(end - 1) + ((line.codePointAt(raw(end - 1)) as number) > 0xffff ? 2 : 1) : end;
      found.push([hit.entries, start, stop, hit.suffix ? 1 : 0]);
      before = charClass(text.charCodeAt(end - 1));
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
      const gaps: number[] = [];
      let hard: number[] = [];
      for (let j = i; j < n && depth < 64; j++) {
        const code = text.charCodeAt(j);
        if (charClass(code) === 0) {
          if (code === 0x200b) continue;
          const from = j;
          while (j < n && charClass(text.charCodeAt(j)) === 0 && j - from < 4) j++;
          if (j >= n || charClass(text.charCodeAt(j)) === 0) break;
          if (hyphen.test(text[from] as string) && /^.\s*$/.test(text.slice(from, j))) gaps.push(depth);
          else {
            hard = [...hard, depth];
            gaps.push(depth);
          }
          j--;
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
          for (let q = lo; q < k; q++) if (fits(pack.entries[q] as Entry, i, j + 1, gaps, hard)) ok.push(q);
          if (ok.length) best = withSuffix(ok, j + 1);
        }
      }
      return best;
    }

    function fits(e: Entry, start: number, end: number, gaps: number[], hard: number[]): boolean {
      const key = e[0];
      const breaks = e[3]?.b ?? [];
      for (const g of gaps) if (!breaks.includes(g) && (key.length < 8 || hard.includes(g))) return false;
      const next = charClass(text.charCodeAt(end));
      const last = charClass(text.charCodeAt(end - 1));
      if (e[1] === 'c' || e[1] === 'r' || (e[1] === 'a' && e[3]?.w === e[3]?.w?.toUpperCase())) {
        if (next === 1 || (next === 2 && last === 2)) return false;
        const raw = line.slice(at ? (at[start] as number) : start, at ? (at[end] as number) : end);
        return lettersOf(raw) === lettersOf(e[3]?.w ?? '');
      }
      if (next === 0 || last === 3) return true;
      if (next === 2) return last !== 2;
      if (last === 2 && next === 1) return true;
      let stop = end;
      while (stop < n && charClass(text.charCodeAt(stop)) === 1) stop++;
      return mayFollow(text.slice(end, stop), e[1] === 's', key.length);
    }

    /** `rituximab-abbs`: four letters after the hyphen belong to the name. */
    function withSuffix(entries: number[], end: number): Best {
      const m = /^[-\u2010-\u2015][a-z]{4}(?![a-z])/.exec(text.slice(end, end + 6));
      return m && entries.some((q) => pack.entries[q]?.[1] === 's') ? { entries, end: end + 5, suffix: true } : { entries, end, suffix: false };
    }
  };
}

const lettersOf = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');
