// Injected into a frame only when there is something to say in it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '../lib/platform/card.ts';
import { startMarks } from '../lib/platform/marks.ts';

export default defineUnlistedScript(() => {
  startCard();
  startMarks();
  // the answer to who put it here: lib/platform/show.ts, placeAlert
  return performance.timeOrigin;
});
