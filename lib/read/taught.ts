// Boxes that a person showed on the page: where they stand now, and what is said of the rows in them.
import { holds } from './dom.ts';
import { sectionTeller, type Told } from './section.ts';

/** Source of a pattern for the address, what the box holds, its selector, and whose word it is: a key of `howText`. */
export type Taught = readonly [at: string, what: 'list' | 'name', box: string, how: string];
/** A shown list, and whose word it is. */
export type ShownList = readonly [Element, string];

/** The boxes of this address that are there, the name's last; and of what kind some are missing. */
export function taughtHere(taught: Taught[], roots: (Document | ShadowRoot)[]): [ShownList[], gone: Taught[1][], name?: Element] {
  const shown: ShownList[] = [];
  const gone = new Set<Taught[1]>();
  let name: Element | undefined;
  for (const [at, what, box, how] of taught) {
    if (!new RegExp(at).test(location.pathname + location.hash)) continue;
    // each step is looked for in the shadow root of the one before it
    let el: Element | null | undefined;
    for (const step of box.split(' >>> ')) {
      const root = roots.find((r) => (r as Partial<ShadowRoot>).host === el);
      const [one, another] = root?.querySelectorAll(step) ?? [];
      // two that could be meant are as good as none
      el = another ? null : (one ?? null);
    }
    if (!el) gone.add(what);
    else if (what === 'name') name = el;
    else shown.push([el, how]);
  }
  return [shown, [...gone], name];
}

/** The shown list around an element. A teller of its own: titles outside the box say nothing of its rows, those within it do. */
export function shownAround(shown: ShownList[]) {
  const own = shown.map(([el, how]) => ({ el, tell: sectionTeller(), how }));
  return (at: Element) => own.find((o) => holds(o.el, at));
}

export const toldIn = (box: { tell: ReturnType<typeof sectionTeller>; how: string }, row: Element): Told =>
  box.tell.tell(row) ?? { section: 'listed', how: box.how };
