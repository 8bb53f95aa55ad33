// Which box the picker means: under the pointer, and from there to parent, child or neighbour; and what reading it gives.
import { numeral, t } from '../language/say.ts';
import { holds, spaced, textOf, up } from '../read/dom.ts';
import { pathPattern } from '../read/path-pattern.ts';
import { spokenIn } from '../read/plain.ts';
import { readDocument } from '../read/read.ts';
import { isMedicine } from '../read/section.ts';
import { selectorOf } from '../read/selector.ts';
import { findTaught } from '../read/taught.ts';
import { shadowOf } from './page.ts';
import { words } from './picker-words.ts';

export type What = 'list' | 'name';
/** `box` null: nothing tells it from another. */
export type Preview = { box: string | null; path: string; sentence: string };

const whole = /^(HTML|BODY)$/;
/** Characters of an entry at most; a panel of the page has more. */
const entry = 150;
export const isWhole = (el: Element): boolean => whole.test(el.tagName);
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

/** A list's box is the nearest around the point whose parts stand below each other; a name's is the innermost with text. */
export function boxAround(el: Element, what: What): Element {
  for (let at: Element | undefined = el; at && !whole.test(at.tagName); at = up(at)) {
    if (what === 'name' ? !textOf(at).trim() : !stacked([...at.children])) continue;
    return what === 'name' ? at : listOf(at);
  }
  return el;
}

/** Two of one kind with text, the one below the other; the cells of a row stand side by side. */
function stacked(parts: Element[]): boolean {
  const kinds = new Map<string, DOMRect>();
  return parts.some((p) => {
    if (!textOf(p).trim()) return false;
    const rect = p.getBoundingClientRect();
    const other = kinds.get(p.tagName);
    kinds.set(p.tagName, rect);
    return other !== undefined && rect.top >= other.bottom - 2;
  });
}

/** An entry may hold lines below each other, too: then the box is around it and its like. */
function listOf(box: Element): Element {
  let best = box;
  for (let at: Element | undefined = box, d = 0; at && d < 4 && textOf(at).length < entry; at = up(at), d++) {
    const { tagName, parentElement } = at;
    const cls = at.getAttribute('class');
    const like = [...(parentElement?.children ?? [])].filter((s) => s.tagName === tagName && s.getAttribute('class') === cls);
    if (parentElement && !whole.test(parentElement.tagName) && (cls || /^(LI|TR)$/.test(tagName)) && stacked(like)) best = parentElement;
  }
  // with its header
  return best.tagName === 'TBODY' ? (best.parentElement ?? best) : best;
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
  const path = pathPattern(location, spoken);
  if (!box) return { box, path, sentence: t(words.alike) };
  if (what === 'name') {
    const text = short(textOf(el), 80);
    return text ? { box, path, sentence: `${t(words.says)} ${text}` } : { box: null, path, sentence: t(words.empty) };
  }
  const { rows } = readDocument(document, shadowOf, findTaught([['', 'list', box, 'shown']]));
  const own = rows.filter((r) => r.counts && isMedicine(r) && r.section !== 'planned' && holds(el, r.el));
  const first = own.slice(0, 3).map((r) => short(r.text, 32));
  return { box, path, sentence: own.length ? `${t(words.rows)} ${numeral(own.length)}. ${first.join(' | ')}` : t(words.none) };
}

function short(text: string, most: number): string {
  const t = spaced(text).replace(/\s+/g, ' ').trim();
  return t.length > most ? `${t.slice(0, most)}…` : t;
}
