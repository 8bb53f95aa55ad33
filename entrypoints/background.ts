// Starts the background; everything it does is in lib/platform.
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/platform/background.ts';
import { watchFaults } from '../lib/platform/faults.ts';
import { openWelcome } from '../lib/platform/welcome.ts';

export default defineBackground({
  type: 'module',
  main() {
    watchFaults('background');
    startBackground();
    openWelcome();
  },
});
