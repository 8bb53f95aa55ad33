// npm run bench -- --popup: how fast the popup has content, and what one key in the look-up costs with 5,000 names; writes docs/popup-times.md.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import type { BrowserName, Page, Session } from '../browsers/driver.ts';
import { open } from '../browsers/open.ts';
import { PuppetPage } from '../browsers/page.ts';
import { sleep } from '../browsers/wait.ts';
import { build, extensionDir } from '../demo/build.ts';
import { openSite, type Site } from '../e2e/site.ts';
import { dice } from './dice.ts';
import { rowsPage } from './pages.ts';

const root = join(import.meta.dirname, '../..');
const names = 5000;
const slowDown = 6;
const openings = 20;
/** Between two keys of somebody who types fast. */
const betweenMs = 90;
/** Brands, generics, a regimen, a beginning, names with a letter wrong, and one that is none. */
const words = [
  'natalizumab',
  'vumerity',
  'tysabri',
  'mycophenolat',
  'rituximap',
  'brentuximab vedotin',
  'azathioprin',
  'r-chop',
  'fingolimot',
  'xyzzyl',
];

export type PopupTimes = { browser: BrowserName; version: string; names: number; first: number; opened: number[]; keys: number[]; cards: number[] };

/** The built extension with as many names more as make 5,000, each like a real one up to its third letter. */
function withNames(from: string, to: string): number {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const file = join(to, 'rules.json');
  const rules = JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  const count = () => rules.agents.reduce((sum, a) => sum + a.names.length, 0);
  const { below } = dice(11);
  while (count() < names) {
    const agent = rules.agents[below(rules.agents.length)] as Bundle['agents'][number];
    const [like] = agent.names;
    // the schema allows 200 to one medicine
    if (!like || agent.names.length >= 200) continue;
    const tail = Array.from({ length: 7 }, () => String.fromCharCode(97 + below(26))).join('');
    agent.names.push({ ...like, text: `${like.text.slice(0, 3)}${tail}` });
  }
  writeFileSync(file, JSON.stringify(rules));
  return count();
}

/** Milliseconds from the popup's own beginning to its first medicine, each time in a document of its own. */
async function opened(session: Session, site: Site): Promise<number[]> {
  const url = site.serve(rowsPage(200));
  const chart = await session.newPage(url);
  await session.settledChart(chart.tabId);
  const page = await session.newPage(undefined, { window: true });
  await page.setViewport(400, 600);
  const times: number[] = [];
  for (let i = 0; i <= openings; i++) {
    await page.goto('about:blank');
    await page.goto(session.extensionUrl(`popup.html?tab=${chart.tabId}&url=${encodeURIComponent(url)}`));
    times.push(
      await page.evaluate<number>(
        "new Promise((done) => { const look = () => (document.querySelector('.popup [data-agent]') ? done(performance.now()) : setTimeout(look, 2)); look(); })",
      ),
    );
  }
  await Promise.all([chart.close(), page.close()]);
  return times;
}

/** What the page's main thread spent on script, style and layout, in ms of its own processor time, so that no other program counts. */
async function workOf(session: Session, page: Page): Promise<() => Promise<number>> {
  if (session.browser === 'firefox' || !(page instanceof PuppetPage)) return () => session.mainThreadMs(page);
  const link = await page.puppet.createCDPSession();
  await link.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.puppet.emulateCPUThrottling(slowDown);
  return async () => {
    const { metrics } = await link.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((m) => m.name === name)?.value ?? Number.NaN;
    return 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'));
  };
}

