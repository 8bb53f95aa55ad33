// Injected into the top frame only when there is something to say.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '../lib/platform/card.ts';

export default defineUnlistedScript(startCard);
