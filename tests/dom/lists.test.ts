// Random lists in random layouts, read in a real Chromium: every agent with a status that its entries say, and no other.
// LISTS and SEEDS make it longer: `npm run lists`.
import { join } from 'node:path';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileNames } from '../../lib/match/compile.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import { chartOf } from '../../lib/platform/chart.ts';
import type { TabRecord } from '../../lib/platform/tabs.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { compileRules } from '../../rules/cli/compile.ts';
import { requireBrowser } from '../browsers/find.ts';
import { bundleEntry } from './bundle.ts';
import type { Told } from './entry.ts';
import { list, type Made } from './lists.ts';

const lists = Number(process.env.LISTS ?? 150);
const seeds = process.env.SEEDS?.split(',').map(Number) ?? [20261123];
const rules = JSON.parse(compileRules(join(import.meta.dirname, '../../rules'))) as Bundle;
const pack = compileNames(rules);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<!doctype html><title>Chart</title>');
  await page.evaluate(
    `${await bundleEntry()}\n;globalThis.pmlAll = (pages) => pages.map((html) => { document.body.innerHTML = html; return pmlReadHere(${JSON.stringify(pack)}, ${JSON.stringify(sieveOf(pack))}, ${JSON.stringify(lexicon)}); });0`,
  );
}, 120_000);
afterAll(() => browser?.close());

/** What is wrong with the reading of one list; empty when all is right. */
function faults({ agents }: Made, { report, missed }: Told): string[] {
  const { texts: _, ...rest } = report;
  const frames = { 0: { stamp: 1, origin: 'http://127.0.0.1', report: rest } };
  const chart = chartOf({ frames, once: false, told: '', dismissed: '' } as TabRecord, rules, pack, (a) => a, Date.UTC(2026, 10, 23));
  const out = missed.map((text) => `kept from the matcher: ${text}`);
  for (const [id, said] of Object.entries(agents)) {
    const got = chart.agents.find((a) => a.agent === id);
    if (!got) out.push(`${id} is missed, the list says ${said}`);
    else if (!said.includes(got.status)) out.push(`${id} is ${got.status} by ${got.by}, the list says ${said}`);
  }
  for (const got of chart.agents) if (!agents[got.agent]) out.push(`${got.agent} is none of the list`);
  if (chart.coverage.answer !== 'complete') out.push(`coverage ${chart.coverage.answer}: ${chart.coverage.sentence}`);
  return out;
}

test.each(seeds)('seed %i', { timeout: 3_600_000 }, async (seed) => {
  const wrong: string[] = [];
  const made = fc.sample(list, { numRuns: lists, seed });
  for (let from = 0; from < made.length; from += 100) {
    const some = made.slice(from, from + 100);
    const told = (await page.evaluate(
      (htmls) => (globalThis as unknown as { pmlAll(h: string[]): Told[] }).pmlAll(htmls),
      some.map((m) => m.html),
    )) as Told[];
    for (const [i, m] of some.entries()) {
      const bad = faults(m, told[i] as Told);
      if (bad.length) wrong.push(`list ${from + i}: ${bad.join('; ')}\n${m.html}`);
    }
  }
  expect(wrong.length, `seed ${seed}: ${wrong.length} of ${lists} lists wrong\n${wrong.slice(0, 5).join('\n\n')}`).toBe(0);
});
