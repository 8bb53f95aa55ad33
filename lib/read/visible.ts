// Tells whether a row is to be seen, and what its own look says of its status.
import { attr, textOf } from './dom.ts';
import { word } from './words.ts';

/** Not hidden, not transparent, not in a closed part of the page, not there for printing only. */
export function isVisible(el: Element): boolean {
  const r = el.getBoundingClientRect();
  // a term may be there for screen readers only, and what it names is to be seen
  if (r.width < 2 && el.matches('dt:has(+*)')) return isVisible(el.nextElementSibling as Element);
  return el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && r.width > 1 && r.height > 1;
}

/** What classes and lettering say of the row that holds `name`: `class inactive`, `struck through`. */
export function marksOf(row: Element, name: string): string[] {
  const marks = new Set<string>();
  const look = (el: Element) => {
    const cls = `${attr(el, 'class') ?? ''} ${attr(el, 'data-status') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1 $2');
    const m = word.stopClass.exec(cls);
    if (m?.[2]) marks.add(`class ${m[2].toLowerCase()}`);
    if (word.tagStruck.test(el.tagName) || getComputedStyle(el).textDecorationLine.includes('line-through')) marks.add('struck through');
  };
  // the sign may stand on the row, on a box around it, or on the element that holds the name
  let box: Element | null = row;
  for (let d = 0; box && d < 3 && !/^(BODY|MAIN|SECTION|TABLE)$/.test(box.tagName); d++, box = box.parentElement) look(box);
  for (const el of row.querySelectorAll('*')) if (textOf(el).includes(name)) look(el);
  return [...marks];
}
