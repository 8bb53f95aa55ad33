// Turns of a tab: work for one tab runs one after the other, so that an older word is never shown last.

/** ms after which the next turn does not wait any more: a script put into a page that is just leaving may never answer. */
const patience = 2000;

/**
 * Words that come while one waits for its turn share that turn: a page of two hundred frames is shown a few times, not
 * two hundred. A turn that fails is answered by `failed` and holds nobody up.
 */
export function openTurns(act: (tabId: number) => Promise<void>, failed: (tabId: number) => Promise<void>) {
  const last = new Map<number, Promise<void>>();
  const waiting = new Map<number, Promise<void>>();
  return {
    take(tabId: number): Promise<void> {
      const shared = waiting.get(tabId);
      if (shared) return shared;
      const next = (last.get(tabId) ?? Promise.resolve())
        .then(() => {
          waiting.delete(tabId);
          return Promise.race([act(tabId), new Promise<void>((r) => setTimeout(r, patience))]);
        })
        .catch(() => failed(tabId))
        .catch(() => undefined);
      last.set(tabId, next);
      waiting.set(tabId, next);
      return next;
    },
    /** The tab is gone. */
    drop(tabId: number): void {
      last.delete(tabId);
      waiting.delete(tabId);
    },
  };
}
