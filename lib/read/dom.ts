// Short words for what the reader asks of the DOM on every line; the page script stays small by them.

export const attr = (el: Element, name: string): string | null => el.getAttribute(name);
export const textOf = (el: Node | null | undefined): string => el?.textContent ?? '';
export const boxOf = (el: Element): DOMRect => el.getBoundingClientRect();
export const find = (at: ParentNode, selector: string): Element | null => at.querySelector(selector);
export const now = (): number => performance.now();
/** Soft breaks shown as spaces. */
export const spaced = (s: string): string => s.replaceAll('\u200b', ' ');
/** Letters without their accents; length may change. */
export const bare = (s: string): string => (/[^\0-\x7f\u200b]/.test(s) ? s.normalize('NFKD').replace(/\p{M}/gu, '') : s);

/** The parent, out of a shadow root into its host; nothing above the document. */
export const up = (el: Element): Element | undefined => el.parentElement ?? (el.getRootNode() as Partial<ShadowRoot>).host;

/** `a` holds `b`, shadow roots included. */
export const holds = (a: Element, b: Element | undefined): boolean =>
  !!b && (a.contains(b) || holds(a, (b.getRootNode() as Partial<ShadowRoot>).host));
