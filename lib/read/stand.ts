// Decides whether what stands on the page belongs to one patient: banner, address and list must have changed together.
// Pure: it is told what was read and when, and answers what may be shown.

export type Seen = {
  /** Patient's place in the address, '' if none. */
  address: string;
  /** Banner text, '' if nobody is named. */
  identity: string;
  /** The rows of medication lists: the element, and its text. */
  rows: { el: object; text: string }[];
  loading: boolean;
  /** Milliseconds, any clock. */
  now: number;
  /** Milliseconds since the page last changed. */
  quiet: number;
};

export type Verdict = 'agreed' | 'wait';

const bannerPatience = 12_000;
/** For an address whose number may name an order instead of a patient. */
const loosePatience = 3_000;
const listPatience = 5_000;
const emptyPatience = 2_000;

/** Remembers the last agreed patient of a frame. `change()` is for news from other frames. */
export function makeStand(now: number) {
  let address: string | null = null;
  let identity = '';
  let rows = new WeakMap<object, string>();
  let had = 0;
  let changedAt = now;
  let waiting = false;
  /** Banner under which the change began; while it stands, the old patient stands. */
  let oldBanner = '';
  const known: { el: object; text: string }[] = [];

  const begin = (at: number) => {
    waiting = true;
    changedAt = at;
    oldBanner = identity;
    rows = new WeakMap(known.map((r) => [r.el, r.text]));
    had = known.length;
  };

  return {
    /** Another frame says that the patient changed: what stands here is old until it changes too. */
    change: begin,
    /** True when `see` would find another patient's place in the address. */
    moved: (next: string) => address !== null && next !== address,
    see(s: Seen): Verdict {
      if (address !== null && s.address !== address) begin(s.now);
      else if (!waiting && identity && s.identity !== identity) begin(s.now);
      address = s.address;
      const since = s.now - changedAt;
      if (waiting) {
        const patience = s.address.startsWith('?') ? loosePatience : bannerPatience;
        if (oldBanner && s.identity === oldBanner && since < patience) return 'wait';
        if (had && s.rows.length && !fresh(s) && since < listPatience) return 'wait';
      }
      if (!s.rows.length && (s.loading || s.quiet < 700 || since < emptyPatience) && since < bannerPatience) return 'wait';
      waiting = false;
      identity = s.identity;
      known.length = 0;
      known.push(...s.rows);
      return 'agreed';
    },
  };

  /** At least one row is new or says something else than it did for the last patient. */
  function fresh(s: Seen): boolean {
    return s.rows.length !== had || s.rows.some((r) => rows.get(r.el) !== r.text);
  }
}
