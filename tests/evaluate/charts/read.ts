// Opens simulated charts and fixture pages in a real Chromium, as a clinician would, with the reader, matcher and judgement of the product.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { makeNotice } from '../../../lib/assess/notice.ts';
import { sieveOf } from '../../../lib/match/sieve.ts';
import { type Chart, chartOf } from '../../../lib/platform/chart.ts';
import { lexicon } from '../../../lib/read/lexicon.ts';
import { requireBrowser } from '../../browsers/find.ts';
import { bundleEntry } from '../../dom/bundle.ts';
import type { Told } from '../../dom/entry.ts';
import { type Fixture, differences as fixtureDifferences } from '../../dom/expectation.ts';
import { type Reading, readerSource, readPage, type Tools, today } from '../../dom/reading.ts';
import { openSite } from '../../e2e/site.ts';
import { pack, rules } from '../../unit/support/real.ts';
import type { SimulatedChart } from './chart.ts';
import { differences, sayOf } from './judge.ts';
import { pageOf } from './page.ts';

export type Verdict = { chart: SimulatedChart; wrong: string[] };

export interface ReadingRoom {
  judge(chart: SimulatedChart): Promise<Verdict>;
  /** What is wrong with the reading of a page of tests/ehr/pages. */
  fixture(one: Fixture): Promise<string[]>;
  /** Charts of bodies that stand still, a hundred at a time in one page, since a page of its own costs more than the reading. */
  many(bodies: string[]): Promise<Chart[]>;
  close(): Promise<void>;
}

/** Most of a reading is waiting for the page, so tabs take turns. */
export async function openReadingRoom(tabs = 5): Promise<ReadingRoom> {
  const site = await openSite();
  const browser: Browser = await chromium.launch({ executablePath: await requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const bundled = await bundleEntry();
  const tools: Omit<Tools, 'page'> = { script: readerSource(bundled, pack), rules, pack, notice: makeNotice(rules, pack) };
  const free = Array.from({ length: tabs }, () => context.newPage());

  async function inTab<T>(use: (page: Page) => Promise<T>): Promise<T> {
    const page = free.shift() as Promise<Page>;
    const done = page.then(use);
    free.push(
      done.then(
        () => page,
        () => page,
      ),
    );
    return done;
  }
  const read = (url: string, settle: number): Promise<Reading> => inTab((page) => readPage({ ...tools, page }, url, settle));
  const chartAt = async (chart: SimulatedChart): Promise<Chart> => (await read(site.serve(pageOf(chart)), chart.page === 'late' ? 1500 : 20)).chart;

  return {
    many: (bodies) => readMany(context, bundled, bodies),
    judge: async (chart) => ({ chart, wrong: differences(chart.expect, sayOf(await chartAt(chart), rules)) }),
    fixture: async ({ name, expected }) => {
      const { chart, problems } = await read(site.page(`${name}.html`), expected.settle ?? 150);
      return [...fixtureDifferences(expected, chart), ...problems];
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function readMany(context: BrowserContext, bundled: string, bodies: string[]): Promise<Chart[]> {
  const page = await context.newPage();
  const out: Chart[] = [];
  await page.setContent('<!doctype html><title>Chart</title>');
  // made once: the names are long
  const given = [pack, sieveOf(pack), lexicon].map((x) => JSON.stringify(x)).join(',');
  await page.evaluate(
    `${bundled};{const given=[${given}];globalThis.pmlAll=(all)=>all.map((html)=>{document.body.innerHTML=html;return pmlReadHere(...given)})};0`,
  );
  for (let from = 0; from < bodies.length; from += 100) {
    const told = await page.evaluate(
      (htmls) => (globalThis as unknown as { pmlAll(h: string[]): Told[] }).pmlAll(htmls),
      bodies.slice(from, from + 100),
    );
    for (const { report } of told) {
      const { texts: _, ...rest } = report;
      const frames = { 0: { stamp: 1, origin: 'http://127.0.0.1', report: rest } };
      out.push(chartOf({ frames, once: false, told: '', dismissed: '' }, rules, pack, (a) => a, today));
    }
  }
  await page.close();
  return out;
}
