// Opens a fixture page in Chromium and puts its frames' reports together as the background does.
import type { BrowserContext, Frame } from 'playwright';
import { chartOf } from '../../lib/platform/chart.ts';
import type { Chart } from '../../lib/platform/chart.ts';
import type { Report } from '../../lib/platform/messages.ts';
import type { TabRecord } from '../../lib/platform/tabs.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import type { NamePack } from '../../lib/match/pack.ts';
import type { Told } from './entry.ts';

export interface Reading {
  chart: Chart;
  frames: Told[];
  /** Uncaught errors of the page, and requests that left the server. */
  problems: string[];
}

export interface Tools {
  context: BrowserContext;
  /** Source from bundle.ts. */
  script: string;
  rules: Bundle;
  pack: NamePack;
}

/** `settle` in ms after load. Frames of another origin are left alone, as an extension without their permission must. */
export async function readPage(tools: Tools, url: string, settle: number): Promise<Reading> {
  const problems: string[] = [];
  const page = await tools.context.newPage();
  try {
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:$/.test(protocol) && !/^(127\.0\.0\.1|localhost)$/.test(hostname)) problems.push(`request to ${request.url()}`);
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settle);
    const frames: Told[] = [];
    for (const frame of page.frames()) {
      const told = await readFrame(frame, new URL(url).origin, tools);
      if (told) frames.push(told);
    }
    const reports = frames.map((told) => told.report);
    return { chart: merge(reports, tools), frames, problems };
  } finally {
    await page.close();
  }
}

async function readFrame(frame: Frame, origin: string, { script, pack }: Tools): Promise<Told | null> {
  const address = frame.url();
  if (/^https?:/.test(address) && new URL(address).origin !== origin) return null;
  await frame.evaluate(`${script}\n;0`);
  return frame.evaluate(({ pack, lexicon }) => globalThis.pmlReadHere(pack, lexicon), { pack, lexicon });
}

function merge(reports: Report[], { rules, pack }: Tools): Chart {
  const frames = Object.fromEntries(reports.map((report, i) => [i, { stamp: 1, report }]));
  return chartOf({ frames } as unknown as TabRecord, rules, pack, (anchor) => `article.html#${anchor}`, Date.UTC(2026, 10, 22));
}
