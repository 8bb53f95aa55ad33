// The reader's hands: ties reading, matching and watching of one frame to messages.
import type { RawHit } from '../match/detail.ts';
import type { Hit } from '../match/matcher.ts';
import { longest, makeSift } from '../match/sift.ts';
import { late, later, now, slice, unwatched } from '../read/dom.ts';
import type { Lexicon } from '../read/lexicon.ts';
import { patientInAddress } from '../read/patient.ts';
import { type Reading, readInSlices } from '../read/read.ts';
import type { ReadRow } from '../read/rows.ts';
import { isMedicine } from '../read/section.ts';
import { makeStand } from '../read/stand.ts';
import type { FindTaught } from '../read/taught.ts';
import { type Watch, watchDocument } from '../read/watch.ts';
import { learn } from '../read/words.ts';
import type { HelloReply, MatchReply, Sent } from './messages.ts';
import { alive, listen, send, shadowOf } from './page.ts';
import { detailSlot, readerSlot as slot, taughtSlot } from './slots.ts';

/** Starts reading this frame, once; an older reader of a replaced extension is stopped first. */
export function startReader(): void {
  // the isolated world's global is ours alone, so a page can neither see nor forge this
  const world = globalThis as unknown as {
    /** `typed`: ms since the last key, for lib/platform/writing.ts. */
    [slot]?: { stop(): void; alive(): unknown; typed(): number };
    [detailSlot]?: (hits: RawHit[], lexicon: Lexicon) => Promise<Sent['found']>;
    /** Boxes that a person showed: lib/platform/taught.ts. */
    [taughtSlot]?: FindTaught;
  };
  if (world[slot]?.alive()) return;
  world[slot]?.stop();

  const stamp = Date.now() + Math.random();
  const stand = makeStand(now());
  const ended = new AbortController();
  const { signal } = ended;
  let lexicon: Lexicon;
  let sift: ReturnType<typeof makeSift>;
  /** What the background said of texts that may hold a name. */
  const told = new Map<string, Hit[]>();
  let turn = 0;
  let watch: Watch | undefined;
  let lastSent: string | undefined;
  /** NaN until then, which is less than nothing. */
  let typedAt!: number;
  let again: number | undefined;
  const soon = (f: () => unknown): undefined => {
    if (!closed) again = later(f, 250);
  };
  let readAt = 0;
  /** When the slice of work began, and how many readings in a row were for nothing. */
  let from = 0;
  let hasty = 0;
  let last: Sent | undefined;
  /** The medicines of the last word. */
  let shown: ReadRow[] = [];

  const stop = () => {
    ended.abort();
    // what is being read is told to nobody
    turn++;
    watch?.stop();
    clearTimeout(again);
    // nothing is left there, so that another may start in its place, as after a change of rules
    world[slot] = unlisten();
  };
  const unlisten = listen(stamp, ({ t }) => {
    if (t === 'stop') stop();
    if (t === 'stale') {
      stand.change(now());
      tell();
      void read();
    }
    // nothing changed since the last word: it is said again without reading
    if (t === 'read') {
      if (last && (watch as Watch).quiet() > now() - readAt) void send(last);
      else {
        lastSent = '';
        void read();
      }
    }
  });
  world[slot] = { stop, alive, typed: () => now() - typedAt };
  const heard = { capture: true, signal };
  const on = (event: string, f: () => void) => addEventListener(event, f, heard);
  on('keydown', () => (typedAt = now()));
  // a frame that is torn out says so itself; a page that comes back from the back-forward cache tells its rows again
  on('pagehide', () => tell());

  const changed = (late: boolean) => {
    if (stand.moved(patientInAddress()) || (late && last && shown[0] && !shown.some((r) => r.el.isConnected))) tell();
  };

  // nobody feels what is done for a tab that is hidden
  const begin = () => {
    from = now();
    slice(unwatched() || hasty > 1 ? Infinity : from + share);
  };
  const pay = () => (watch as Watch).pay(now() - from);
  const rest = async () => {
    pay();
    await new Promise<void>((go) => later(go));
    begin();
  };

  async function read(): Promise<unknown> {
    if (!alive()) return stop();
    if (!watch || signal.aborted) return;
    begin();
    const begun = (readAt = from);
    const mine = ++turn;
    const reading = readInSlices(document, shadowOf, world[taughtSlot]);
    let step: IteratorResult<void, Reading>;
    while (!(step = reading.next()).done) {
      await rest();
      // what changed meanwhile is read anew; a page that never stands still is read in one go
      if (mine !== turn || watch.quiet() < now() - begun) return hasty++;
    }
    hasty = 0;
    const r = step.value;
    watch.observe(r.roots, r.boxes);
    clearTimeout(again);
    const rows = r.rows.filter(isMedicine);
    const agreed = stand.see({
      address: patientInAddress(),
      identity: r.identity ?? '*',
      rows,
      loading: r.counts.loading,
      moment: begun,
      quiet: watch.quiet(),
    });
    const asked = agreed && hitRows(r.rows);
    if (!asked) {
      pay();
      soon(read);
      return tell();
    }
    const hits = await asked;
    const found = hits && (await world[detailSlot]?.(hits, lexicon));
    // a background that was ended in the midst of it answers nothing, and is asked again
    if (!hits) soon(read);
    // else another reading, or a change of patient, may have come first
    else if (mine === turn) {
      shown = rows;
      tell(r, found);
    }
  }

  /** Rows with at least one name, in reading order, at most 200; none at all without an answer. */
  async function hitRows(rows: ReadRow[]): Promise<RawHit[] | undefined> {
    if (told.size > 5000) told.clear();
    const likely: { row: ReadRow; text: string }[] = [];
    for (const row of rows) {
      if (late()) await rest();
      const text = row.text.slice(0, longest);
      if (sift(text)) likely.push({ row, text });
    }
    pay();
    const texts = [...new Set(likely.map((r) => r.text))].filter((t) => !told.has(t));
    while (texts.length) {
      const some = texts.splice(0, 200);
      const reply = await send<MatchReply>({ t: 'match', texts: some, bare: !world[detailSlot] });
      if (!reply) return;
      some.forEach((t, i) => told.set(t, reply[i] as Hit[]));
    }
    const hits = likely.map((r) => ({ ...r, hits: told.get(r.text) as Hit[] })).filter((r) => r.hits.length);
    return hits.slice(0, 200);
  }

  /** Says what was read; without a reading, that nothing may be shown yet. */
  function tell(r?: Reading, found: Sent['found'] = []) {
    turn++;
    const report: Sent = {
      t: 'report',
      stamp,
      patient: r?.identity ? hash(r.identity + patientInAddress().replace(/^\?.*/, '')) : r?.identity === null ? -1 : 0,
      frame: r && Object.values(r.counts),
      found,
      texts: r?.starts,
    };
    const key = JSON.stringify(report);
    if (key === lastSent) return;
    lastSent = key;
    last = r && report;
    // a background that was ended in the midst of it may have kept nothing: it is said again
    void send(report).then((heard) => heard ?? (lastSent = soon(read)));
  }

  const greet = () => send<HelloReply>({ t: 'hello', stamp, since: performance.timeOrigin }).then(begun);
  const begun = (reply?: HelloReply) => {
    // told to stop before it was answered: another may stand in its place
    if (signal.aborted) return;
    // one that was ended in the midst of it says nothing at all, not even that nothing is to be read here
    if (!reply?.sieve) {
      if (reply || !alive()) stop();
      else soon(greet);
      return;
    }
    lexicon = reply.lexicon as Lexicon;
    sift = makeSift(reply.sieve);
    learn(lexicon);
    watch = watchDocument(read, changed, heard);
    watch.observe([document], []);
    if (!unwatched()) void read();
  };
  void greet();
}

/** Milliseconds of work before the page has its turn. */
const share = 12;

/** 32-bit hash, to tell one patient from another within a session; never stored. */
const hash = (s: string): number => [...s].reduce((h, c) => Math.imul(h, 0x01000193) ^ (c.codePointAt(0) as number), 7) >>> 0;
