// Boxes that a person showed on the page: where they stand now. The reader has the types alone; the search is placed beside it where it is needed.

/** Source of a pattern for the address, what the box holds, its selector, and whose word it is: a key of `howText`. */
export type Taught = readonly [at: string, what: 'list' | 'name', box: string, how: string];
/** A list that was shown: its box, whose word it is, and room for what the reader keeps about its titles. */
export type Shown = [box: Element, how: string, titles?: unknown];
/**
 * `around`: the shown list that holds an element; `outer`: boxes too large to be a row of one; which boxes are there
 * (`+list0`) and which are not (`-name1`), by their place in the order; and the name.
 */
export type TaughtHere = readonly [around: (el: Element) => Shown | undefined, outer: Element[], found: string[], name: string];
/** What was shown on pages of this address, or undefined where nothing was; given the roots of a reading. */
export type FindTaught = (roots: (Document | ShadowRoot)[]) => TaughtHere | undefined;

/** Closes over nothing, so that it can be placed beside the reader: with a `slot` it stays there under that symbol. */
export function findTaught(taught: readonly Taught[], slot?: string): FindTaught | undefined {
  const find: FindTaught = (roots) => {
    const lists: Shown[] = [];
    const up = (el: Element) => el.parentElement ?? (el.getRootNode() as Partial<ShadowRoot>).host;
    const found: string[] = [];
    let name = '';
    for (const [i, [at, what, box, how]] of taught.entries()) {
      if (!new RegExp(at).test(location.pathname + location.search + location.hash)) continue;
      // each step is looked for in the shadow root of the one before it
      let el: Element | null | undefined;
      for (const step of box.split(' >>> ')) {
        const root = roots.find((r) => (r as Partial<ShadowRoot>).host === el);
        const [one, another] = root?.querySelectorAll(step) ?? [];
        // two that could be meant are as good as none
        el = another ? null : (one ?? null);
      }
      found.push(`${el ? '+' : '-'}${what}${i}`);
      if (!el) continue;
      if (what === 'name') name = (el.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
      else lists.push([el, how]);
    }
    const outer = lists.flatMap(([list]) => {
      const all: Element[] = [];
      for (let el: Element | undefined = list; el; el = up(el)) all.push(el);
      return all;
    });
    const around = (at: Element) => {
      for (let el: Element | undefined = at; el; el = up(el)) {
        const one = lists.find(([list]) => list === el);
        if (one) return one;
      }
      return undefined;
    };
    return found.length ? [around, outer, found, name] : undefined;
  };
  if (!slot) return find;
  // nothing is given back: a function cannot travel
  (globalThis as unknown as Record<symbol, FindTaught>)[Symbol.for(slot)] = find;
  return undefined;
}
