// Clicks the toolbar button in Chromium: the real popup, with the activeTab grant that only this gives.
import type { Browser } from 'puppeteer-core';
import type { ToolbarPopup } from './driver.ts';
import type { PuppetPage } from './page.ts';
import { until } from './wait.ts';

export async function openChromiumPopup(browser: Browser, page: PuppetPage, origin: string): Promise<ToolbarPopup> {
  const extension = (await browser.extensions()).get(new URL(origin).host);
  if (!extension) throw new Error('the extension is not installed');
  const before = new Set(browser.targets());
  await page.bringToFront();
  await page.puppet.triggerExtensionAction(extension);
  const target = await until('the toolbar popup', 5000, async () =>
    browser.targets().find((one) => !before.has(one) && one.url().startsWith(`${origin}/popup.html`)),
  );
  const popup = await target.asPage();
  const evaluate = async <T>(expression: string): Promise<T> => (await popup.evaluate(expression)) as T;
  return {
    evaluate,
    waitFor: <T>(expression: string, timeoutMs = 10_000) => until(expression, timeoutMs, () => evaluate<T>(expression)),
    close: () => popup.close(),
  };
}
