// Polling with a deadline, for everything a browser does in its own time.
export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Calls `probe` until it gives something truthy; a throw counts as "not yet". Throws `what` after timeoutMs.
 * What comes soon is seen soon; what takes longer is asked for more seldom, since each question costs the browser time too.
 * A try that takes longer than tryMs is given up: a navigation can leave an evaluation unanswered for good.
 */
export async function until<T>(what: string, timeoutMs: number, probe: () => Promise<T>, tryMs = 2000): Promise<NonNullable<T>> {
  const from = Date.now();
  const end = from + timeoutMs;
  let last = '';
  for (;;) {
    try {
      const value = await within(tryMs, probe(), undefined);
      if (value) return value;
    } catch (error) {
      last = error instanceof Error ? ` (last: ${error.message.split('\n')[0]})` : '';
    }
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for ${what}${last}`);
    await sleep(Math.min(250, Math.max(40, (Date.now() - from) / 8)));
  }
}

/** The promise's value, or `instead` when it takes longer. No timer is left behind to hold the process. */
export async function within<T, U>(ms: number, promise: Promise<T>, instead: U): Promise<T | U> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<U>((done) => {
    timer = setTimeout(() => done(instead), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The expression, fit to come back from a page: an element cannot travel, so it comes as true. */
export const asValue = (expression: string): string => `((value) => (value instanceof Node ? true : value))(${expression})`;
