// Watches the document of its frame and asks for a reading when it may have changed: mutations, routes, form values, visibility, style.
import { boxOf, later, max, now, unwatched } from './dom.ts';
import * as word from './words.ts';

export type Watch = {
  /** `lists`: those of the last reading; a style sheet, a class or a narrower window may show or hide them without a change of the tree. */
  observe(roots: (Document | ShadowRoot)[], lists: Iterable<Element>): void;
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

/** `changed` hears of every change in a tab that is shown, and whether a reading will be late: then it must take back by itself what no longer holds. */
export function watchDocument(ask: () => void, changed: (late: boolean) => void, heard: AddEventListenerOptions): Watch {
  const seen = new WeakSet<Node>();
  /** How high each list stood when it was read. */
  let heights: [Element, number][] = [];
  let timer = 0;
  let first = 0;
  let credit = savings * 3;
  let lastChange = now();

  const fire = () => {
    timer = first = 0;
    // nobody looks at a hidden tab: what no longer holds is taken back, and the rest waits until it is shown
    unwatched() ? changed(true) : ask();
  };
  const touch = () => {
    const at = now();
    credit = max(credit, Math.min(savings, credit + (at - lastChange) / share));
    lastChange = at;
    const wait = max(settle, Math.min(1000, -credit * share));
    unwatched() || changed(wait > settle);
    first ||= at;
    if (closed || (timer && (unwatched() || at - first > patience))) return;
    clearTimeout(timer);
    timer = later(fire, wait);
  };
  const observer = new MutationObserver(touch);
  // a first call comes for every list that is observed, and tells what was read already
  const sizes = new ResizeObserver(() => {
    for (const [list, height] of heights) if (boxOf(list).height !== height) return touch();
  });
  const on = (target: EventTarget | undefined, events: string) => {
    for (const e of events.split(' ')) target?.addEventListener(e, touch, heard);
  };
  on(document, word.pageEvents);
  on(window, word.windowEvents);
  on((window as unknown as { navigation?: EventTarget }).navigation, word.navigationEvents);

  return {
    observe(roots, lists) {
      for (const r of roots) {
        if (seen.has(r)) continue;
        seen.add(r);
        observer.observe(r, word.mutations);
        if ((r as ShadowRoot).host) on(r, word.fieldEvents);
      }
      sizes.disconnect();
      heights = [...lists].map((list) => {
        sizes.observe(list);
        return [list, boxOf(list).height];
      });
    },
    pay(ms) {
      // what was read while the page made us wait is forgiven soon
      credit = max(-30, credit - ms);
    },
    stop() {
      observer.disconnect();
      sizes.disconnect();
      clearTimeout(timer);
    },
    quiet: () => now() - lastChange,
  };
}
