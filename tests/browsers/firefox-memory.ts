// Firefox's own figures, those of about:memory, of the processes of a page and of the extension, after a forced collection.
import type { Memory } from './memory.ts';

/** Source that runs in Firefox's window and gives a Memory as JSON. */
export const memorySource = (addon: string, tabId: number): string => `(async () => {
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)});
  const pidOf = (context) => context.currentWindowGlobal.osPid;
  const page = pidOf(extension.tabManager.get(${tabId}).nativeTab.linkedBrowser.browsingContext);
  const own = [...extension.views].map((view) => view.xulBrowser?.browsingContext).find(Boolean);
  const background = own ? pidOf(own) : -1;
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  for (let i = 0; i < 2; i++) {
    Services.obs.notifyObservers(null, 'child-mmu-request');
    await new Promise((done) => manager.minimizeMemoryUsage(done));
    await new Promise((done) => ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs').setTimeout(done, 700));
  }
  const sums = { page: 0, background: 0, listeners: 0, targets: 0, ghosts: 0 };
  await new Promise((done) => manager.getReports((process, path, kind, units, amount) => {
    const pid = Number(/pid (\\d+)/.exec(process)?.[1] ?? 0);
    const where = pid === page ? 'page' : pid === background ? 'background' : '';
    if (!where) return;
    // explicit allocations, as about:memory adds them up
    if (path.startsWith('explicit/')) sums[where] += amount;
    if (where !== 'page') return;
    if (path.startsWith('event-counts/') && path.endsWith('/event-listeners')) sums.listeners += amount;
    if (path.startsWith('event-counts/') && path.endsWith('/event-targets')) sums.targets += amount;
    if (path === 'ghost-windows') sums.ghosts += amount;
  }, null, done, null, false));
  const { page: p, background: b, ...counts } = sums;
  return JSON.stringify({ page: p, background: b, counts });
})()`;

export const readMemory = (json: string): Memory => JSON.parse(json) as Memory;
