// Tells whether a row is to be seen, and what its own look says of its status; asked only of rows that matched.
import { attr, textOf } from './dom.ts';
import { word } from './words.ts';

/** Not hidden, not transparent, not in a closed part of the page, not there for printing only. */
export function isVisible(el: Element): boolean {
  if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const r = el.getBoundingClientRect();
  return r.width > 1 && r.height > 1;
}

/** What the row's own classes and lettering say: `class inactive`, `struck through`. */
export function marksOf(el: Element): string[] {
  const m = word.stopClass.exec(`${attr(el, 'class')} ${attr(el, 'data-status')}`);
  const marks = m?.[2] ? [`class ${m[2].toLowerCase()}`] : [];
  const struck = (e: Element) => word.tagStruck.test(e.tagName) || getComputedStyle(e).textDecorationLine.includes('line-through');
  // the line may be drawn by the row, by a box around it, or by the element that holds the name
  let box: Element | null = el;
  for (let d = 0; box && d < 3; d++, box = box.parentElement) if (struck(box)) return [...marks, 'struck through'];
  for (const e of el.querySelectorAll('*')) if (textOf(e).length * 2 > textOf(el).length && struck(e)) return [...marks, 'struck through'];
  return marks;
}
