// Which box the picker means: under the pointer, and from there to parent, child or neighbour; and what reading it gives.
import { holds, spaced, textOf, up } from '../read/dom.ts';
import { pathPattern } from '../read/path-pattern.ts';
import { spokenIn } from '../read/plain.ts';
import { readDocument } from '../read/read.ts';
import { isMedicine } from '../read/section.ts';
import { selectorOf } from '../read/selector.ts';
import { findTaught } from '../read/taught.ts';
import { shadowOf } from './page.ts';

export type What = 'list' | 'name';
/** `box` null: nothing tells it from another. */
export type Preview = { box: string | null; path: string; sentence: string };

const whole = /^(HTML|BODY)$/;
export const isFrame = (el: Element): boolean => /^I?FRAME$/.test(el.tagName);

/** The innermost element at a point, in shadow roots too, and never the picker's own. */
export function elementAt(x: number, y: number, own: Element): Element | null {
  let root: Document | ShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    const here: Document | ShadowRoot = root;
    const el: Element | undefined = here.elementsFromPoint(x, y).find((e) => e !== own && e.getRootNode() === here);
    if (!el) return found;
    found = el;
    const inner = shadowOf(el);
    if (!inner) return found;
    root = inner;
  }
}

/** A list's box is the nearest around the point that repeats something; a name's is the innermost with text. */
export function boxAround(el: Element, what: What): Element {
  for (let at: Element | undefined = el; at && !whole.test(at.tagName); at = up(at)) {
    if (what === 'name' ? textOf(at).trim() : repeats(at)) return at;
  }
  return el;
}

/** Two children of one kind with text, and no row itself: cells repeat in it as well. */
function repeats(el: Element): boolean {
  if (/^(TR|DL|DT|DD)$/.test(el.tagName) || el.getAttribute('role') === 'row') return el.tagName === 'DL';
  const kinds = [...el.children].filter((c) => textOf(c).trim()).map((c) => `${c.tagName} ${c.getAttribute('class')}`);
  return kinds.some((k, i) => kinds.indexOf(k) !== i);
}

const isShown = (el: Element) => {
  const { width, height } = el.getBoundingClientRect();
  return width > 1 && height > 1;
};

export const parentOf = (el: Element): Element | undefined => (el.tagName === 'BODY' ? undefined : up(el));
export const childOf = (el: Element): Element | undefined => [...(shadowOf(el)?.children ?? el.children)].find(isShown);

export function neighbourOf(el: Element, forward: boolean): Element | undefined {
  let at: Element | null = el;
  do at = forward ? at.nextElementSibling : at.previousElementSibling;
  while (at && !isShown(at));
  return at ?? undefined;
}

/** Read by the very code that will read it later, found by the very selector that will be kept. */
export function previewOf(el: Element, what: What): Preview {
  const spoken = spokenIn(readDocument(document, shadowOf).roots);
  const box = selectorOf(el, spoken);
  const path = pathPattern(location.pathname, location.hash, spoken);
  if (!box) return { box, path, sentence: 'Nothing tells this box from another. Take a larger or a smaller one.' };
  if (what === 'name') {
    const text = short(textOf(el), 80);
    return text ? { box, path, sentence: `This box says: ${text}` } : { box: null, path, sentence: 'This box holds no text.' };
  }
  const { rows } = readDocument(document, shadowOf, findTaught([['', 'list', box, 'shown']]));
  const own = rows.filter((r) => r.counts && isMedicine(r.section) && r.section !== 'planned' && holds(el, r.el));
  const first = own.slice(0, 3).map((r) => short(r.text, 32));
  const count = own.length === 1 ? '1 row' : `${own.length} rows`;
  return { box, path, sentence: own.length ? `This box holds ${count}: ${first.join(' | ')}` : 'This box holds no row that could be an entry.' };
}

function short(text: string, most: number): string {
  const t = spaced(text).replace(/\s+/g, ' ').trim();
  return t.length > most ? `${t.slice(0, most)}…` : t;
}
