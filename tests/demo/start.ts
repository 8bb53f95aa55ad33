// The demo behind `npm start`: build, serve, open, and say what the clinician sees.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Assessment, published } from '../browsers/assessment.ts';
import type { Page, Session } from '../browsers/driver.ts';
import { open } from '../browsers/open.ts';
import { sleep } from '../browsers/wait.ts';
import { build, extensionDir } from './build.ts';
import { addressOf, type Chart, type Patient, patients, serveChart } from './chart.ts';
import { type DemoOptions, help, readOptions } from './options.ts';
import { report } from './report.ts';
import { followSources } from './watch.ts';

const out = join(import.meta.dirname, 'out');
const settleMs = 20_000;
const cardMs = 5_000;

/** Standard output carries only what was asked for; how it goes is told on standard error. */
const say = (line: string) => console.error(line);

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function choose(all: Patient[], wanted: string | undefined): Patient {
  const found = wanted ? (all.find((one) => one.id === wanted) ?? all.find((one) => one.name.toLowerCase().includes(wanted.toLowerCase()))) : all[0];
  if (!found) throw new Error(`There is no demo patient "${wanted}"; --list names them.`);
  return found;
}

function hostsOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return [...new Set(['http://127.0.0.1/*', `${protocol}//${hostname}/*`])].join(',');
}

async function screenshots(session: Session, page: Page, chart: Assessment, url: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const end = Date.now() + cardMs;
  // The card comes a moment after the assessment.
  while (chart.cards.length && Date.now() < end && !(await session.card(page.tabId).catch(() => null))) await sleep(100);
  await page.screenshot(join(out, 'chart.png'));
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-coverage]')", cardMs).catch(() => say('The popup shows no coverage yet.'));
  await sleep(200);
  await popup.screenshot(join(out, 'popup.png'), { fullPage: true });
  await popup.close();
  say(`\nScreenshots: ${['chart.png', 'popup.png'].map((name) => relative(process.cwd(), join(out, name))).join(', ')}`);
}

/** The browser's end, or the last chart's: the extension's own window must not keep the browser alive. */
async function untilClosed(session: Session): Promise<void> {
  let gone = false;
  void session.closed.then(() => {
    gone = true;
  });
  while (!gone) {
    await Promise.race([session.closed, sleep(1000)]);
    if (gone) return;
    const tabs = await session.tabs().catch(() => null);
    if (!tabs || tabs.length === 0) return;
  }
}

async function show(options: DemoOptions, url: string): Promise<void> {
  const headless = options.headless || options.json || !hasDisplay();
  if (headless && !options.headless && !options.json) say('There is no display, so this runs headless.');
  const session = await open(options.browser, { extensionDir: extensionDir('hospital', options.browser), headless });
  try {
    const page = await session.newPage(url);
    const chart = await session.settledChart(page.tabId, settleMs);
    const assessment = published(chart);
    if (options.json) console.log(JSON.stringify(assessment, null, 2));
    else console.log(report(chart));
    if (chart.coverage.answer === 'reading') throw new Error(`The extension was still reading after ${settleMs / 1000} seconds.`);
    if (options.watch) return await followSources({ session, page, browser: options.browser, hosts: hostsOf(url), say });
    if (headless) {
      await screenshots(session, page, chart, url);
      return;
    }
    say('\nThe browser stays open; close its window to end.');
    await page.bringToFront();
    await untilClosed(session);
  } finally {
    await session.close();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(help);
  if (options.list) {
    for (const one of patients()) console.log(`${one.id}  ${one.name}  ${one.title}`);
    return;
  }
  const patient = options.url ? null : choose(patients(), options.patient);
  let chart: Chart | null = null;
  try {
    if (patient) chart = await serveChart({ port: options.port });
    const url = options.url ?? (chart && patient ? addressOf(chart, patient) : '');
    say('Building the extension');
    await build('hospital', hostsOf(url), options.watch ? [options.browser] : undefined);
    say(`Opening ${patient ? `${patient.name}, ${patient.title}, at ` : ''}${url} in ${options.browser}\n`);
    await show(options, url);
  } finally {
    await chart?.close();
  }
}

// Browsers end themselves on these signals, which by itself would leave this process running without them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => setTimeout(() => process.exit(130), 2000).unref());

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
