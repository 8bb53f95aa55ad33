// What reading costs, counted in questions to the DOM: twice the page, twice the questions, however the page is built.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileNames } from '../../lib/match/compile.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { compileRules } from '../../rules/cli/compile.ts';
import { notesPage, rowsPage } from '../bench/pages.ts';
import { requireBrowser } from '../browsers/find.ts';
import { bundle, bundleEntry } from './bundle.ts';
import { type Count, installCounter } from './count.ts';

let browser: Browser;
let page: Page;
let script: string;
const pack = compileNames(JSON.parse(compileRules(join(import.meta.dirname, '../../rules'))));
const sieve = sieveOf(pack);

beforeAll(async () => {
  script = await bundleEntry();
  browser = await chromium.launch({ executablePath: await requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
}, 120_000);
afterAll(() => browser?.close());

async function count(html: string): Promise<Count> {
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(`${script}\n;0`);
  await page.evaluate(installCounter);
  return page.evaluate(({ pack, sieve, lexicon }) => globalThis.pmlCount(() => void globalThis.pmlReadHere(pack, sieve, lexicon)), {
    // no name, so that only the reading is counted
    pack: { ...pack, entries: [] },
    sieve,
    lexicon,
  });
}

const body = (rows: string[], around: (inner: string) => string) => `<header>Synthetic, Sam DOB 1970-02-01</header>${around(rows.join(''))}`;
const some = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i));
const med = (i: number) => `Lisinopril ${i + 1} mg tablet`;

const layouts: Record<string, (n: number) => string> = {
  'a table with headers': rowsPage,
  'a table without headers': (n) =>
    body(
      some(n, (i) => `<tr><td>${med(i)}</td><td>daily</td></tr>`),
      (t) => `<h2>Medications</h2><table>${t}</table>`,
    ),
  'boxes in boxes': (n) =>
    body(
      some(n, (i) => `<div class="r"><div><b>${med(i)}</b> <i>tablet</i></div><div><span>daily</span><span>by mouth</span></div></div>`),
      (t) => `<h2>Medications</h2><div>${t}</div>`,
    ),
  'boxes in a deep column of boxes': (n) =>
    body(
      some(n, (i) => `<div class="r"><div>${med(i)}</div><div>daily</div></div>`),
      (t) => `<h2>Medications</h2>${'<div>'.repeat(10)}${t}${'</div>'.repeat(10)}`,
    ),
  'a list': (n) =>
    body(
      some(n, (i) => `<li>${med(i)}</li>`),
      (t) => `<h2>Medications</h2><ul>${t}</ul>`,
    ),
  'a list without any title': (n) =>
    body(
      some(n, (i) => `<li>${med(i)}</li>`),
      (t) => `<ul>${t}</ul>`,
    ),
  'terms and what they say': (n) =>
    body(
      some(n, (i) => `<dt>${med(i)}</dt><dd>daily</dd>`),
      (t) => `<h2>Medications</h2><dl>${t}</dl>`,
    ),
  notes: (n) => notesPage(n * 250),
};

describe('reading is linear', () => {
  test.each(Object.entries(layouts))('%s', async (_name, make) => {
    const once = await count(make(150));
    const twice = await count(make(300));
    const grown = twice.texts / once.texts;
    expect(grown).toBeGreaterThan(1.7);
    const told = JSON.stringify({ once, twice });
    // questions and searches a text node, characters a character: none may grow with the page
    expect(twice.asked / once.asked, told).toBeLessThan(grown * 1.1);
    expect(twice.searched, told).toBeLessThan(once.searched * grown * 1.1 + 200);
    expect(twice.characters, told).toBeLessThan(once.characters * (twice.size / once.size) * 1.1 + 2000);
    expect(twice.asked / twice.texts, told).toBeLessThan(60);
    expect(twice.searched / twice.texts, told).toBeLessThan(60);
    // the room that a list keeps is looked at in every box that holds it alone
    expect(twice.characters / twice.size, told).toBeLessThan(30);
  });
});

test('a page that changes a thousand times a second is read a few times, not a thousand', async () => {
  const reader = await bundle(join(import.meta.dirname, '../../lib/platform/reader-start.ts'));
  const busy = await browser.newPage();
  await busy.setContent(rowsPage(60));
  await busy.exposeFunction('pmlAnswer', async (m: { t: string; texts: string[] }) =>
    m.t === 'hello' ? { lexicon, sieve } : m.t === 'match' ? m.texts.map(() => []) : true,
  );
  const counts = await busy.evaluate(
    async ({ source }) => {
      const world = globalThis as unknown as { chrome: unknown; pmlAnswer(m: unknown): Promise<unknown>; MutationObserver: typeof MutationObserver };
      world.chrome = { runtime: { id: 'x', sendMessage: world.pmlAnswer, onMessage: { addListener() {}, removeListener() {} } } };
      let callbacks = 0;
      let readings = 0;
      const Observer = world.MutationObserver;
      world.MutationObserver = class extends Observer {
        constructor(f: MutationCallback) {
          super((...args) => {
            callbacks++;
            f(...args);
          });
        }
      };
      // each reading asks the document for its body once, and nobody else here does
      const own = Object.getOwnPropertyDescriptor(Document.prototype, 'body') as PropertyDescriptor;
      Object.defineProperty(document, 'body', {
        get() {
          readings++;
          return own.get?.call(document);
        },
      });
      const tag = document.createElement('script');
      tag.textContent = source;
      document.head.append(tag);
      const cell = document.querySelector('td')?.firstChild as Text;
      let made = 0;
      for (const begun = performance.now(); performance.now() - begun < 3000; await new Promise((r) => setTimeout(r, 4)))
        for (const due = performance.now() - begun; made < due; made++) cell.data = `Lisinopril ${made} mg tablet`;
      return { callbacks, readings, made };
    },
    { source: reader },
  );
  await busy.close();
  const told = JSON.stringify(counts);
  expect(counts.made, told).toBeGreaterThan(2000);
  expect(counts.readings, told).toBeGreaterThan(0);
  // a change is read at the earliest 60 ms later
  expect(counts.readings, told).toBeLessThanOrEqual(3000 / 60);
  // one callback a task of the page, not one a change
  expect(counts.callbacks, told).toBeLessThan(counts.made / 2);
});
