// Tells whether a row is to be seen, and what its own look says of its status; asked only of rows that matched.
import { word } from './words.ts';

/** Not hidden, not transparent, not in a closed part of the page, not there for printing only. */
export function isVisible(el: Element): boolean {
  if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false })) return false;
  const r = el.getBoundingClientRect();
  return r.width > 1 && r.height > 1;
}

/** What the row's own classes and lettering say: `class inactive`, `struck through`. */
export function marksOf(el: Element, name: Element | null): string[] {
  const marks: string[] = [];
  for (let e: Element | null = name ?? el, d = 0; e && d < 8; e = e.parentElement, d++) {
    const m = word.stopClass.exec(`${e.getAttribute('class') ?? ''} ${e.getAttribute('data-status') ?? ''}`);
    if (m) marks.push(`class ${m[2]?.toLowerCase()}`);
    if (/^(S|DEL|STRIKE)$/.test(e.tagName) || getComputedStyle(e).textDecorationLine.includes('line-through')) marks.push('struck through');
    if (e === el) break;
  }
  return [...new Set(marks)];
}
