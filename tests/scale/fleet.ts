// A fleet of browsers as lib/channel/schedule.ts moves them: who is switched on when, who asks when, who has the new release when.
import { nextCheck } from '../../lib/channel/schedule.ts';

export type Fleet = {
  clients: number;
  /** Share that is switched off outside its shift; the others run day and night. */
  byShift: number;
  minutes: number;
  days: number;
  /** When the new release is published, in ms from the first midnight. */
  publishedAt: number;
};

export type Told = {
  /** Requests in each minute, and of these the ones that fetch the release. */
  asked: Uint32Array;
  fetched: Uint32Array;
  /** Clients that are switched on in each minute, and of these the ones that have the release. */
  on: Int32Array;
  has: Int32Array;
};

const minute = 60_000;
const day = 1440 * minute;

/** The same fleet at every run. */
function dice(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shifts begin around seven, half of them within eight minutes: that is the peak to withstand. */
export function run(fleet: Fleet): Told {
  const length = fleet.days * 1440;
  const told: Told = {
    asked: new Uint32Array(length),
    fetched: new Uint32Array(length),
    on: new Int32Array(length + 1),
    has: new Int32Array(length + 1),
  };
  const roll = dice(20_261_123);
  for (let i = 0; i < fleet.clients; i++) live(fleet, told, roll, length);
  for (const line of [told.on, told.has]) for (let m = 1; m < line.length; m++) line[m] = (line[m] as number) + (line[m - 1] as number);
  return told;
}

function live({ byShift, minutes, days, publishedAt }: Fleet, told: Told, roll: () => number, length: number): void {
  const always = roll() >= byShift;
  const seed = roll();
  const begin = (7 * 60 + (roll() + roll() + roll() - 1.5) * 30) * minute;
  const shift = (8 + 2 * roll()) * 60 * minute;
  // the last check lies somewhere in the interval before, as after weeks of running
  let lastAt = -roll() * minutes * minute;
  let has = false;
  const spans = always ? [[0, days * day]] : Array.from({ length: days }, (_, d) => [d * day + begin, d * day + begin + shift]);
  for (const [from, to] of spans as [number, number][]) {
    count(told.on, from, to);
    let start = from;
    if (has) count(told.has, from, to);
    for (;;) {
      // the lines of the product: when is the next check due, seen from here
      const at = nextCheck({ lastAt: lastAt + offset, trouble: 'none', failures: 0, seed }, minutes, start + offset) - offset;
      if (at >= to) break;
      const m = Math.floor(at / minute);
      if (m >= 0 && m < length) told.asked[m] = (told.asked[m] as number) + 1;
      if (!has && at >= publishedAt) {
        has = true;
        if (m < length) told.fetched[m] = (told.fetched[m] as number) + 1;
        count(told.has, at, to);
      }
      lastAt = at;
      start = at;
    }
  }
}

/** Keeps times above 0, as clocks have them. */
const offset = 20_000 * day;

function count(line: Int32Array, from: number, to: number): void {
  const clip = (t: number) => Math.min(line.length - 1, Math.max(0, Math.floor(t / minute)));
  line[clip(from)] = (line[clip(from)] as number) + 1;
  line[clip(to)] = (line[clip(to)] as number) - 1;
}
