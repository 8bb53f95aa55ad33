// The browser's own API, for the popup: both browsers answer with promises, and the polyfill would be a sixth of its script.
import type { Browser } from 'webextension-polyfill';

const world = globalThis as unknown as { browser?: Browser; chrome: Browser };
export const browser: Browser = world.browser ?? world.chrome;
