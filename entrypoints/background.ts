// Starts the background; everything it does is in lib/platform.
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/platform/background.ts';

export default defineBackground({ type: 'module', main: startBackground });
