// Walks a document once, through open and closed shadow roots, into lines and titles in reading order.
// Text is taken from text nodes, not innerText: innerText costs a layout, and CSS may change its case.
import { attr, find, memo, tagOf, textOf } from './dom.ts';
import type { Section } from './row.ts';
import type { ReadRow } from './rows.ts';
import { entry, field, formatting, frame, heading, inline, lineBreak, pixels, skip, span } from './tags.ts';
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
  label?: boolean;
  /** The table row or list item around it, in the same root. */
  entry?: Element | null;
  /** The row that it became part of. */
  part?: ReadRow;
};

export type Walk = { items: Item[]; frames: Element[]; roots: (Document | ShadowRoot)[]; pixels: Element[] };

type ShadowProbe = (el: Element) => ShadowRoot | null | undefined;

const clean = memo((text) => text.replace(/\s{2,}|[^\S ]/g, ' ').replace(/^[ \u200b]+|[ \u200b]+$/g, ''));

/** Everything to read under `root`. `shadow` opens closed roots where the browser lets an extension. */
export function walk(root: Document | ShadowRoot, shadow: ShadowProbe): Walk {
  const out: Walk = { items: [], frames: [], roots: [], pixels: [] };
  let text = '';
  let holder: Element | null = null;
  let title = false;
  /** The line is buttons and links and nothing else. */
  let control: boolean | undefined;
  /** The row or item around what is being read. */
  let around: Element | null = null;

  const flush = (el: Element) => {
    let t = text && clean(text);
    if (t) {
      const at = holder ?? el;
      if (/\u2026|\.{3}/.test(t.slice(-3))) {
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
    holder = null;
    control = undefined;
  };

  const visitRoot = (r: Document | ShadowRoot, host?: Element) => {
    out.roots.push(r);
    const { body, documentElement } = r as Document;
    // a frameset is a body too; XHTML and pictures have none
    for (const n of host ? r.childNodes : [body ?? documentElement]) if (n) visit(n, host ?? documentElement, false, false);
    if (host) flush(host);
  };

  const visit = (node: Node, block: Element, inTitle: boolean, inControl: boolean): void => {
    const type = node.nodeType;
    if (type === 3) {
      const v = (node as Text).data;
      const some = v.trim();
      if (!text && !some) return;
      if (!holder) title = inTitle;
      if (some) control = inControl && control !== false;
      (tagOf(block) === 'PRE' ? v.split('\n') : [v]).forEach((line, i) => {
        if (i && !/^\s{2}/.test(line)) flush(block);
        if (text || line.trim()) holder ??= block;
        text += line;
      });
      return;
    }
    if (type !== 1) return;
    const el = node as Element;
    const tag = tagOf(el);
    const kind = word.tags[tag] ?? 0;
    if (kind === skip) return;
    if (kind === lineBreak) {
      flush(block);
      return;
    }
    if (kind === frame) {
      out.frames.push(el);
      return;
    }
    if (kind === pixels) {
      out.pixels.push(el);
      return;
    }
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
    const asTitle = kind === heading || role === 'heading';
    const inner = isInline ? block : el;
    // the button that folds a section is its title
    const ctl = inControl || (word.control.test(role || tag) && attr(el, word.expanded) === null);
    const outside = around;
    if (!isInline) {
      flush(block);
      if (el.hasAttributes()) {
        const label = attr(el, word.label) ?? textOf(el.ownerDocument.getElementById(attr(el, word.labelledBy) as string));
        const opens = sectionOfTitle(label);
        if (opens) out.items.push({ text: label, el, opens, label: true });
      }
      if (kind === entry || word.entryRole.test(role)) around = el;
    } else if (kind !== formatting && text) text += '\u200b';
    const root = kind && kind !== span && kind !== heading ? null : shadow(el);
    if (root) {
      flush(inner);
      const here = around;
      around = null;
      visitRoot(root, el);
      around = here;
    }
    for (let n = el.firstChild; n; n = n.nextSibling) visit(n, inner, inTitle || asTitle, ctl);
    if (!isInline) {
      flush(inner);
      around = outside;
    } else if (kind !== formatting && text) text += '\u200b';
  };

  visitRoot(root);
  return out;
}

type Field = { selectedOptions?: HTMLCollectionOf<HTMLOptionElement>; type: string; checked: boolean; value: string };

/** A form field's value as a reader sees it; passwords and free-text drafts are not read. */
function fieldText(el: Element): string {
  const { selectedOptions, type, checked, value } = el as unknown as Field;
  if (selectedOptions) return selectedOptions[0]?.text ?? '';
  return type === 'checkbox' ? (checked ? '\u2611' : '\u2610') : word.typed.test(type) ? value : '';
}
