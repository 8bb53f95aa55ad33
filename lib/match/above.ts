// A status that stands right above a list and nowhere else: an underlined "Discontinued" between two lists is no title by itself.
import { textOf } from '../read/dom.ts';
import type { ReadRow } from '../read/rows.ts';
import { isMedicine, type Told } from '../read/section.ts';
import { sectionOfTitle } from '../read/vocabulary.ts';

/** Set apart by its lettering: a title whatever its words. */
const lettered = /^(B|U|STRONG|EM|I)$/;

/** The section of a row of medicines, by the short line right above its list where there is one; else as it was told. */
export function sectionAbove(row: ReadRow): Told {
  const told = { section: row.section, how: row.how };
  const list = row.el.closest('ul,ol,dl,table,[role="list"],[role="table"],[role="grid"]');
  if (!list || !isMedicine(told)) return told;
  let before = list.previousSibling;
  while (before && !textOf(before).trim()) before = before.previousSibling;
  const text = textOf(before).replace(/\s+/g, ' ').trim();
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
  if (/(?<!\p{L})(not(?! taking)|no|hidden|hide|show|shown|filter|sort|view)(?!\p{L})/iu.test(text) || (!bold && text.split(/[\s/-]+/).length > 2))
    return told;
  const section = sectionOfTitle(text);
  const how = `heading "${text}"`;
  if (section && isMedicine({ section, how })) return section === 'listed' ? told : { section, how };
  // "Unknown" ends what "Taking" said of the list before
  return !section && bold ? { section: 'listed', how } : told;
}
