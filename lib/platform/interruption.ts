// The one interruption: the popup that opens by itself for a critical finding, when nobody is writing.
import { readPolicy, wantsPopup } from './policy.ts';
import { openPopup } from './show.ts';
import { isWriting } from './writing.ts';

/** A moment after the card; then at these ms again while somebody writes, and after that not at all: the card stands. */
const tries = [500, 5000, 5000, 5000, 5000];

/**
 * Opens the popup once, unless policy or the user say no. `still` tells whether the tab still says what the popup is for:
 * a popup over another patient, or over a tab that is just closing, helps nobody.
 */
export async function interrupt(tabId: number, still: () => boolean): Promise<void> {
  for (const wait of tries) {
    await new Promise((r) => setTimeout(r, wait));
    const [{ policy }, wanted] = await Promise.all([readPolicy(), wantsPopup()]);
    if (!policy.openPopupOnCritical || !wanted || !still()) return;
    if (await isWriting(tabId)) continue;
    if (still()) await openPopup(tabId);
    return;
  }
}
