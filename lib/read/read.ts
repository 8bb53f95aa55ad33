// Reads one document into rows and counts; knows the DOM and nothing of medicine.

import { after, atOnce, attr, before, boxOf, climb, find, findAll, holds, max, tagOf, textOf, up } from './dom.ts';
import { pagerOf, unseenIn } from './partial.ts';
import { identityOf } from './patient.ts';
import type { FrameReading } from './row.ts';
import { groupRows, isMedicine, type ReadRow } from './rows.ts';
import type { FindTaught } from './taught.ts';
import { rowShows } from './visible.ts';
import { columnKind, namesMedicines, saysNone } from './vocabulary.ts';
import { walk } from './walk.ts';
import * as word from './words.ts';

export type Reading = {
  rows: ReadRow[];
  counts: FrameReading;
  /** Banner text; '' nobody named, null several patients. */
  identity: string | null;
  roots: (Document | ShadowRoot)[];
  /** The medication lists, hidden ones too. */
  boxes: Iterable<Element>;
  /** The first rows of medication lists that can be seen, cut short. */
  starts: string[];
};

type Shadow = (el: Element) => ShadowRoot | null | undefined;

/** The whole reading at once; as `readInSlices`. */
export const readDocument = (doc: Document, shadow: Shadow, taught?: FindTaught): Reading => atOnce(readInSlices(doc, shadow, taught));

/**
 * Stops where the page should have its turn; what was read is of one page only as long as that does not change between.
 * `shadow` opens shadow roots, closed ones too where the browser lets an extension. `taught` finds the boxes that a person showed.
 */
export function* readInSlices(doc: Document, shadow: Shadow, taught?: FindTaught): Generator<void, Reading> {
  const w = yield* walk(doc, shadow);
  const here = taught?.(w.roots);
  const rows = yield* groupRows(w.items, here);
  // an entry of a list of medicines is neither banner nor pager
  const lines = w.items.filter((i) => !(i.part?.strong && isMedicine(i.part)));
  let medicine = rows.filter((r) => isMedicine(r) && r.section !== 'planned');
  // "not taking any medication" speaks for the whole list; beside real entries it is a remark
  const nones = medicine.filter((r) => !r.strong && saysNone(r.text));
  const none = medicine.length
    ? !!nones[0] && !medicine.some((r) => r.strong)
    : rows.some((r) => !r.strong && saysNone(r.text) && namesMedicines(r.text) && r.section !== word.allergy && besideList(r.el));
  medicine = none ? [] : medicine.filter((r) => r.counts && !nones.includes(r));
  const lists = Map.groupBy(medicine, (r) => r.list);

  let unseen = 0;
  let shownLists = 0;
  for (const [list, own] of lists) {
    unseen += unseenIn(list, own);
    // each row is asked: an opened row's details stand hidden between the rows of many tables
    if (own.filter((r) => (r.visible = rowShows(r.el))).length) shownLists++;
  }
  const seen = medicine.filter((r) => r.visible);
  const shown = seen.length;
  if (!unseen)
    for (const { text, el } of lines) {
      const [n, here] = pagerOf(text, medicine.length);
      // above and below a list stands the same pager
      if (n && near(el, lists, here)) unseen = max(unseen, n);
    }

  const titles = new Set(lines.map((i) => i.opens).filter((t) => t && t !== word.note));
  const identity = here?.[3] || identityOf(lines);
  const large = (el: Element) => area(el) > innerWidth * innerHeight * 0.4;
  return {
    rows,
    identity,
    roots: w.roots,
    boxes: lists.keys(),
    starts: seen.slice(0, 300).map((r) => r.text.slice(0, 120)),
    counts: {
      rowsRead: shown,
      rowsKnown: shown + unseen,
      lists: shownLists,
      hiddenRows: medicine.length - shown,
      chart: identity !== '' || titles.size > 1 || titles.has(word.allergy) || !!(medicine[0] || here),
      saysNone: none,
      loading: w.roots.some((r) => find(r, word.busyBox)),
      pixels: w.items.length < 20 && w.roots.some((r) => findAll(r, word.drawnBox).some(large)),
      inner: w.frames.filter((f) => area(f) > 2000).map(originOf),
      filled: w.frames.some(large),
      taught: here?.[2],
    },
  };
}

const area = (el: Element) => boxOf(el).width * boxOf(el).height;

/** Beside the headers of a table of medicines: its rows are gone, and the line says why. */
const besideList = (el: Element) => findAll(up(el), word.headBox).some((h) => columnKind(textOf(h)) === 'c');

/** A pager counts for a list when a box around it, not the whole page, holds both, or it stands right beside it; elsewhere only when its numbers fit. */
function near(el: Element, lists: Map<Element, ReadRow[]>, here: number): boolean {
  const box = climb(el, (at) => word.tagPage.test(tagOf(at)));
  return [...lists].some(
    ([list, { length }]) => length === here || holds(box, list) || holds(list, el) || [before(box), after(box)].some((b) => b?.contains(list)),
  );
}

/** Where a child frame comes from, as far as its element tells; `null` for an opaque origin. */
const originOf = (f: Element): string | null =>
  attr(f, 'sandbox')?.includes('allow-same') === false
    ? null
    : (f as HTMLIFrameElement).srcdoc || /^(about|java|$)/.test((f as HTMLIFrameElement).src)
      ? location.origin
      : (URL.parse((f as HTMLIFrameElement).src)?.origin ?? null);
