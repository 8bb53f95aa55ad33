// Makes the store's short film from the real extension on the demonstration chart; npm run store -- film.
// The browser's own recorder writes it, so that no other program is needed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Session } from '../../tests/browsers/driver.ts';
import { sleep, until } from '../../tests/browsers/wait.ts';
import { record, type Scene } from './record.ts';
import { withChart } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'film-'));
const width = 1280;
const height = 800;

async function photograph(page: Page): Promise<string> {
  const file = join(folder, 'one.png');
  await page.screenshot(file);
  return `data:image/png;base64,${readFileSync(file).toString('base64')}`;
}

/** The popup's part of the film: what it says first, why, what is due, the sheet, and a look-up letter by letter. */
async function popupScenes(session: Session, chart: Page, url: string, under: string): Promise<Scene[]> {
  const popup = await session.popup(chart.tabId, url);
  await popup.waitFor("document.querySelector('[data-agent=natalizumab]')", 20_000);
  await popup.setViewport(420, 740);
  await sleep(500);
  const scenes: Scene[] = [];
  const shot = async (seconds: number, caption: string) => scenes.push({ under, over: await photograph(popup), seconds, caption });
  const show = async (selector: string) => {
    await popup.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'start', behavior: 'instant' })`);
    await sleep(300);
  };
  await shot(4, 'One click: the risk, and what to do next');
  await show('[data-agent=natalizumab] [data-why]');
  await shot(4, 'Why it speaks: the words of the page');
  await popup.evaluate("document.querySelector('.whole [data-fold=sheet]').open = true");
  await show('.whole [data-fold=sheet]');
  await shot(5, 'If PML is suspected: the steps in their order');
  await popup.evaluate('scrollTo(0, 0)');
  await popup.click('.lookup input');
  for (const letter of 'vumerity') {
    await popup.type(letter);
    await sleep(150);
    await shot(0.3, 'Any medicine by any of its names');
  }
  await popup.waitFor('document.querySelector("[data-agent=\\"diroximel fumarate\\"]")');
  await shot(4, 'Any medicine by any of its names');
  await popup.close();
  return scenes;
}

async function scenesOf(session: Session, url: string): Promise<Scene[]> {
  const chart = await session.newPage(url);
  await chart.setViewport(width, height);
  await chart.bringToFront();
  await session.settledChart(chart.tabId);
  await until('the card on the page', 10_000, () => session.card(chart.tabId).catch(() => null));
  await sleep(500);
  const under = await photograph(chart);
  const scenes: Scene[] = [{ under, seconds: 4, caption: 'A chart is opened. One card, only for what cannot wait' }];
  scenes.push(...(await popupScenes(session, chart, url, under)));
  const pages: [path: string, ready: string, caption: string][] = [
    ['article.html#natalizumab', "document.querySelector('[data-agent=natalizumab]')", 'The full article, with the source of each sentence'],
    ['options.html#about', "document.querySelector('#about')", 'What it is for, what it keeps, and what it asks of the network'],
  ];
  for (const [path, ready, caption] of pages) {
    const page = await session.newPage(session.extensionUrl(path), { window: true });
    await page.setViewport(width, height);
    await page.waitFor(ready);
    await page.evaluate("document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' })");
    await sleep(700);
    scenes.push({ under: await photograph(page), seconds: 4, caption });
    await page.close();
  }
  const marquee = readFileSync(join(import.meta.dirname, 'pictures/marquee-1400x560.png')).toString('base64');
  scenes.push({ under: `data:image/png;base64,${marquee}`, seconds: 3, caption: 'The patient and the hospital are invented' });
  return scenes;
}

try {
  await withChart(async (session, url) => {
    const film = await record(session, await scenesOf(session, url), width, height);
    const file = join(import.meta.dirname, 'film.webm');
    writeFileSync(file, film);
    console.log(`The film is ${file}, ${Math.round(film.length / 1000)} kB.`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
