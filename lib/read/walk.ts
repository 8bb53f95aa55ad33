// Walks a document once, through open and closed shadow roots, into lines and titles in reading order.
// Text is taken from text nodes, not innerText: innerText costs a layout, and CSS may change its case.
import { attr, find, late, memo, tagOf, textOf } from './dom.ts';
import type { Section } from './row.ts';
import type { ReadRow } from './rows.ts';
import { entry, field, formatting, frame, heading, inline, lineBreak, skip, span } from './tags.ts';
import { sectionOfTitle, titleLike } from './vocabulary.ts';
import * as word from './words.ts';

export type Item = {
  text: string;
  /** The nearest block element that holds the line. */
  el: Element;
  /** The section that this line opens as a title; null for every other line. */
  opens: Section | null;
  /** The line is a button or a link and nothing else. */
  control?: boolean;
  /** A container's own label (aria-label), not text. */
  aria?: boolean;
  /** The table row or list item around it, in the same root. */
  entry?: Element | null;
  /** The row that it became part of. */
  part?: ReadRow;
};

export type Walk = { items: Item[]; frames: Element[]; roots: (Document | ShadowRoot)[] };

type ShadowProbe = (el: Element) => ShadowRoot | null | undefined;

/** White space as one space, none at the ends, nor soft breaks there. */
export const clean = memo((text) => text.replace(/\s{2,}|[^\S ]/g, ' ').replace(/^[ \u200b]+|[ \u200b]+$/g, ''));

/** A box whose content is being read, and what stands around that. */
type Level = { following: Node | null; block: Element; inTitle?: boolean; control: boolean; close(): void };

/** Everything to read of a document. `shadow` opens closed roots where the browser lets an extension. */
export function* walk(doc: Document, shadow: ShadowProbe): Generator<void, Walk> {
  const out: Walk = { items: [], frames: [], roots: [doc] };
  const levels: Level[] = [];
  let text = '';
  let holder: Element | undefined;
  let title: boolean | undefined;
  /** The line is buttons and links and nothing else. */
  let control: boolean | undefined;
  /** Nodes that stand in a slot: a grid keeps its rows in a shadow root and the text of their cells outside it. */
  const slotted = new Set<Node>();
  /** The row or item around what is being read. */
  let around: Element | null = null;

  const flush = (el: Element) => {
    let t = text && clean(text);
    if (t) {
      const at = holder ?? el;
      if (word.cutOff.test(t)) {
        // text cut on the server: the whole stands in a title that begins the same
        const tip = (find(at, word.titledBox) as HTMLElement | null) ?? at.closest<HTMLElement>(word.titledBox);
        if (tip?.title.startsWith(t.slice(0, 12))) t = tip.title;
      }
      // a column's header is no title, nor is a button, save one that folds a section
      const beside = at.matches(word.cellBox);
      // a cell across the whole table is a title of what follows
      title ||= t.length < 30 && at.matches(word.loneBox);
      const opens = title ? (word.strength.test(t) ? null : sectionOfTitle(t)) : beside || control ? null : titleLike(t);
      out.items.push({ text: t, el: at, opens, control, entry: around });
    }
    text = '';
    holder = control = undefined;
  };

  const say = (node: Text, { block, inTitle, control: inControl }: Level) => {
    const v = node.data;
    const some = v.trim();
    if (!text && !some) return;
    if (!holder) title = inTitle;
    if (some) control = inControl && control !== false;
    (tagOf(block) === 'PRE' ? v.split('\n') : [v]).forEach((line, i) => {
      if (i && !word.goesOn.test(line)) flush(block);
      if (text || line.trim()) holder ??= block;
      text += line;
    });
  };

  const enter = (el: Element, block: Element, inControl: boolean, inTitle?: boolean): unknown => {
    const tag = tagOf(el);
    const kind = word.tags[tag] ?? 0;
    if (kind === skip) return;
    if (kind === lineBreak) return flush(block);
    if (kind === frame) return out.frames.push(el);
    const role = attr(el, 'role') ?? '';
    if (word.rolesOut.test(role)) return;
    if (kind === field) {
      const v = fieldText(el);
      if (v) {
        holder ??= block;
        text += `\u200b${v}\u200b`;
        control = false;
      }
      return;
    }
    const isInline = kind >= inline;
    const asTitle = kind === heading || role === word.titleRole;
    const inner = isInline ? block : el;
    const soften = () => {
      // "<b>Drug</b><i>daily</i>": two words, where one half of a name set in bold is one
      if (text && (kind !== formatting || (el.previousSibling as Element)?.tagName)) text += '\u200b';
    };
    const outside = around;
    if (isInline) soften();
    else {
      flush(block);
      if (el.hasAttributes()) {
        const label = attr(el, word.label) ?? textOf(doc.getElementById(attr(el, word.labelledBy) as string));
        const opens = sectionOfTitle(label);
        if (opens) out.items.push({ text: label, el, opens, aria: true });
      }
      if (kind === entry || word.entryRole.test(role)) around = el;
    }
    // a slot of one element is read where it stands; what a slot holds itself is there for want of something else
    const [only, more] = (kind === formatting && (el as Partial<HTMLSlotElement>).assignedElements?.()) || [];
    levels.push({
      following: only ? null : el.firstChild,
      block: inner,
      inTitle: inTitle || asTitle,
      // the button that folds a section is its title
      control: inControl || (word.control.test(role || tag) && attr(el, word.expanded) === null),
      close: isInline
        ? soften
        : () => {
            flush(el);
            around = outside;
          },
    });
    if (only && !more) {
      slotted.add(only);
      enter(only, inner, inControl, inTitle);
    }
    const root = kind && kind !== span && kind !== heading ? null : shadow(el);
    if (!root) return;
    // read before what the element holds besides
    flush(inner);
    out.roots.push(root);
    const here = around;
    around = null;
    levels.push({
      following: root.firstChild,
      block: el,
      control: false,
      close() {
        flush(el);
        around = here;
      },
    });
  };

  // a frameset is a body too; XHTML and pictures have none
  enter(doc.body ?? doc.documentElement, doc.documentElement, false);
  // boxes within boxes without recursion, so that the page can have its turn in the midst of them
  for (let level = levels[0]; level; level = levels.at(-1)) {
    if (late()) yield;
    const { following: n } = level;
    if (!n) {
      levels.pop();
      level.close();
      continue;
    }
    level.following = n.nextSibling;
    // it was read where its slot stands
    if (slotted.has(n)) continue;
    if (n.nodeType === 3) say(n as Text, level);
    else if (n.nodeType < 2) enter(n as Element, level.block, level.control, level.inTitle);
  }
  return out;
}

type Field = { selectedOptions?: HTMLCollectionOf<HTMLOptionElement>; type: string; checked: boolean; value: string };

/** A form field's value as a reader sees it, a box or a radio button by its tick; passwords and free-text drafts are not read. */
function fieldText(el: Element): string {
  const { selectedOptions, type } = el as unknown as Field;
  if (selectedOptions) return selectedOptions[0]?.label ?? '';
  return /ox|io/.test(type) ? ((el as unknown as Field).checked ? '\u2611' : '\u2610') : word.typed.test(type) ? (el as unknown as Field).value : '';
}
