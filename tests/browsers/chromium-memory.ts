// Chromium's own figures of a page and of the extension's worker, after a forced collection.
import type { CDPSession, Browser as Puppeteer } from 'puppeteer-core';
import type { Memory } from './memory.ts';
import type { PuppetPage } from './page.ts';

const names: Record<string, string> = { Nodes: 'nodes', JSEventListeners: 'listeners', Documents: 'documents', Frames: 'frames' };

async function heap(link: CDPSession): Promise<number> {
  // what one collection sets free may hold what the next one frees
  for (let i = 0; i < 2; i++) await link.send('HeapProfiler.collectGarbage');
  const { usedSize, ...rest } = await link.send('Runtime.getHeapUsage');
  const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = rest as { embedderHeapUsedSize?: number; backingStorageSize?: number };
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** The heap of a page is one for the page's own script and for ours beside it. */
export async function chromiumMemory(browser: Puppeteer, page: PuppetPage, origin: string): Promise<Memory> {
  const link = await page.puppet.createCDPSession();
  try {
    await link.send('Performance.enable');
    const used = await heap(link);
    const { metrics } = await link.send('Performance.getMetrics');
    const counts = Object.fromEntries(metrics.flatMap(({ name, value }) => (names[name] ? [[names[name], value]] : [])));
    return { page: used, background: await workerHeap(browser, origin), counts };
  } finally {
    await link.detach();
  }
}

/** Attached for a moment only: chromium-log.ts says why. */
async function workerHeap(browser: Puppeteer, origin: string): Promise<number> {
  const worker = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  if (!worker) return 0;
  const link = await worker.createCDPSession();
  try {
    return await heap(link);
  } finally {
    await link.detach();
  }
}
