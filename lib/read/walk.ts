// Walks a document once, through open and closed shadow roots, into lines and titles in reading order.
// Text is taken from text nodes, not innerText: innerText costs a layout, and CSS may change its case.
import { attr, find, textOf } from './dom.ts';
import type { Section } from './row.ts';
import { field, formatting, frame, heading, inline, lineBreak, pixels, skip } from './tags.ts';
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
};

export type Walk = { items: Item[]; frames: Element[]; roots: (Document | ShadowRoot)[]; pixels: Element[] };

type ShadowProbe = (el: Element) => ShadowRoot | null | undefined;

/** Everything to read under `root`. `shadow` opens closed roots where the browser lets an extension. */
export function walk(root: Document | ShadowRoot, shadow: ShadowProbe): Walk {
  const out: Walk = { items: [], frames: [], roots: [], pixels: [] };
  let text = '';
  let holder: Element | null = null;
  let title = false;
  let controls = 0;
  let plain = 0;

  const flush = (el: Element) => {
    let t = text.replace(/\s+/g, ' ').replace(/^[ \u200b]+|[ \u200b]+$/g, '');
    if (t) {
      const at = holder ?? el;
      const control = controls > 0 && plain === 0;
      if (word.cut.test(t)) {
        // text cut on the server: the whole stands in a title that begins the same
        const tip = (find(at, word.titledBox) as HTMLElement | null) ?? at.closest<HTMLElement>(word.titledBox);
        if (tip?.title.startsWith(t.slice(0, 12))) t = tip.title;
      }
      // a column's header is no title, nor is a button, save one that folds a section
      const head = at.matches(word.cellBox);
      // a cell across the whole table is a title of what follows
      title ||= t.length < 30 && at.matches(word.loneBox);
      const opens = title ? (word.strength.test(t) ? null : sectionOfTitle(t)) : head || control ? null : titleLike(t);
      out.items.push({ text: t, el: at, opens, control });
    }
    text = '';
    holder = null;
    controls = plain = 0;
  };

  const visitRoot = (r: Document | ShadowRoot, host: Element | null) => {
    out.roots.push(r);
    const top = host ?? (r as Document).documentElement;
    if (!top) return;
    for (const n of host ? r.childNodes : [(r as Document).body ?? top]) visit(n, top, false, false);
    flush(top);
  };

  const visit = (node: Node, block: Element, inTitle: boolean, inControl: boolean): void => {
    if (node.nodeType === 3) {
      const v = (node as Text).data;
      if (!text && !v.trim()) return;
      if (!holder) title = inTitle;
      if (v.trim()) inControl ? controls++ : plain++;
      const lines = block.tagName === 'PRE' ? v.split('\n') : [v];
      lines.forEach((line, i) => {
        if (i && !/^\s{2}/.test(line)) flush(block);
        if (text || line.trim()) holder ??= block;
        text += line;
      });
      return;
    }
    if (node.nodeType !== 1) return;
    const el = node as Element;
    const tag = el.tagName;
    // as in HTML, though pictures and XHTML write theirs small
    const kind = word.tags[tag.toUpperCase()] ?? 0;
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
      if (tag !== 'OBJECT') return;
    }
    const role = attr(el, 'role');
    if (role && word.rolesOut.test(role)) return;
    if (kind === field) {
      const v = fieldText(el);
      if (v) {
        holder ??= block;
        text += `\u200b${v}\u200b`;
        plain++;
      }
      return;
    }
    const isInline = kind >= inline;
    const asTitle = kind === heading || role === 'heading';
    const inner = isInline ? block : el;
    // the button that folds a section is its title
    const ctl = inControl || (word.control.test(role ?? tag) && attr(el, word.expanded) === null);
    if (!isInline) {
      flush(block);
      const by = attr(el, word.labelledBy);
      const label = attr(el, word.label) ?? (by ? textOf(el.ownerDocument.getElementById(by)) : '');
      const opens = label ? sectionOfTitle(label) : null;
      if (opens) out.items.push({ text: label, el, opens, label: true });
    } else if (kind !== formatting && text) text += '\u200b';
    const root = shadow(el);
    if (root) {
      flush(inner);
      visitRoot(root, el);
    }
    for (let n = el.firstChild; n; n = n.nextSibling) visit(n, inner, inTitle || asTitle, ctl);
    if (!isInline) flush(inner);
    else if (kind !== formatting && text) text += '\u200b';
  };

  visitRoot(root, null);
  return out;
}

type Field = { selectedOptions?: HTMLCollectionOf<HTMLOptionElement>; type: string; checked: boolean; value: string };

/** A form field's value as a reader sees it; passwords and free-text drafts are not read. */
function fieldText(el: Element): string {
  const { selectedOptions, type, checked, value } = el as unknown as Field;
  if (selectedOptions) return selectedOptions[0]?.text ?? '';
  return type === 'checkbox' ? (checked ? '\u2611' : '\u2610') : word.typed.test(type) ? value : '';
}
