// The reader's hands: ties reading, matching and watching of one frame to messages.
import { findRows } from '../match/find.ts';
import { type Matcher, makeMatcher } from '../match/matcher.ts';
import { patientInAddress } from '../read/patient.ts';
import { type Reading, readDocument } from '../read/read.ts';
import { isMedicine } from '../read/rows.ts';
import { makeStand } from '../read/stand.ts';
import { type Watch, watchDocument } from '../read/watch.ts';
import { learn } from '../read/words.ts';
import type { HelloReply, NamesReply, Report } from './messages.ts';
import { alive, listen, send, shadowOf } from './page.ts';

const slot = Symbol.for('pml-sentinel.reader');

/** Starts reading this frame, once; an older reader of a replaced extension is stopped first. */
export function startReader(): void {
  // the isolated world's global is ours alone, so a page can neither see nor forge this
  const world = globalThis as unknown as Record<symbol, { stop(): void; alive(): boolean } | undefined>;
  if (world[slot]?.alive()) return;
  world[slot]?.stop();

  const stamp = Date.now() + Math.random();
  const top = window === window.top;
  const stand = makeStand(performance.now());
  let cost = 5;
  let match: Matcher | undefined;
  let watch: Watch | undefined;
  let lastSent = '';
  let typedAt = 0;
  let again = 0;

  const stop = () => {
    watch?.stop();
    unlisten();
    window.clearTimeout(again);
    document.removeEventListener('keydown', typed, true);
    window.removeEventListener('pagehide', left);
  };
  const typed = () => {
    typedAt = performance.now();
  };
  /** A frame that goes away takes its rows with it; one that comes back tells them again. */
  const left = () => {
    lastSent = '';
    if (!top) void send({ t: 'bye', stamp });
  };
  const unlisten = listen((m) => {
    if (m.t === 'read') {
      lastSent = '';
      void read();
    } else if (m.t === 'stale') {
      stand.change(performance.now());
      lastSent = '';
      tell('reading', null);
      void read();
    } else if (m.t === 'stop') stop();
  });
  world[slot] = { stop, alive };
  document.addEventListener('keydown', typed, { capture: true, passive: true });
  window.addEventListener('pagehide', left);

  function moved() {
    if (stand.moved(patientInAddress(location.href))) {
      tell('reading', null);
      if (document.hidden) lastSent = '';
    }
  }

  async function read(): Promise<void> {
    if (!alive()) return stop();
    if (!watch) return;
    const begun = performance.now();
    const r = readDocument(document, shadowOf, null);
    watch?.observe(r.roots);
    const verdict = stand.see({
      address: patientInAddress(location.href),
      identity: r.identity ?? '(several)',
      rows: r.rows.filter((x) => isMedicine(x.section)),
      loading: r.frame.loading,
      now: begun,
      quiet: watch?.quiet() ?? 0,
    });
    cost = performance.now() - begun;
    window.clearTimeout(again);
    if (verdict === 'wait') {
      again = window.setTimeout(() => void read(), 250);
      tell('reading', r);
      return;
    }
    if (!match && r.rows.length) {
      const names = await send<NamesReply>({ t: 'names' });
      if (!names?.pack) return;
      match = makeMatcher(names.pack);
      // the page may have changed while the names came
      return read();
    }
    const found = match ? findRows(r.rows, match) : [];
    cost = performance.now() - begun;
    tell('read', r, found);
  }

  function tell(state: Report['state'], r: Reading | null, found: Report['found'] = []) {
    const report: Report = {
      t: 'report',
      stamp,
      state,
      patient:
        r === null ? 0 : r.identity === null ? -1 : r.identity ? hash(`${r.identity}|${patientInAddress(location.href).replace(/^\?.*/, '')}`) : 0,
      top,
      origin: location.origin,
      frame: r?.frame ?? null,
      found: state === 'reading' ? [] : found,
      typing: performance.now() - typedAt < 5000 || inField(),
    };
    const key = JSON.stringify({ ...report, typing: false });
    if (key === lastSent) return;
    lastSent = key;
    void send(report);
  }

  void send<HelloReply>({ t: 'hello', stamp, top }).then((reply) => {
    if (!reply?.watch || !reply.lexicon) return stop();
    learn(reply.lexicon);
    watch = watchDocument(
      document,
      () => void read(),
      moved,
      () => cost,
    );
    watch.observe([document]);
    if (!document.hidden) void read();
  });
}

function inField(): boolean {
  const el = document.activeElement;
  return el instanceof HTMLElement && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName));
}

/** 52-bit FNV-like hash, to tell one patient from another within a session; never stored. */
function hash(s: string): number {
  let a = 1;
  let b = 7;
  for (let i = 0; i < s.length; i++) {
    a = Math.imul(a ^ s.charCodeAt(i), 0x9e3779b1);
    b = Math.imul(b + s.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0) * 0x100000 + (b >>> 12);
}
