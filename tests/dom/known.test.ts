// What is known to go wrong in reading pages, in a real Chromium: a failure that was mended turns its test red, and then leaves the list.
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeNotice } from '../../lib/assess/notice.ts';
import { requireBrowser } from '../browsers/find.ts';
import { knownOnPages } from '../known/on-pages.ts';
import { pack, rules } from '../unit/support/real.ts';
import { bundleEntry } from './bundle.ts';
import { readerSource, readPage } from './reading.ts';
import { type PageServer, servePages } from './server.ts';

let browser: Browser;
let server: PageServer;
/** "answer: agent status" of each page. */
const seen = new Map<string, string>();

beforeAll(async () => {
  server = await servePages(join(import.meta.dirname, '../known/pages'));
  browser = await chromium.launch({ executablePath: await requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const tools = { page, script: readerSource(await bundleEntry(), pack), rules, pack, notice: makeNotice(rules, pack) };
  for (const { page: name } of knownOnPages) {
    const { chart } = await readPage(tools, `${server.url}/${name}.html`, 300);
    seen.set(name, [chart.coverage.answer, ...chart.agents.map((a) => `${a.agent} ${a.status}`)].join(', '));
  }
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(knownOnPages)('$what', ({ page, now, right }) => {
  test.fails('as it should be', () => expect(seen.get(page)).toBe(right));
  // so that it fails for the reason that is told
  test('as it is', () => expect(seen.get(page)).toBe(now));
});
