// Watches the document of its frame and asks for a reading when it may have changed: mutations, routes, form values, visibility.
import { now } from './dom.ts';
import * as word from './words.ts';

export type Watch = {
  observe(roots: (Document | ShadowRoot)[]): void;
  /** Takes what a reading cost, in ms. */
  pay(ms: number): void;
  stop(): void;
  quiet(): number;
};

/** Shortest and longest wait from a change to a reading, in ms. */
const settle = 60;
const patience = 300;
/** A page that changes without end is read for one millisecond in so many. */
const share = 80;
/** Milliseconds of reading that a page at rest saves up, so that what changes then is read at once; more at first, when all is slow. */
const savings = 100;

/** `changed` hears of every change, and whether a reading will be late: then it must take back by itself what no longer holds. */
export function watchDocument(ask: () => void, changed: (late: boolean) => void): Watch {
  const seen = new Set<Node>();
  let timer = 0;
  let first = 0;
  let credit = savings * 3;
  let lastChange = now();

  const fire = () => {
    timer = first = 0;
    ask();
  };
  const touch = () => {
    const at = now();
    credit = Math.max(credit, Math.min(savings, credit + (at - lastChange) / share));
    lastChange = at;
    const wait = Math.max(settle, Math.min(1000, -credit * share));
    changed(document.hidden || wait > settle);
    if (document.hidden) return;
    first ||= at;
    if (timer && at - first > patience) return;
    clearTimeout(timer);
    timer = window.setTimeout(fire, wait);
  };
  const observer = new MutationObserver(touch);
  const abort = new AbortController();
  const on = (target: EventTarget | undefined, events: string) => {
    for (const e of events.split(' ')) target?.addEventListener(e, touch, { capture: true, passive: true, signal: abort.signal });
  };
  on(document, word.pageEvents);
  on(window, word.windowEvents);
  on((window as unknown as { navigation?: EventTarget }).navigation, word.navigationEvents);

  return {
    observe(roots) {
      for (const r of roots) {
        if (seen.has(r)) continue;
        seen.add(r);
        observer.observe(r, word.mutations);
        if (r !== document) on(r, word.fieldEvents);
      }
    },
    pay(ms) {
      // what was read while the page made us wait is forgiven soon
      credit = Math.max(-30, credit - ms);
    },
    stop() {
      observer.disconnect();
      abort.abort();
      clearTimeout(timer);
    },
    quiet: () => now() - lastChange,
  };
}
