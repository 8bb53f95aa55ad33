// Polling with a deadline, for everything a browser does in its own time.
export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Calls `probe` every 50 ms until it gives something truthy; a throw counts as "not yet". Throws `what` after timeoutMs. */
export async function until<T>(what: string, timeoutMs: number, probe: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let last = '';
  for (;;) {
    try {
      // A navigation can leave an evaluation unanswered for good, so each try has a deadline too.
      const value = await Promise.race([probe(), sleep(2000).then(() => undefined)]);
      if (value) return value;
    } catch (error) {
      last = error instanceof Error ? ` (last: ${error.message.split('\n')[0]})` : '';
    }
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for ${what}${last}`);
    await sleep(50);
  }
}

/** The expression, fit to come back from a page: an element cannot travel, so it comes as true. */
export const asValue = (expression: string): string => `((value) => (value instanceof Node ? true : value))(${expression})`;
