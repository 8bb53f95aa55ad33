// Reads every fixture page in a real Chromium and compares what the popup would show with what is clinically right.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeNotice } from '../../lib/assess/notice.ts';
import { compileNames } from '../../lib/match/compile.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { compileRules } from '../../rules/cli/compile.ts';
import { requireBrowser } from '../browsers/find.ts';
import { bundleEntry } from './bundle.ts';
import { differences, fixtures, pagesDir } from './expectation.ts';
import { readerSource, readPage, type Tools } from './reading.ts';
import { type PageServer, servePages } from './server.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

let browser: Browser;
let server: PageServer;
let tools: Omit<Tools, 'page'>;
/** Most of a reading is waiting for the page to settle, so five tabs take turns. */
let free: Promise<Page>[];

beforeAll(async () => {
  const rules = JSON.parse(compileRules(join(import.meta.dirname, '../../rules'))) as Bundle;
  server = await servePages(pagesDir);
  browser = await chromium.launch({ executablePath: await requireBrowser('chromium'), args: flags });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const pack = compileNames(rules);
  const script = readerSource(await bundleEntry(), pack);
  free = Array.from({ length: 5 }, () => context.newPage());
  tools = { script, rules, pack, notice: makeNotice(rules, pack) };
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const cards: string[] = [];

/** `use` a tab that nobody else uses. */
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

describe('fixture pages', () => {
  for (const { name, expected } of fixtures().filter((one) => !one.expected.extensionOnly))
    test.concurrent(`${name}: ${expected.note}`, { timeout: 20_000 }, async ({ expect }) => {
      const reading = await inTab((page) => readPage({ ...tools, page }, `${server.url}/${name}.html`, expected.settle ?? 150));
      cards.push(...reading.chart.cards.map((card) => card.indicator));
      const told = [...differences(expected, reading.chart), ...reading.problems, ...server.missing.splice(0)];
      const rows = reading.frames.flatMap((frame) => frame.rows.map((row) => `  ${row.section} (${row.how}) ${row.text}`.slice(0, 160)));
      expect(told, `${told.join('\n')}\nRows:\n${rows.join('\n')}`).toEqual([]);
    });

  // an alert that is critical every third time is one that nobody reads
  test('fewer than one card in ten is critical', () => {
    const critical = cards.filter((indicator) => indicator === 'critical').length;
    expect(cards.length).toBeGreaterThan(50);
    expect(critical).toBeGreaterThan(0);
    expect(critical / cards.length, `${critical} of ${cards.length}`).toBeLessThan(0.1);
  });
});
