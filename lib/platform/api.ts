// The browser's extension API with promises everywhere; only background and extension pages may import it.
import browser from 'webextension-polyfill';

export { browser };
/** Chrome's own names for what the polyfill's types lack. */
export const chromeAction = (globalThis as { chrome?: { action?: { openPopup?: (o?: { windowId?: number }) => Promise<void> } } }).chrome?.action;
export const isFirefox = () => browser.runtime.getURL('').startsWith('moz-extension:');
