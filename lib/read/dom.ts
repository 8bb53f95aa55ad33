// Short words for what the reader asks of the DOM on every line; the page script stays small by them.

export const attr = (el: Element, name: string): string | null => el.getAttribute(name);
export const tagOf = (el: Element): string => el.tagName;
export const textOf = (el: Node | null | undefined): string => el?.textContent ?? '';
export const boxOf = (el: Element): DOMRect => el.getBoundingClientRect();
export const find = (at: ParentNode, selector: string): Element | null => at.querySelector(selector);
export const findAll = (at: ParentNode | undefined, selector: string): Element[] => [...(at?.querySelectorAll(selector) ?? [])];
/** Nobody looks at the tab. */
export const unwatched = (): boolean => document.hidden;
export const now = (): number => performance.now();
/** Soft breaks shown as spaces. */
export const spaced = (s: string): string => s.replaceAll('\u200b', ' ');
/** ASCII and soft breaks, and so without an accent. */
export const isPlain = (s: string): boolean => !/[^\0-\x7f\u200b]/.test(s);
/** Letters without their accents; length may change. */
export const bare = (s: string): string => (isPlain(s) ? s : s.normalize('NFKD').replace(/\p{M}/gu, ''));

/** The next element of the same parent. */
export const after = (el: Element | null | undefined): Element | null | undefined => el?.nextElementSibling;

/** The one before it. */
export const before = (el: Element | null | undefined): Element | null | undefined => el?.previousElementSibling;

const hostOf = (el: Element): Element | undefined => (el.getRootNode() as Partial<ShadowRoot>).host;

/** The parent, out of a shadow root into its host; nothing above the document. */
export const up = (el: Element): Element | undefined => el.parentElement ?? hostOf(el);

/** The outermost of an element and five boxes around it, below the first that is too much. */
export function climb(el: Element, tooMuch: (box: Element) => unknown): Element {
  let best = el;
  for (let box = up(el), d = 0; box && d < 5 && !tooMuch(box); box = up(box), d++) best = box;
  return best;
}

/** `a` holds `b`, shadow roots included. */
export const holds = (a: Element, b: Element | undefined): boolean => !!b && (a.contains(b) || holds(a, hostOf(b)));

/** Answers each text once: a page says the same over and over, and a second reading says what the first did. */
export function memo<T>(f: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let told = known.get(text);
    if (told === undefined) {
      if (known.size > 3e4) known.clear();
      known.set(text, (told = f(text)));
    }
    return told;
  };
}

let until = Infinity;
let steps = 0;
/** Long work asks at every step whether the page should have its turn; never, unless `slice` was told when. */
export const late = (): boolean => ++steps % 64 < 1 && now() > until;
/** On the clock of `now`. */
export const slice = (end: number): void => {
  until = end;
};
/** Work in slices, done in one go. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export const { max } = Math;
/**
 * Asked for only where the frame is not `closed`: in one that was torn out Firefox throws NS_ERROR_NOT_INITIALIZED, and a late
 * answer or a last change of the page still comes there. Without `ms` as soon as the page has had its turn.
 */
export const later: (f: () => void, ms?: number) => number = setTimeout as never;