/** For each key, and for the rest after each word, in which the card of what was found is made. */
async function keys(session: Session): Promise<Pick<PopupTimes, 'keys' | 'cards'>> {
  const page = await session.newPage(session.extensionUrl('popup.html?look'), { window: true });
  await page.setViewport(400, 600);
  await page.waitFor("document.querySelector('.lookup input')");
  await page.click('.lookup input');
  const work = await workOf(session, page);
  const during = async (act: () => Promise<unknown>, ms: number) => {
    const before = await work();
    await act();
    await sleep(ms);
    return (await work()) - before;
  };
  const told: Pick<PopupTimes, 'keys' | 'cards'> = { keys: [], cards: [] };
  for (const word of words) {
    for (const letter of word) told.keys.push(await during(() => page.type(letter), betweenMs));
    told.cards.push(await during(async () => {}, 1000));
    await page.press('Control+A');
    told.keys.push(await during(() => page.press('Backspace'), betweenMs));
  }
  await page.close();
  return told;
}

const p95 = (all: number[]) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * 0.95))] ?? Number.NaN;
const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
const ms = (n: number) => (n < 10 ? n.toFixed(1) : n.toFixed(0));

export async function measurePopup(browsers: readonly BrowserName[]): Promise<void> {
  await build('hospital', 'http://127.0.0.1/*');
  const site = await openSite();
  const all: PopupTimes[] = [];
  try {
    for (const browser of browsers) {
      const dir = join(root, '.output/bench', `names-${browser}`);
      const known = withNames(extensionDir('hospital', browser), dir);
      const session = await open(browser, { extensionDir: dir, headless: true, prefs: { 'privacy.reduceTimerPrecision': false } });
      try {
        const [first = Number.NaN, ...later] = await opened(session, site);
        all.push({ browser, version: session.version, names: known, first, opened: later, ...(await keys(session)) });
      } finally {
        await session.close();
      }
    }
  } finally {
    await site.close();
  }
  const text = pageOf(all);
  console.log(text);
  if (browsers.length > 1) writeFileSync(join(root, 'docs/popup-times.md'), text);
}

function pageOf(all: PopupTimes[]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const title = ({ browser, version }: PopupTimes) => `${browser === 'chromium' ? 'Chromium' : 'Firefox'} ${/[\d.]+/.exec(version)?.[0] ?? version}`;
  const lines: [string, (t: PopupTimes) => string][] = [
    ['Popup, the first after the browser’s start, ms', (t) => ms(t.first)],
    [`Popup, median of ${openings}, ms`, (t) => ms(median(t.opened))],
    [`Popup, p95 of ${openings}, ms (wanted: 200)`, (t) => ms(p95(t.opened))],
    ['Names in the look-up', (t) => t.names.toLocaleString('en')],
    ['Slowed down', (t) => (t.browser === 'chromium' ? `${slowDown} times` : 'no: this browser has no such switch')],
    ['Keys', (t) => String(t.keys.length)],
    ['One key, median, ms', (t) => ms(median(t.keys))],
    ['One key, p95, ms (wanted: under 16)', (t) => ms(p95(t.keys))],
    ['One key, the slowest, ms', (t) => ms(Math.max(...t.keys))],
    ['The rest after a word, with the card of what was found, median, ms', (t) => ms(median(t.cards))],
  ];
  return `<!-- Made by "npm run bench -- --popup"; change tests/bench/popup.ts. -->

# How fast the popup is

Measured on ${new Date().toISOString().slice(0, 10)} with ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}) under a load of ${loadavg()[0]?.toFixed(1)}, in the built extension with the packaged rules and so many made-up names more. Reported, not a gate.

${[row(['', ...all.map(title)]), row(['---', ...all.map(() => '--:')]), ...lines.map(([what, of]) => row([what, ...all.map(of)]))].join('\n')}

- **Popup**: from the beginning of its document to the first medicine of a chart of 200 rows, each time in a document of its own. It asks the page to be read again and waits for the answer; that is part of the time. What the browser needs to draw its own window is not.
- **One key**: work of the page’s main thread over ${words.length} words typed letter by letter and deleted again: brands, generics, a regimen, misspellings and a word that is no name. Chromium counts script, style and layout, slowed down; Firefox tells only all of its thread, with paint and with what the measurement itself costs.
- **The rest**: the names come with each key; the card of what was found is made once nobody types for a moment.
`;
}
