// Watches a document and asks for a reading when it may have changed: mutations, routes, form values, visibility.
import { now } from './dom.ts';

export type Watch = { observe(roots: (Document | ShadowRoot)[]): void; stop(): void; quiet(): number };

/** Shortest and longest wait from a change to a reading, in ms. */
const settle = 60;
const patience = 300;

/** `cost` is the last reading's time in ms: dear readings come less often, at most once a second. */
export function watchDocument(doc: Document, ask: () => void, moved: () => void, cost: () => number): Watch {
  const view = doc.defaultView as Window;
  const seen = new Set<Node>();
  let timer = 0;
  let first = 0;
  let lastRead = 0;
  let lastChange = now();
  let href = view.location.href;

  const fire = () => {
    timer = 0;
    first = 0;
    lastRead = now();
    ask();
  };
  const touch = () => {
    const at = now();
    lastChange = at;
    if (view.location.href !== href) {
      href = view.location.href;
      moved();
    }
    if (doc.hidden) return;
    first ||= at;
    const wait = Math.max(settle, Math.min(1000, cost() * 40 - (at - lastRead)));
    if (timer && at - first > patience) return;
    view.clearTimeout(timer);
    timer = view.setTimeout(fire, Math.max(0, wait));
  };
  const observer = new MutationObserver(touch);
  const abort = new AbortController();
  const on = (target: EventTarget | undefined, events: string) => {
    for (const e of events.split(' ')) target?.addEventListener(e, touch, { capture: true, passive: true, signal: abort.signal });
  };
  on(doc, 'input change focusout toggle visibilitychange');
  on(view, 'popstate hashchange pageshow');
  // Navigation API: Chrome 102, Firefox 147; elsewhere the address is compared at each change of the page.
  on((view as unknown as { navigation?: EventTarget }).navigation, 'currententrychange');

  return {
    observe(roots) {
      for (const r of roots) {
        if (seen.has(r)) continue;
        seen.add(r);
        // characterData: frameworks set nodeValue on text they keep, which childList does not see
        observer.observe(r, { childList: true, characterData: true, subtree: true });
        if (r !== doc) on(r, 'input change');
      }
    },
    stop() {
      observer.disconnect();
      abort.abort();
      view.clearTimeout(timer);
    },
    quiet: () => now() - lastChange,
  };
}
