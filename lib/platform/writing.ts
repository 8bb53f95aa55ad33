// Whether somebody is writing in a tab just now; asked at the moment it matters, since an old answer would be a guess.
import { browser } from './api.ts';

type Answer = 'field' | 'typed' | 'frame' | 'free';

/** True while focus is in a field of any frame, a key was pressed in the last five seconds, or focus is where we cannot look. */
export async function isWriting(tabId: number): Promise<boolean> {
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: look });
    const answer = (top: boolean) => frames.filter((f) => (f.frameId === 0) === top).map((f) => f.result as Answer | undefined);
    const [here] = answer(true);
    const below = answer(false);
    if (here === 'field' || [here, ...below].includes('typed')) return true;
    // a frame keeps its active field after focus has left the frame, so the frames count only while focus is in one of them
    return here === 'frame' && (below.includes('field') || !below.includes('free'));
  } catch {
    // a page that cannot be asked is left alone
    return true;
  }
}

/** Runs in each frame, beside our reader; closes over nothing. */
function look(): Answer {
  const scope = globalThis as unknown as Record<symbol, { typed(): number } | undefined> & {
    chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } };
  };
  if ((scope[Symbol.for('pml')]?.typed() ?? 5000) < 5000) return 'typed';
  let at = document.activeElement as HTMLElement | null;
  for (;;) {
    let inner: Element | null | undefined;
    try {
      const gecko = at as { openOrClosedShadowRoot?: ShadowRoot } | null;
      inner = at && (gecko?.openOrClosedShadowRoot ?? scope.chrome?.dom?.openOrClosedShadowRoot(at) ?? at.shadowRoot)?.activeElement;
    } catch {
      inner = at?.shadowRoot?.activeElement;
    }
    if (!inner) break;
    at = inner as HTMLElement;
  }
  if (!at) return 'free';
  if (/^(i?frame|object|embed)$/i.test(at.tagName)) return 'frame';
  const field = at.isContentEditable || at.matches('input,textarea,select,[role=textbox],[role=combobox],[role=searchbox],[role=spinbutton]');
  return field ? 'field' : 'free';
}
