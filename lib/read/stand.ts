// Decides whether what stands on the page belongs to one patient: banner, address and list must have changed together.
// Pure: it is told what was read and when, and answers what may be shown.

export type Seen = {
  /** Patient's place in the address, '' if none; `?…` where nothing says that it is the patient's. */
  address: string;
  /** Banner text, '' if nobody is named. */
  identity: string;
  /** The rows of medication lists: the element, and its text. */
  rows: { el: object; text: string }[];
  loading: boolean;
  /** Milliseconds, any clock. */
  moment: number;
  /** Milliseconds since the page last changed. */
  quiet: number;
};

/** How long the old banner may stand under a new address before the page is believed. */
const bannerPatience = 12_000;
/** The same where the address may name an order instead of a patient. */
const loosePatience = 3_000;
/** How long a list that did not change at all is held back under a new banner or address. */
const listPatience = 5_000;
/** How long an empty page is not yet an answer. */
const emptyPatience = 2_000;

/** Remembers the patient of a frame. `change()` is for news from other frames. */
export function makeStand(now: number) {
  let address: string | null = null;
  /** Last banner seen, agreed or not. */
  let banner = '';
  /** Whose rows the agreed ones are; '' while the page has not said. */
  let owner = '';
  let last: Seen['rows'] = [];
  let old = new WeakMap<object, string>();
  let had = 0;
  let changedAt = now;
  let waiting = false;
  let oldBanner = '';
  /** The last answer stood on an empty page: a clock that ticks there is no news. */
  let calm = false;

  const begin = (at: number) => {
    waiting = true;
    calm = false;
    changedAt = at;
    oldBanner = banner;
    old = new WeakMap(last.map((r) => [r.el, r.text]));
    had = last.length;
  };

  /** At least one row is new or says something else than it did for the last patient. */
  const fresh = (rows: Seen['rows']) => rows.length !== had || rows.some((r) => old.get(r.el) !== r.text);

  const decide = (s: Seen): boolean => {
    const since = s.moment - changedAt;
    if (waiting) {
      const patience = s.address[0] === '?' ? loosePatience : bannerPatience;
      if (oldBanner && s.identity === oldBanner && since < patience) return false;
      if (had && s.rows.length && !fresh(s.rows) && since < listPatience) return false;
    }
    // between two patients, and at first, a page can stand empty for seconds
    return !!s.rows[0] || since >= bannerPatience || !(s.loading || (!calm && (s.quiet < 700 || since < emptyPatience)));
  };

  return {
    /** Another frame says that the patient changed: what stands here is old until it changes too. */
    change: begin,
    /** True when `see` would find another patient's place in the address. */
    moved: (next: string) => address !== null && next !== address,
    /** False while what was read may be of two patients, or not all there yet. */
    see(s: Seen): boolean {
      // while a change is under way its own new banner is expected; yet another one is a change of its own
      const other = s.identity && s.identity !== banner && (waiting ? banner && banner !== oldBanner : owner && s.identity !== owner);
      const lost = !s.identity && owner && s.loading && !waiting;
      if ((address !== null && s.address !== address) || other || lost) begin(s.moment);
      address = s.address;
      const agreed = decide(s);
      if (agreed) {
        // rows that came with a new patient belong to nobody until a banner says so
        owner = s.identity || (waiting && fresh(s.rows) ? '' : owner);
        waiting = false;
      }
      calm = agreed && !s.rows.length;
      banner = s.identity || banner;
      last = s.rows;
      return agreed;
    },
  };
}
