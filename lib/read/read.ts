// Reads one document into rows and counts; knows the DOM and nothing of medicine.

import { attr, holds } from './dom.ts';
import { unseenBy, unseenByAria } from './partial.ts';
import { identityOf } from './patient.ts';
import type { FrameReading } from './row.ts';
import { groupRows, isMedicine, type ReadRow } from './rows.ts';
import { isVisible } from './visible.ts';
import { saysNone } from './vocabulary.ts';
import { walk } from './walk.ts';
import { plain } from './words.ts';

export type Reading = {
  rows: ReadRow[];
  frame: FrameReading;
  /** Banner text; '' nobody named, null several patients. */
  identity: string | null;
  roots: (Document | ShadowRoot)[];
};

/** `shadow` opens shadow roots, `own` is our host element, left out. */
export function readDocument(doc: Document, shadow: (el: Element) => ShadowRoot | null, own: Element | null): Reading {
  const w = walk(doc, shadow, own);
  const all = groupRows(w.items);
  const rows = all.filter((r) => !saysNone(r.text));
  const medicine = rows.filter((r) => r.counts && isMedicine(r.section));
  const lists = new Map<Element, ReadRow[]>();
  for (const r of medicine) lists.set(r.list, [...(lists.get(r.list) ?? []), r]);

  let unseen = 0;
  for (const [list, own] of lists) unseen += Math.max(0, unseenByAria(list, own.length));
  if (lists.size && !unseen)
    for (const it of w.items) {
      const n = unseenBy(it.text, medicine.length);
      if (n && near(it.el, lists)) unseen += n < 0 ? 1 : n;
    }

  let hidden = 0;
  for (const [list, own] of lists) {
    // one question a list: its rows are hidden with it, save those that match, which are asked one by one later
    if (list.isConnected && !isVisible(own[0]?.el ?? list)) {
      hidden += own.length;
      for (const r of own) r.visible = false;
    }
  }
  const titles = w.items.flatMap((i) => (i.opens && i.opens !== 'note' ? i.opens : []));
  const words = !medicine.length && all.some((r) => saysNone(r.text) && isMedicine(r.section));
  const identity = identityOf(w.items);
  const shown = medicine.length - hidden;
  const view = doc.defaultView;
  const area = (view?.innerWidth ?? 0) * (view?.innerHeight ?? 0);
  return {
    rows,
    identity,
    roots: w.roots,
    frame: {
      rowsRead: shown,
      rowsKnown: shown + unseen,
      lists: [...lists.values()].filter((l) => l.some((r) => r.visible)).length,
      hiddenRows: hidden,
      chart: identity !== '' || new Set(titles).size > 1 || medicine.length > 0,
      heading: titles.some(isMedicine),
      saysNone: words,
      loading: w.busy || hasSkeleton(doc),
      pixels: area > 0 && w.pixels.some((p) => covers(p, area)) && textOf(w.items) < 400,
      children: w.frames.filter(big).map(originOf),
    },
  };
}

/** A pager counts for a list when a box around it, not the whole page, holds both. */
function near(el: Element, lists: Map<Element, ReadRow[]>): boolean {
  let box: Element | null = el;
  for (let d = 0; box && d < 5 && !/^(BODY|HTML|MAIN)$/.test(box.tagName); d++, box = box.parentElement)
    for (const list of lists.keys()) if (holds(box, list) || holds(list, el)) return true;
  return false;
}

const hasSkeleton = (doc: Document) => doc.querySelector(plain.busy) !== null;

const covers = (el: Element, area: number) => {
  const r = el.getBoundingClientRect();
  return r.width * r.height > area * 0.4;
};

const textOf = (items: { text: string }[]) => items.reduce((n, i) => n + i.text.length, 0);

const big = (f: Element) => {
  const r = f.getBoundingClientRect();
  return r.width > 40 && r.height > 40;
};

/** Where a child frame comes from, as far as its element tells; `null` for an opaque origin. */
function originOf(f: Element): string | null {
  const sandbox = attr(f, 'sandbox');
  if (sandbox !== null && !sandbox.includes('allow-same-origin')) return null;
  const src = attr(f, 'src');
  if (!src || f.hasAttribute('srcdoc') || /^(about|javas)/i.test(src)) return f.ownerDocument.location.origin;
  try {
    return new URL(src, f.ownerDocument.baseURI).origin;
  } catch {
    return null;
  }
}
