// Begins our world in a frame before the page has any element: in Chromium one that is called `chrome` would stand in the place of the browser's interface there.
import { earlySlot } from './slots.ts';

(globalThis as unknown as Record<symbol, boolean>)[earlySlot] = true;
