// What a row's own look says of its status: classes and struck-through lettering. Only rows in which a name was found are looked at.
import { attr, textOf } from './dom.ts';

const stopClass =
  /(^|[-_\s])(inactive|discontinued|stopped|expired|archived|deleted|ended|historical|revoked|cancelled|canceled|completed)([-_\s]|$)/i;

/** What classes and lettering say of the row that holds `name`: `class inactive`, `struck through`. */
export function marksOf(row: Element, name: string): string[] {
  const marks = new Set<string>();
  const look = (el: Element) => {
    const cls = `${attr(el, 'class') ?? ''} ${attr(el, 'data-status') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1 $2');
    const m = stopClass.exec(cls);
    if (m?.[2]) marks.add(`class ${m[2].toLowerCase()}`);
    // Firefox gives none in a frame that is just taken out of its page
    if (/^(S|DEL|STRIKE)$/.test(el.tagName) || (getComputedStyle(el) as CSSStyleDeclaration | null)?.textDecorationLine.includes('line-through'))
      marks.add('struck through');
  };
  // the sign may stand on the row, on a box around it, or on the element that holds the name
  let box: Element | null = row;
  for (let d = 0; box && d < 3 && !/^(BODY|MAIN|SECTION|TABLE)$/.test(box.tagName); d++, box = box.parentElement) look(box);
  for (const el of row.querySelectorAll('*')) if (textOf(el).includes(name)) look(el);
  return [...marks];
}
