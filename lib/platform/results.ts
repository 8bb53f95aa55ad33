// Asks a tab for the lines that may hold a result or an MRI, when somebody opens the popup; they are kept nowhere.
import { resultWords } from '../assess/result-words.ts';
import { browser } from './native.ts';

/** Lines of all frames that we may read; none from a page that cannot be asked. */
export async function askResults(tabId: number): Promise<string[]> {
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: gather, args: [resultWords] });
    return frames.flatMap((f) => (f.result as string[] | undefined) ?? []).slice(0, 120);
  } catch {
    return [];
  }
}

/** Runs in each frame; closes over nothing. */
function gather(words: string): string[] {
  const wanted = new RegExp(words, 'i');
  const dated = /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2}, \d{4}/u;
  const clean = (e: Element | null | undefined) => (e?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const rows = new Set<Element>();
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let n = 0; texts.nextNode() && n < 40_000 && rows.size < 60; n++) {
    const text = texts.currentNode.nodeValue ?? '';
    if (text.length > 400 || !wanted.test(text)) continue;
    const element = texts.currentNode.parentElement;
    if (!element || element.closest('script,style,noscript,template,select,textarea')) continue;
    let row = element.closest('tr,[role=row],li,[role=listitem],p,dt,figcaption') ?? element;
    // without such a row: the nearest element around that has a date and is still short
    while (row === element && !dated.test(clean(row)) && row.parentElement && clean(row.parentElement).length <= 160) row = row.parentElement;
    if (clean(row).length <= 600 && row.checkVisibility?.({ checkVisibilityCSS: true } as CheckVisibilityOptions) !== false) rows.add(row);
  }
  return [...rows].flatMap((row): string[] => {
    if (row.tagName === 'DT') return [`${clean(row)} | ${clean(row.nextElementSibling)}`.slice(0, 300)];
    const cells = [...row.children].map(clean);
    const table = row.closest('table');
    const head = (table?.tHead?.rows[0] ?? table?.rows[0]) as HTMLTableRowElement | undefined;
    const titles = head && head !== row && head.cells.length === cells.length ? [...head.cells].map(clean) : [];
    const columns = titles.flatMap((t, i) => (dated.test(t) ? [i] : []));
    // a flow sheet: the days stand above, one result in each cell
    if (columns.length) {
      const label = cells.filter((_, i) => !columns.includes(i));
      return columns.flatMap((i) => (cells[i] ? [[label[0], cells[i], ...label.slice(1), titles[i]].join(' | ').slice(0, 300)] : []));
    }
    return [(/^(TR)$/.test(row.tagName) || row.getAttribute('role') === 'row' ? cells.filter(Boolean).join(' | ') : clean(row)).slice(0, 300)];
  });
}
