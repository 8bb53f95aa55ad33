// Boxes that a person showed on the page: where they stand now. The reader has the types alone; the search is placed beside it where it is needed.

/** Source of a pattern for the address, what the box holds, its selector, and whose word it is: a key of `howText`. */
export type Taught = readonly [at: string, what: 'list' | 'name', box: string, how: string];
/** The lists, each with whose word it is; of what kind some are missing; and the name as it stands there. */
export type TaughtHere = readonly [lists: (readonly [Element, string])[], gone: Taught[1][] | undefined, name: string];
/** What was shown on pages of this address, or undefined where nothing was; given the roots of a reading. */
export type FindTaught = (roots: (Document | ShadowRoot)[]) => TaughtHere | undefined;

/** Closes over nothing, so that it can be placed beside the reader: with a `slot` it stays there under that symbol. */
export function findTaught(taught: readonly Taught[], slot?: string): FindTaught | undefined {
  const find: FindTaught = (roots) => {
    const here = taught.filter(([at]) => new RegExp(at).test(location.pathname + location.hash));
    const lists: [Element, string][] = [];
    const gone = new Set<Taught[1]>();
    let name = '';
    for (const [, what, box, how] of here) {
      // each step is looked for in the shadow root of the one before it
      let el: Element | null | undefined;
      for (const step of box.split(' >>> ')) {
        const root = roots.find((r) => (r as Partial<ShadowRoot>).host === el);
        const [one, another] = root?.querySelectorAll(step) ?? [];
        // two that could be meant are as good as none
        el = another ? null : (one ?? null);
      }
      if (!el) gone.add(what);
      else if (what === 'name') name = (el.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
      else lists.push([el, how]);
    }
    return here.length ? [lists, gone.size ? [...gone] : undefined, name] : undefined;
  };
  if (!slot) return find;
  // nothing is given back: a function cannot travel
  (globalThis as unknown as Record<symbol, FindTaught>)[Symbol.for(slot)] = find;
  return undefined;
}
