// Clicks the toolbar button in Chromium: the real popup, with the activeTab grant that only this gives.
import type { Browser } from 'puppeteer-core';
import type { ToolbarPopup } from './driver.ts';
import type { PuppetPage } from './page.ts';
import { asValue, until } from './wait.ts';

export async function openChromiumPopup(browser: Browser, page: PuppetPage, origin: string): Promise<ToolbarPopup> {
  const extension = (await browser.extensions()).get(new URL(origin).host);
  if (!extension) throw new Error('the extension is not installed');
  // Only the toolbar's own has no query; the extension may have opened it by itself, and then a click would close it.
  const shown = () => browser.targets().find((one) => one.url().split('#')[0] === `${origin}/popup.html`);
  await page.bringToFront();
  const target = await until(
    'the toolbar popup',
    8000,
    async () => {
      const earlier = shown();
      if (earlier) await (await earlier.asPage()).close();
      await until('the end of the popup before', 1000, async () => !shown());
      await page.puppet.triggerExtensionAction(extension);
      return until('a popup', 1000, async () => shown());
    },
    8000,
  );
  const popup = await target.asPage();
  const evaluate = async <T>(expression: string): Promise<T> => (await popup.evaluate(expression)) as T;
  return {
    evaluate,
    waitFor: <T>(expression: string, timeoutMs = 10_000) => until(expression, timeoutMs, () => evaluate<T>(asValue(expression))),
    close: () => popup.close(),
  };
}
