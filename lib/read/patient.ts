// Who the page says it is about: by its banner, and by the patient's place in the address.

import { up } from './section.ts';
import type { Item } from './walk.ts';
import { plain, word } from './words.ts';

/**
 * The banner's words, folded into one line; empty when the page names nobody, null when it names several.
 * Stays in the frame: only a hash of it leaves.
 */
export function identityOf(items: Item[]): string | null {
  const found = new Map<Element, string>();
  for (let i = 0; i < items.length; i++) {
    const t = (items[i] as Item).text;
    if (t.length > 160) continue;
    const f = t.normalize('NFKD').replace(/\p{M}/gu, '');
    const strong = (word.born.test(f) && word.day.test(t)) || word.number.test(f) || (word.day.test(t) && word.aged.test(f));
    const split = word.born.test(f) && t.length < 40 && items[i + 1] && word.day.test((items[i + 1] as Item).text);
    if (!strong && !split) continue;
    const el = banner((items[i] as Item).el);
    if (![...found.keys()].some((k) => k.contains(el) || el.contains(k))) found.set(el, clean(el.textContent ?? t));
  }
  const names = new Set(found.values());
  if (names.size === 0) return '';
  // a worklist names many; a banner and its print copy name one
  return names.size > 3 && found.size > 4 ? null : ([...names][0] as string);
}

/** The box around a birth date that also has room for a name. */
function banner(el: Element): Element {
  let box = el;
  for (let p = up(el), d = 0; p && d < 5; p = up(p), d++) {
    if (/^(BODY|HTML|MAIN|TABLE|TBODY)$/.test(p.tagName) || (p.textContent ?? '').length > 160) break;
    box = p;
  }
  return box;
}

const clean = (s: string) => s.replace(/\s+/g, ' ').trim().slice(0, 200);

/** The part of an address that names the patient: after a word for patient, or a query such as `pid`. */
export function patientInAddress(href: string): string {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return '';
  }
  const hash = url.hash.startsWith('#/') || url.hash.startsWith('#!') ? url.hash.replace(/^#!?/, '') : '';
  const path = `${url.pathname}/${hash}`;
  const m = word.address.exec(path);
  if (m?.[1]) return m[1];
  const query = new URLSearchParams(`${url.search.slice(1)}&${hash.split('?')[1] ?? ''}`);
  for (const k of plain.addressQuery.split('|')) {
    const v = query.get(k);
    if (v) return v;
  }
  // unlabelled: it may name an order instead, so the caller trusts it less
  const loose = /\/([0-9a-f]{8}-[0-9a-f-]{27,}|\d{3,})(?:[/?#]|$)/i.exec(path)?.[1];
  return loose ? `?${loose}` : '';
}
