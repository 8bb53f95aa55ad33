// Opens a fixture page in Chromium and puts its frames' reports together as the background does.
import type { Frame, Page, Request } from 'playwright';
import { gather, type makeNotice } from '../../lib/assess/notice.ts';
import type { NamePack } from '../../lib/match/pack.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import { type Chart, chartOf } from '../../lib/platform/chart.ts';
import type { FrameRecord } from '../../lib/platform/tabs.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import type { Told } from './entry.ts';

/** The day on which every page of the tests is opened, in ms. */
export const today = Date.UTC(2026, 10, 22);

export interface Reading {
  chart: Chart;
  frames: Told[];
  /** Uncaught errors of the page, and requests that left the server. */
  problems: string[];
}

export interface Tools {
  /** One tab for all pages: a new one costs more than the reading. */
  page: Page;
  /** Source from `readerSource`. */
  script: string;
  rules: Bundle;
  pack: NamePack;
  notice: ReturnType<typeof makeNotice>;
}

/** `settle` in ms after load. Frames of another origin are left alone, as an extension without their permission must. */
export async function readPage(tools: Tools, url: string, settle: number): Promise<Reading> {
  const problems: string[] = [];
  const { page } = tools;
  const onError = (error: Error) => problems.push(`page error: ${error.message}`);
  const onRequest = (request: Request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !/^(127\.0\.0\.1|localhost)$/.test(hostname)) problems.push(`request to ${request.url()}`);
  };
  page.on('pageerror', onError).on('request', onRequest);
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settle);
    const frames: Told[] = [];
    for (const frame of page.frames()) {
      const told = await readFrame(frame, new URL(url).origin, tools.script);
      if (told) frames.push(told);
    }
    problems.push(...frames.flatMap((f) => f.missed.map((text) => `kept from the matcher: ${text}`)));
    return { chart: merge(frames, new URL(url).origin, tools), frames, problems };
  } finally {
    page.off('pageerror', onError).off('request', onRequest);
  }
}

/** `bundled`: source from bundle.ts. Names and words go in as text: as arguments they would be walked through once a frame. */
export const readerSource = (bundled: string, pack: NamePack) =>
  `${bundled}\n;globalThis.pmlReadHere(${JSON.stringify(pack)}, ${JSON.stringify(sieveOf(pack))}, ${JSON.stringify(lexicon)})`;

async function readFrame(frame: Frame, origin: string, script: string): Promise<Told | null> {
  const address = frame.url();
  if (/^https?:/.test(address) && new URL(address).origin !== origin) return null;
  return frame.evaluate<Told>(script);
}

/** Frames come top first; all that were read are of one origin. */
function merge(told: Told[], origin: string, { rules, pack, notice }: Tools): Chart {
  const frames: Record<number, FrameRecord> = {};
  told.forEach(({ report: { texts = [], ...report } }, i) => {
    frames[i] = { stamp: 1, origin, report, noticed: gather(notice(texts)) };
  });
  return chartOf({ frames, once: false, told: '', dismissed: '' }, rules, pack, (anchor) => `article.html#${anchor}`, today);
}
