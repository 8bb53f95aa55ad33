// Whether a row stands among rows that each name somebody else: a list of work, of many patients, where no column says so.
import { textOf } from '../read/dom.ts';

/** "Belmonte Ruiz, Amparo", alone in its cell. */
const surname = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}, \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u;
/** A day of birth alone in its cell: its year is long past, or it says so. */
const born = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19\d\d|200\d|201\d)|(?:19\d\d|200\d|201\d)-\d\d-\d\d)$/;
/** Rows that are looked at, and how many people make a crowd. */
const [most, few] = [60, 3];

/** Answers by reading and box of rows: every row of a list asks for the same. */
const known = new WeakMap<object, Map<Element, boolean>>();

/** True where most of the rows beside this one name a person and a day of birth, and these are several. `reading`: what is one and the same for all its rows. */
export function inCrowd(row: Element, reading: object): boolean {
  const box = row.parentElement;
  if (!box) return false;
  const boxes = known.get(reading) ?? new Map<Element, boolean>();
  known.set(reading, boxes);
  let told = boxes.get(box);
  if (told === undefined) {
    const rows = [...box.children].filter((el) => el.tagName === row.tagName).slice(0, most);
    const people = rows.map(personIn).filter((p) => p !== null);
    told = new Set(people).size >= few && people.length > 0.5 * rows.length;
    boxes.set(box, told);
  }
  return told;
}

/** Name and day of birth in cells of their own, or null. A prescriber has no day of birth. */
function personIn(row: Element): string | null {
  const cells = [...row.querySelectorAll('*')].filter((el) => !el.childElementCount).map((el) => textOf(el).replace(/\s+/g, ' ').trim());
  const name = cells.find((c) => c.length < 50 && surname.test(c));
  return name && cells.some((c) => born.test(c)) ? name : null;
}
