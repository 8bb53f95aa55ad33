// A status that stands right above a list and nowhere else: an underlined "Discontinued" between two lists is no title by itself.
import { textOf } from '../read/dom.ts';
import type { ReadRow } from '../read/rows.ts';
import { isMedicine, type Told } from '../read/section.ts';
import { sectionOfTitle } from '../read/vocabulary.ts';
import type { RawHit } from './detail.ts';

/** Set apart by its lettering: a title whatever its words. */
const lettered = /^(B|U|STRONG|EM|I)$/;

/** Of what is shown, not of what is given. */
const aboutList = /(?<!\p{L})(not(?! taking)|no|hidden|hide|show|shown|filter|sort|view)(?!\p{L})/iu;

/** The section of a row of medicines, by the short line right above its list where there is one; else as it was told. */
export function sectionAbove(raw: RawHit): Told {
  const { row } = raw;
  const told = { section: row.section, how: row.how };
  if (stale(row)) return { section: 'unknown', how: '' };
  if (!isMedicine(told)) return told;
  const among = statusAround(row.el);
  if (among) return among;
  if (isAside(raw)) return { section: 'unknown', how: '' };
  const list = row.el.closest('ul,ol,dl,table,[role="list"],[role="table"],[role="grid"]');
  if (!list) return told;
  let before = list.previousSibling;
  while (before && !textOf(before).trim()) before = before.previousSibling;
  const text = before ? clean(before) : '';
  if (!before || text.length > 30 || !/^\p{L}/u.test(text)) return told;
  const el = before.nodeType === 1 ? (before as Element) : null;
  // what can be pressed is no title, nor is another list
  if (
    el &&
    (el.matches('a,button,input,select,ul,ol,dl,table,[role="tab"],[role="button"]') ||
      el.querySelector('a,button,input,select,li,td,[role="tab"],[role="button"]'))
  )
    return told;
  // a sentence of a word or two more may say what is not shown
  const bold = !!el && lettered.test(el.tagName);
  if (aboutList.test(text) || (!bold && text.split(/[\s/-]+/).length > 2)) return told;
  const section = sectionOfTitle(text);
  const how = `heading "${text}"`;
  if (section && isMedicine({ section, how })) return section === 'listed' ? told : { section, how };
  // "Unknown" ends what "Taking" said of the list before
  return !section && bold ? { section: 'listed', how } : told;
}

/** An allergy's or a family's title that another headline, of its own height and unknown meaning, has ended: its section was a box of a few words. */
function stale({ section, how, el }: ReadRow): boolean {
  const title = /^heading "(.*)"$/.exec(how)?.[1];
  if (!title || (section !== 'allergy' && section !== 'family')) return false;
  const heads = [...(el.getRootNode() as Document | ShadowRoot).querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const above = heads.filter((h) => h.compareDocumentPosition(el) & 4 && !h.contains(el));
  const last = above.at(-1);
  const own = above.findLast((h) => clean(h).startsWith(title));
  return !!last && !!own && last !== own && last.tagName === own.tagName && sectionOfTitle(clean(last)) === null;
}

const clean = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim();

/** The same for the boxes around a row: "On hold", then a box of cards. */
function statusAround(row: Element): Told | null {
  let told: Told | null = null;
  for (let el: Element | null = row, n = 0; el && n < 4 && !told; el = el.parentElement, n++) told = statusAmong(el);
  return told;
}

/**
 * A text under a title of its own that says nothing of medicines ("Discussion"), and states no dose: the list above it has ended. A title
 * of unknown meaning has whole sentences below it, and no medicine in it.
 */
function isAside({ row: { el }, text, hits }: RawHit): boolean {
  const lead = el.firstElementChild;
  const title = lead ? clean(lead) : '';
  if (!/^\p{L}{3}/u.test(title) || /\d/.test(title) || title.length > 39 || text.length < 2 * title.length + 80 || dose.test(text)) return false;
  const first = [...el.childNodes].find((n) => textOf(n).trim());
  if (first !== lead || hits.some((h) => h[1] < title.length)) return false;
  const section = sectionOfTitle(title);
  return section ? !isMedicine({ section, how: '' }) : /[.!?]\s+\p{Lu}/u.test(text.slice(title.length));
}
const dose = /\d\s*(?:[mµ]?g|mcg|ml|ie|iu|ui)(?!\p{L})/iu;

/** Lines among the rows, each before those it speaks of: "Temporarily stopped", then three entries. */
function statusAmong(row: Element): Told | null {
  const parent = row.parentElement;
  if (!parent || parent.childElementCount > 500 || /^(TR|TBODY|THEAD|DL)$/.test(parent.tagName)) return null;
  const all = [...parent.children];
  const at = all.indexOf(row);
  const kind = (el: Element | undefined) => el && `${el.tagName} ${el.classList[0] ?? ''}`;
  const lines = all.filter((el) => kind(el) === kind(row) || statusOfLine(el));
  const isLine = (el: Element | undefined) => !!el && kind(el) !== kind(row);
  const own = all.slice(0, at).findLast((el) => isLine(el) && lines.includes(el));
  // where each stands below its entry the first line is an entry and the last is none
  const from = own ? lines.findIndex(isLine) : -1;
  const before = from > 0 && all.indexOf(lines[from] as Element) - all.indexOf(lines[from - 1] as Element) === 1;
  if (!own || before || isLine(lines.at(-1))) return null;
  // a line that is no status ends what the one before it said, as a headline does
  const between = all
    .slice(all.indexOf(own) + 1, at)
    .some(
      (el) => kind(el) === kind(own) || /^H\d$/.test(el.tagName) || (el.tagName === own.tagName && kind(el) !== kind(row) && clean(el).length < 60),
    );
  const section = !between && statusOfLine(own);
  return section ? { section, how: `heading "${clean(own)}"` } : null;
}

function statusOfLine(el: Element): Told['section'] | null {
  if (el.childElementCount > 3) return null;
  const text = clean(el);
  if (
    !text ||
    text.length > 40 ||
    /\d/.test(text) ||
    /(?<!\p{L})(?:hidden|hide|shown?|filter|sort|view)(?!\p{L})/iu.test(text) ||
    el.matches('a,button,input,select') ||
    el.querySelector('a,button,input,select,li,td')
  )
    return null;
  const section = sectionOfTitle(text);
  return section && section !== 'listed' && isMedicine({ section, how: '' }) ? section : null;
}
