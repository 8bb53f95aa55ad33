// npm run dev: builds again when a source is saved, and puts the new build over the running one with its chart open.
import { join, relative } from 'node:path';
import { watch } from 'chokidar';
import type { BrowserName, Page, Session } from '../browsers/driver.ts';
import { build, extensionDir, sources } from './build.ts';
import { report } from './report.ts';

const root = join(import.meta.dirname, '../..');
/** An editor saves a file in several steps, and a change of branch saves hundreds. */
const quietMs = 300;

export interface Watched {
  session: Session;
  page: Page;
  browser: BrowserName;
  hosts: string;
  say(line: string): void;
}

/** Ends with the browser. What cannot be built is said, and the last build that could stays in the browser. */
export async function followSources({ session, page, browser, hosts, say }: Watched): Promise<void> {
  let changed = '';
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  // Node's own recursive watcher loses a file on Linux once an editor has put another in its place
  const watcher = watch(
    sources.map((source) => join(root, source)),
    { ignoreInitial: true },
  ).on('all', (_event, path) => {
    changed = relative(root, path);
    clearTimeout(timer);
    timer = setTimeout(() => wake(), quietMs);
  });
  let gone = false;
  void session.closed.then(() => {
    gone = true;
    wake();
  });
  say('\nWatching the sources. Close the browser, or press Ctrl+C, to end.');
  while (!gone) {
    if (!changed)
      await new Promise<void>((go) => {
        wake = go;
      });
    const what = changed;
    changed = '';
    if (gone || !what) continue;
    const from = Date.now();
    say(`\n${what} has changed; building`);
    try {
      await build('hospital', hosts, [browser]);
      await session.update(extensionDir('hospital', browser));
      await page.goto(await page.url());
      console.log(report(await session.settledChart(page.tabId, 20_000)));
      say(`In the browser ${((Date.now() - from) / 1000).toFixed(1)} s after the save.`);
    } catch (error) {
      if (!gone) say(error instanceof Error ? error.message : String(error));
    }
  }
  clearTimeout(timer);
  await watcher.close();
}
