// What the popup asks of the browser: which tab it is about, its chart, permission for its site.

import type { Answer } from '../alert/faces.ts';
import { moment } from '../language/say.ts';
import { ask } from './ask.ts';
import type { ChartReply } from './background.ts';
import { browser } from './native.ts';
import { patternOf } from './pattern.ts';
import { keptSelfTest } from './self-test-kept.ts';

export type PopupTab = {
  id: number | null;
  url: string | null /** Opened from the toolbar, so that the click counts for this page. */;
  toolbar: boolean;
};

/** From `?tab=&url=` where given (our own tests, a window of its own), else the active tab. */
export async function popupTab(): Promise<PopupTab> {
  const given = new URLSearchParams(location.search);
  const id = given.get('tab');
  // a page of its own, about no tab
  if (!id && (given.has('look') || given.has('part'))) return { id: null, url: null, toolbar: false };
  if (id) return { id: Number(id), url: given.get('url') ?? (await addressOf(Number(id))), toolbar: false };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? null, url: tab?.url ?? null, toolbar: true };
}

async function addressOf(id: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(id)).url ?? null;
  } catch {
    return null;
  }
}

/** With a warning where the last self-test failed, or this site goes otherwise than it used to: nothing that is shown may then look as if all were well. */
export async function askChart(tab: PopupTab): Promise<(ChartReply & { warning?: string }) | undefined> {
  const [chart, test] = await Promise.all([ask<ChartReply>({ t: 'chart', tab: tab.id, ...(tab.url && { url: tab.url }) }), keptSelfTest()]);
  const site = test?.sites?.find((s) => tab.url && s.origin === URL.parse(tab.url)?.origin);
  if (!chart || !test || !(test.failed.length || site)) return chart;
  const { selfTestSentence, siteSentence } = await import('../alert/self-test.ts');
  const said = [test.failed.length && selfTestSentence(test, moment(Date.parse(test.at))), site && siteSentence(site)];
  return { ...chart, warning: said.filter(Boolean).join(' ') };
}

/** Must be the first thing in the click. Chromium closes the popup the moment it asks, so nothing follows here:
 *  registration and reading happen in the background's permissions.onAdded. */
export function watchSite(url: string): void {
  const pattern = patternOf(url);
  if (pattern) void browser.permissions.request({ origins: [pattern] });
}

/** Watches a site again that the browser still grants. */
export async function watchAgain(pattern: string): Promise<void> {
  await ask({ t: 'watch', pattern });
}

/** Reads this page by the click's own permission (activeTab), with none kept. */
export async function readOnce(tabId: number): Promise<void> {
  await ask({ t: 'once', tab: tabId });
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['content-scripts/reader.js'] });
}

export async function stopWatching(pattern: string): Promise<void> {
  await ask({ t: 'unwatch', pattern });
}

/** A part of this chart in a tab of its own, where it stays and can be printed. Without the page's address, which would stand in the history. */
export async function openPart(tabId: number | null, part: string, print: boolean, about = ''): Promise<void> {
  const query = new URLSearchParams({ ...(tabId !== null && { tab: String(tabId) }), part, ...(print && { print: '1' }) });
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?${query}${about && `#${about.replaceAll(' ', '-')}`}` as '/popup.html') });
}

/** Answers an agent's card: held for a reason, with a promised day where that is switched on, or how useful it was. Says whether that was kept on disk. */
export async function acknowledge(tabId: number | null, agent: string, given: Answer): Promise<boolean> {
  const said = await ask<{ promised: boolean }>({ t: 'acknowledge', tab: tabId, agent, ...given });
  return said?.promised ?? false;
}

export const unacknowledge = (tabId: number | null, agent: string): Promise<unknown> => ask({ t: 'unacknowledge', tab: tabId, agent });
export const promiseKept = (id: string): Promise<unknown> => ask({ t: 'kept-promise', id });
