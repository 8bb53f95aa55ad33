// Reads the card on a chart: it sits in a closed shadow root, which only code beside the content script can enter.
import type { CardView } from './driver.ts';

interface RootOpener {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** Runs in the page, so it may use nothing but its own lines. */
export function readCard(): CardView | null {
  const { chrome } = globalThis as RootOpener;
  const rootOf = (element: Element): ShadowRoot | null =>
    chrome?.dom?.openOrClosedShadowRoot
      ? element instanceof HTMLElement
        ? chrome.dom.openOrClosedShadowRoot(element)
        : null
      : ((element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null);
  for (const element of document.querySelectorAll('*')) {
    // Form fields and media carry closed roots of the browser's own.
    if (/^(INPUT|TEXTAREA|SELECT|VIDEO|AUDIO|DETAILS|METER|PROGRESS)$/.test(element.tagName)) continue;
    const root = rootOf(element);
    if (root?.mode !== 'closed') continue;
    const text = [...root.children]
      .filter((child) => !/^(STYLE|LINK)$/.test(child.tagName))
      .map((child) => (child as HTMLElement).innerText ?? child.textContent)
      .join('\n')
      .trim();
    if (!text) continue;
    const shape = (at: Element) => {
      const box = at.getBoundingClientRect();
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    };
    const own = shape(element);
    const shown = own.width && own.height ? own : [...root.children].map(shape).find((box) => box.width && box.height);
    if (!shown) continue;
    const buttons = [...root.querySelectorAll('button, a[href], select, [role=button]')].map((button) => {
      const box = shape(button);
      const name = (button as HTMLElement).innerText || button.getAttribute('aria-label') || '';
      return { text: name.trim(), x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    return { text, buttons, rect: shown };
  }
  return null;
}
