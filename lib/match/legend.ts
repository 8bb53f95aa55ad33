// What a legend on the page says of the letter or sign that stands for a row's status: "A = active, S = stopped".
import { textOf } from '../read/dom.ts';

/** A sign and what it means; a legend has two at least. */
const pair =
  /(?<![\p{L}\p{N}])(\p{Lu}{1,2}|\p{Ll}|[\p{S}\u2022\u25a0-\u25ff\u2610-\u2612\u2713-\u2718*+-])\s*[=:\u2013\u2014]\s*(\p{L}[\p{L}\- ]{2,30})/gu;
/** Boxes around a row in which its legend is looked for, and how much text one may hold. */
const [levels, most] = [7, 30_000];

/** Meanings by sign, for each box that was looked at: every row of a list asks for the same. */
const known = new WeakMap<Element, Map<string, string>>();

/** The meanings of the row's own signs, at most two. */
export function legendOf(row: Element): string[] {
  const signs = [...row.querySelectorAll('*')].filter((el) => !el.childElementCount).map((el) => textOf(el).trim());
  const short = new Set(signs.filter((s) => s.length > 0 && s.length < 3 && !/\d/.test(s)));
  if (!short.size) return [];
  for (let box = row.parentElement, d = 0; box && d < levels; box = box.parentElement, d++) {
    const told = meaningsIn(box);
    const said = [...short].flatMap((s) => told.get(s) ?? []);
    if (told.size > 1 && said.length) return said.slice(0, 2);
  }
  return [];
}

function meaningsIn(box: Element): Map<string, string> {
  let told = known.get(box);
  if (!told) {
    told = new Map();
    const text = textOf(box);
    // a page that changes is read anew, with boxes that may be the same
    if (text.length < most) for (const [, sign = '', means = ''] of text.matchAll(pair)) if (!told.has(sign)) told.set(sign, means.trim());
    known.set(box, told);
    setTimeout(() => known.delete(box), 0);
  }
  return told;
}
