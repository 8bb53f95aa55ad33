// The page script itself, in a real Chromium with a background of the test's own: how soon rows of the last patient are taken back.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileNames } from '../../lib/match/compile.ts';
import { makeMatcher } from '../../lib/match/matcher.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import type { FromPage, Sent } from '../../lib/platform/messages.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { compileRules } from '../../rules/cli/compile.ts';
import { requireBrowser } from '../browsers/find.ts';
import { bundle } from './bundle.ts';

let browser: Browser;
let reader: string;
let detail: string;
const pack = compileNames(JSON.parse(compileRules(join(import.meta.dirname, '../../rules'))));
const match = makeMatcher(pack);
const platform = join(import.meta.dirname, '../../lib/platform');

beforeAll(async () => {
  reader = await bundle(join(platform, 'reader-start.ts'));
  detail = await bundle(join(platform, 'detail-start.ts'));
  browser = await chromium.launch({ executablePath: await requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
}, 120_000);
afterAll(() => browser?.close());

/** A reading is dear on a busy machine, and then rightly put off; what is always put off fails every time. */
const again = { retry: 3 };

type Told = { at: number; report: Sent };

/** A page with our reader in it, and what it has told, in the page's milliseconds. */
async function open(html: string): Promise<{ page: Page; told: Told[] }> {
  const page = await browser.newPage();
  const told: Told[] = [];
  await page.exposeFunction('pmlAnswer', async (m: FromPage, at: number) => {
    if (m.t === 'hello') return { lexicon, sieve: sieveOf(pack) };
    if (m.t === 'match') return m.texts.map(match);
    if (m.t === 'report') told.push({ at, report: m as unknown as Sent });
    return true;
  });
  await page.setContent(html);
  await page.evaluate(() => {
    const answer = (globalThis as unknown as { pmlAnswer(m: unknown, at: number): Promise<unknown> }).pmlAnswer;
    const runtime = { id: 'x', sendMessage: (m: unknown) => answer(m, performance.now()), onMessage: { addListener() {}, removeListener() {} } };
    (globalThis as unknown as { chrome: unknown }).chrome = { runtime };
  });
  await page.evaluate(`${detail}\n;0`);
  await page.evaluate(`${reader}\n;0`);
  await expect.poll(() => told.at(-1)?.report.found.length, { timeout: 10_000 }).toBeGreaterThan(0);
  return { page, told };
}

/** Many rows make a reading dear, as it is on a slow machine; `old` is on the first patient's list only. */
const list = (name: string, n: number) =>
  `<table><tr><th>Medication</th><th>Dose</th></tr>${Array.from({ length: n }, (_, i) => `<tr><td>${i ? `Medicine ${i}` : name}</td><td>${i + 1} mg</td></tr>`).join('')}</table>`;
const chart = (name: string, banner: string, n = 100) => `<header>${banner}</header><main><h2>Current medications</h2>${list(name, n)}</main>`;

/** Milliseconds from the page's change to the first word that takes the old rows back. */
async function takenBack(told: Told[], changedAt: number): Promise<number> {
  await expect.poll(() => told.some((t) => t.at > changedAt && !holds(t.report)), { timeout: 20_000 }).toBe(true);
  return (told.find((t) => t.at > changedAt && !holds(t.report)) as Told).at - changedAt;
}
const holds = (r: Sent) => r.frame !== undefined && r.found.some(([text]) => String(text).includes('Tysabri'));

const anna = 'Anna Alt, born 1980-01-01, MRN 100200';
const bela = 'Bela Neu, born 1970-02-02, MRN 300400';

describe('a list that becomes another patient’s right after it was read', () => {
  test.each([
    ['rows are replaced, the banner names somebody else', anna, bela, 'replace'],
    ['rows are replaced, nobody is named', 'Chart', 'Chart', 'replace'],
    ['rows keep their elements and change their text, nobody is named', 'Chart', 'Chart', 'text'],
    ['rows keep their elements and change their text, the banner names somebody else', anna, bela, 'text'],
  ])('%s', again, async (_what, before, after, how) => {
    const { page, told } = await open(chart('Tysabri', before));
    const changedAt = await page.evaluate(
      ([html, banner, how]) => {
        if (how === 'replace') (document.querySelector('main') as Element).innerHTML = html as string;
        else ((document.querySelector('td') as Element).firstChild as Text).data = 'Lisinopril';
        (document.querySelector('header') as Element).textContent = banner as string;
        return performance.now();
      },
      [`<h2>Current medications</h2>${list('Lisinopril', 100)}`, after, how],
    );
    expect(await takenBack(told, changedAt)).toBeLessThan(900);
    await page.close();
  });
});

test('on a page that changes without end, rows that are gone are taken back at once', again, async () => {
  const { page, told } = await open(`${chart('Tysabri', 'Chart', 1500)}<p id="clock"></p>`);
  await page.evaluate(() => {
    let n = 0;
    setInterval(() => ((document.getElementById('clock') as Element).textContent = String(n++)), 5);
  });
  await page.waitForTimeout(3000);
  const changedAt = await page.evaluate(
    (html) => {
      (document.querySelector('main') as Element).innerHTML = html;
      return performance.now();
    },
    list('Lisinopril', 1500),
  );
  expect(await takenBack(told, changedAt)).toBeLessThan(900);
  await page.close();
});
