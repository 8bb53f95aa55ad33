// npm run bench: measures ours, the floor and the rivals on the same pages in real browsers, and writes docs/bench.md and docs/bench.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lexicon } from '../../lib/read/lexicon.ts';
import { type BrowserName, browserNames, type Session } from '../browsers/driver.ts';
import { open } from '../browsers/open.ts';
import { build, extensionDir } from '../demo/build.ts';
import { openSite, type Site } from '../e2e/site.ts';
import { makeExtension } from './extension.ts';
import { measureLive } from './live.ts';
import { type Names, namesOf } from './names.ts';
import { framesPage, nodesPage, notesPage, rowsPage } from './pages.ts';
import { pictureText } from './picture.ts';
import { measurePopup } from './popup.ts';
import { type Entrant, race } from './race.ts';
import { type Bench, type BrowserResult, floor, ours, type PageResult, targetsOf } from './result.ts';
import { tableText } from './table.ts';

const root = join(import.meta.dirname, '../..');
const usage =
  'npm run bench [-- --browser chromium|firefox] [--rounds N] [--pairs N] [--popup]: with one browser nothing is written to docs/; --popup measures the popup and its look-up alone';
const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    pairs: { type: 'string', default: '3' },
    popup: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const browsers = browserNames.filter((name) => !values.browser || name === values.browser);
const [rounds, pairs] = [Number(values.rounds), Number(values.pairs)];
if (values.help || !browsers.length || !(rounds > 0) || !(pairs > 0)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

if (values.popup) {
  await measurePopup(browsers);
  process.exit(0);
}

const rivals = ['ahocorasick', '@monyone/aho-corasick', 'one regular expression', 'mark.js', 'MiniSearch'];
/** A clock as fine as the browser has, and no question whether a long script may go on. */
const prefs = { 'privacy.reduceTimerPrecision': false, 'dom.max_script_run_time': 0 };

type Case = { id: string; title: string; html: (site: Site) => string; entrants: Entrant[] };
const all = (who: string[], names = '3,000'): Entrant[] => who.map((one) => ({ who: one, names }));
/** The shorter and the longer text, in a frame each. */
const twice = (make: (size: number) => string, size: number) => (site: Site) =>
  framesPage([size, size * 2].map((n) => new URL(site.serve(make(n))).pathname));
const halves: Entrant[] = [0, 1].flatMap((frame) => [floor, ours].map((who) => ({ who, names: '3,000', frames: [frame] })));

const cases: Case[] = [
  { id: 'rows200', title: '200 rows', html: () => rowsPage(200), entrants: all([floor, ours, ...rivals]) },
  {
    id: 'rows4000',
    title: '4,000 rows',
    html: () => rowsPage(4000),
    entrants: [...all([floor, ours, ...rivals]), ...all([floor, ours, ...rivals], '30,000')],
  },
  { id: 'nodes', title: '100,000 text nodes', html: () => nodesPage(100_000), entrants: all([floor, ours, ...rivals]) },
  {
    id: 'notes',
    title: '1,000,000 characters of notes',
    html: () => notesPage(1_000_000),
    entrants: [...all([floor, ours, ...rivals]), ...all([floor, ours, ...rivals], '30,000')],
  },
  {
    id: 'frames',
    title: '200 frames of 20 rows',
    html: (site) => framesPage(Array.from({ length: 200 }, () => new URL(site.serve(rowsPage(20))).pathname)),
    entrants: all([floor, ours, ...rivals]),
  },
  { id: 'twice-rows', title: 'twice the rows (4,000 and 8,000)', html: twice(rowsPage, 4000), entrants: halves },
  { id: 'twice-notes', title: 'twice the notes (1 and 2 million)', html: twice(notesPage, 1_000_000), entrants: halves },
];

async function measurePage(session: Session, site: Site, one: Case, names: Record<string, Names>): Promise<PageResult> {
  const page = await session.newPage(site.serve(one.html(site)));
  await page.bringToFront();
  // as text: Chromium sorts the names of what it hands to a script, and the reader goes by their order
  for (const name of new Set(one.entrants.map((e) => e.names)))
    await session.inContent(page.tabId, ([n, given]) => globalThis.pmlBench.prepare(n, given), [
      name,
      JSON.stringify({ names: names[name], lexicon }),
    ] as [string, string]);
  const size = await session.inContent(page.tabId, () => globalThis.pmlBench.size());
  const results = await race(session, page, one.entrants, rounds);
  await page.close();
  return { id: one.id, title: one.title, ...size, results };
}

async function measure(browser: BrowserName, site: Site, names: Record<string, Names>): Promise<BrowserResult> {
  const say = (what: string) => console.log(`${browser.padEnd(8)} ${what}`);
  const dir = join(root, '.output/bench/extension');
  await makeExtension(dir);
  const pages: PageResult[] = [];
  const contenders = await open(browser, { extensionDir: dir, headless: true, prefs });
  const { version } = contenders;
  try {
    for (const one of cases) {
      say(one.title);
      pages.push(await measurePage(contenders, site, one, names));
    }
  } finally {
    await contenders.close();
  }
  const shipped = await open(browser, { extensionDir: extensionDir('hospital', browser), headless: true, prefs });
  try {
    return { browser, version, pages, live: await measureLive(shipped, site, pairs, say) };
  } finally {
    await shipped.close();
  }
}

const rules = join(root, 'rules');
await build('hospital', 'http://127.0.0.1/*');
const names = { '3,000': namesOf(rules, 3000), '30,000': namesOf(rules, 30_000) };
const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
const bench: Bench = {
  date: new Date().toISOString().slice(0, 10),
  command: ['npm run bench', ...(process.argv[2] ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  machine: {
    cpu: cpus()[0]?.model ?? 'processor unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().split('-')[0]}`,
    node: process.versions.node,
    load: loadavg()[0] ?? 0,
  },
  rivals: devDependencies,
  rounds,
  browsers: [],
};
const site = await openSite();
try {
  for (const browser of browsers) {
    bench.browsers.push(await measure(browser, site, names));
    // the figures of one browser are not lost by what happens to the next
    writeFileSync(join(root, '.output/bench/result.json'), JSON.stringify(bench, null, 1));
  }
} finally {
  await site.close();
}

const out = browsers.length === browserNames.length ? join(root, 'docs') : join(root, '.output/bench');
writeFileSync(join(out, 'bench.md'), tableText(bench));
writeFileSync(join(out, 'bench.svg'), pictureText(bench));
const targets = bench.browsers.flatMap((b) => targetsOf(b).map((t) => ({ ...t, browser: b.browser })));
for (const t of targets) console.log(`${t.met ? 'met   ' : 'MISSED'} ${t.browser.padEnd(8)} ${t.what}: ${t.figure} (${t.target})`);
console.log(`${targets.filter((t) => t.met).length} targets met, ${targets.filter((t) => !t.met).length} missed; written to ${out}`);
process.exitCode = targets.every((t) => t.met) ? 0 : 1;
