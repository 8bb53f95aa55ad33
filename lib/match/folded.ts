// Whether a row that is not to be seen stands in a closed fold of a list that is: its opener is there to be pressed.
import { attr, textOf } from '../read/dom.ts';

/** The mark of such a row. */
export const folded = 'folded';

/** A tab's panel is no fold: another patient may stand in it. */
export function isFolded(row: Element): boolean {
  const details = row.closest('details:not([open])');
  if (details) return details.checkVisibility();
  let box = row;
  while (box.parentElement && !box.parentElement.checkVisibility()) box = box.parentElement;
  if (box.checkVisibility() || box.closest('[role="tabpanel"]') || attr(box, 'role') === 'row') return false;
  const root = box.getRootNode() as Document | ShadowRoot;
  const openers = [...root.querySelectorAll('[aria-controls][aria-expanded="false"]')];
  const named = openers.find((o) => box.id && attr(o, 'aria-controls')?.split(' ').includes(box.id));
  return [named, openerIn(box.previousElementSibling)].some((opener) => opener?.checkVisibility());
}

/** The button above a fold, which says that it is closed or says nothing of it. */
function openerIn(above: Element | null): Element | null {
  if (!above || textOf(above).length > 120) return null;
  const said = above.matches('[aria-expanded]') ? above : above.querySelector('[aria-expanded]');
  if (said) return attr(said, 'aria-expanded') === 'false' ? said : null;
  return above.tagName === 'BUTTON' ? above : null;
}
