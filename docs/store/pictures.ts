// Makes the store's pictures from the real extension on the demonstration chart: five screenshots and two tiles, and its texts; npm run store.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Session } from '../../tests/browsers/driver.ts';
import { sleep } from '../../tests/browsers/wait.ts';
import { withChart } from './session.ts';
import { storeTexts } from './texts.ts';

const out = join(import.meta.dirname, 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'store-'));
const dataOf = (file: string, type = 'image/png') => `data:${type};base64,${readFileSync(file).toString('base64')}`;

/** Both stores take 1280 by 800. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.setViewport(1280, 800);
  await sleep(500);
  await page.screenshot(join(out, `${name}.png`));
}

/** Draws on an empty page; the pictures stand in it as data. */
async function draw(session: Session, name: string, size: [number, number], html: string): Promise<void> {
  const page = await session.newPage('about:blank', { window: true });
  await page.setViewport(...size);
  await page.evaluate(`document.body.replaceWith(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').body)`);
  await page.waitFor('[...document.images].every((i) => i.complete)');
  await page.screenshot(join(out, `${name}.png`));
  await page.close();
}

async function screenshots(session: Session, url: string): Promise<void> {
  const chart = await session.newPage(url);
  await chart.setViewport(1280, 800);
  await chart.bringToFront();
  const read = await session.settledChart(chart.tabId);
  if (read.badge !== '1') throw new Error(`The chart was not read as it should be: ${read.coverage.sentence}`);
  const end = Date.now() + 5000;
  let card = null;
  while (Date.now() < end && !card) card = await session.card(chart.tabId).catch(() => sleep(100).then(() => null));
  if (!card) throw new Error('No card came on the page.');
  await shoot(chart, '1-chart-and-card');

  const popup = await session.popup(chart.tabId, url);
  await popup.waitFor("document.querySelector('[data-agent=natalizumab]')", 20_000);
  await popup.setViewport(420, 760);
  await sleep(500);
  await popup.screenshot(join(folder, 'popup.png'));
  await popup.close();
  const under = `<img src="${dataOf(join(out, '1-chart-and-card.png'))}" alt="" style="position:fixed;inset:0;opacity:.35">`;
  const over = `<img src="${dataOf(join(folder, 'popup.png'))}" alt="" style="position:fixed;top:20px;right:60px;box-shadow:0 8px 40px #0008;border-radius:8px">`;
  await draw(session, '2-popup', [1280, 800], `<body style="margin:0;background:#fff">${under}${over}`);

  const pages: [name: string, path: string, ready: string][] = [
    ['3-compare', 'popup.html?part=compare#natalizumab,dimethyl-fumarate,rituximab', "document.querySelectorAll('[data-column]').length === 3"],
    ['4-article', 'article.html#natalizumab', "document.querySelector('[data-agent=natalizumab]')"],
    ['5-options', 'options.html#tiers', "document.querySelector('#tiers')"],
  ];
  for (const [name, path, ready] of pages) {
    const page = await session.newPage(session.extensionUrl(path), { window: true });
    await page.setViewport(1280, 800);
    await page.waitFor(ready);
    await page.evaluate("document.querySelector('#tiers')?.scrollIntoView()");
    await shoot(page, name);
    await page.close();
  }
}

/** The name, and the sentence of the manifest: nothing is claimed on a tile that is not claimed there. */
async function tiles(session: Session): Promise<void> {
  const logo = dataOf(join(import.meta.dirname, '../../assets/icons/logo.svg'), 'image/svg+xml');
  const [sentence] = Object.entries(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/locales/manifest.json'), 'utf8')) as Record<string, { name: string }>,
  ).find(([, of]) => of.name === 'description') as [string, unknown];
  const tile = (w: number, h: number) =>
    `<body style="margin:0;background:#14213d;color:#fff;font-family:system-ui,sans-serif"><div style="box-sizing:border-box;width:${w}px;height:${h}px;padding:${h / 9}px;display:flex;gap:${h / 12}px;align-items:center"><img src="${logo}" alt="" height="${h / 2.6}" style="flex:none"><div><div style="font-size:${h / 7}px;font-weight:700;white-space:nowrap">PML Sentinel</div><div style="font-size:${h / 20}px;line-height:1.4;margin-top:${h / 30}px">${sentence}</div></div></div>`;
  await draw(session, 'tile-440x280', [440, 280], tile(440, 280).replace('white-space:nowrap', 'line-height:1.05'));
  await draw(session, 'marquee-1400x560', [1400, 560], tile(1400, 560));
}

mkdirSync(out, { recursive: true });
writeFileSync(join(import.meta.dirname, 'texts.md'), storeTexts());
try {
  await withChart(async (session, url) => {
    await screenshots(session, url);
    await tiles(session);
  });
  console.log(`The pictures are in ${out}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
