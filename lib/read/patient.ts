// Who the page says it is about: by its banner, and by the patient's place in the address.

import { bare, climb, memo, tagOf, textOf } from './dom.ts';
import { clean, type Item } from './walk.ts';
import * as word from './words.ts';

/**
 * The banner's words, folded into one line; empty when the page names nobody, null when it names several.
 * Stays in the frame: only a hash of it leaves.
 */
export function identityOf(items: Item[]): string | null {
  const found = new Map<Element, string>();
  items.forEach(({ text, el }, i) => {
    if (text.length > 160) return;
    if (!word.names.test(bare(`${text}\n${items[i + 1]?.text}`))) return;
    // The box around a birth date that also has room for a name: no banner has so many parts, and the text of a long list
    // is long to make.
    const at = climb(el, (box) => word.tagWhole.test(tagOf(box)) || box.childElementCount > 40 || textOf(box).length > 160);
    for (const k of found.keys()) if (k.contains(at) || at.contains(k)) return;
    found.set(at, clean(textOf(at)).slice(0, 200));
  });
  const names = new Set(found.values());
  // a worklist names many; a banner and its print copy name one
  return names.size > 3 && found.size > 4 ? null : ([...names][0] ?? '');
}

/**
 * The part of an address that names the patient: after a word for patient, or a query such as `pid`. With `?` before
 * it where nothing says what the number names: it may be an order's, so the caller trusts it less.
 */
export const patientInAddress = (href: string = location.href): string => inAddress(href);

// asked at every change of a page, and the address is the same at nearly all of them
const inAddress = memo((href) => {
  const m = word.address.exec(href);
  return m ? (m[1] ?? m[2] ?? `?${m[3]}`) : '';
});
