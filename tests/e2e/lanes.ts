// Runs the registered scenarios: one lane a browser and two that help, side by side, each scenario with its own deadline.
import { AssertionError } from 'node:assert';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserName, browserNames } from '../browsers/driver.ts';
import { within } from '../browsers/wait.ts';
import { Bench } from './bench.ts';
import { type Scenario, Skipped, scenarios } from './harness.ts';
import { openSite, type Site } from './site.ts';
import { add, type Count } from './stages.ts';

/** Beside the builds, which nobody commits. */
const pictures = join(import.meta.dirname, '../../.output/e2e');

export interface RunOptions {
  browsers: readonly BrowserName[];
  /** Only scenarios whose name contains it, or one of several parts with "|" between. */
  grep: string;
  /** The folder of tests whose scenarios run. */
  suite: string;
}

/** Every scenario of a folder of tests, as it registers itself; none runs. */
export async function loadScenarios(suite = 'e2e'): Promise<readonly Scenario[]> {
  const folder = join(import.meta.dirname, '..', suite);
  const files = readdirSync(folder).filter((name) => name.endsWith('.e2e.ts'));
  for (const name of files.sort()) await import(pathToFileURL(join(folder, name)).href);
  return scenarios;
}

/** So many scenarios of a lane may be tried a second time; a browser that goes down more often is a fault to find. */
const secondTries = 2;

/** What failed, and whether the product was found wrong or the browser only did not answer. */
type Failure = { text: string; wrong: boolean };

function failureOf(error: unknown): Failure {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text, wrong: error instanceof AssertionError };
}

/** The failure, why it was skipped, or null. */
async function attempt(scenario: Scenario, bench: Bench): Promise<Failure | Skipped | null> {
  const { test, end } = bench.begin();
  const run = scenario.run(test).then(
    () => null,
    (error: unknown) => (error instanceof Skipped ? error : failureOf(error)),
  );
  const late: Failure = { text: `not done after ${scenario.timeoutMs / 1000} s`, wrong: false };
  return within(scenario.timeoutMs, run, late).finally(end);
}

type Turn = { browser: BrowserName; scenario: Scenario };

/** What is left to run; a lane without a browser of its own, or with none of its own left, takes of the longer rest. */
function openQueue(browsers: readonly BrowserName[], chosen: Scenario[]) {
  // what may take longest comes first, or one lane would end with it alone
  const inOrder = [...chosen].sort((a, b) => b.timeoutMs - a.timeoutMs);
  const rest = new Map<BrowserName, Scenario[]>();
  for (const browser of browsers) {
    rest.set(
      browser,
      inOrder.filter((one) => one.browsers.includes(browser)),
    );
    // not a skip: it is written for the other browser, and says why
    for (const one of chosen.filter((x) => !x.browsers.includes(browser)))
      console.log(`-      ${browser.padEnd(8)} ${one.name} (not for ${browser}: ${one.why ?? 'no reason given'})`);
  }
  return (own: BrowserName | null): Turn | null => {
    const [longest] = [...rest].sort((a, b) => b[1].length - a[1].length);
    const isOwn = own !== null && Boolean(rest.get(own)?.length);
    const browser = isOwn ? own : longest?.[0];
    // from the end, so that two lanes of one browser meet in the middle and keep what they share
    const scenario = browser && (isOwn ? rest.get(browser)?.shift() : rest.get(browser)?.pop());
    return browser && scenario ? { browser, scenario } : null;
  };
}

async function runOne({ browser, scenario }: Turn, bench: Bench, count: Count, again: { left: number }): Promise<void> {
  const startedAt = Date.now();
  let failure = await attempt(scenario, bench);
  // What an assertion found wrong is never tried again: a fault that shows once in twenty is a fault.
  if (failure && !(failure instanceof Skipped) && !failure.wrong && again.left > 0) {
    again.left--;
    console.log(`again  ${browser.padEnd(8)} ${scenario.name}, in a fresh browser, after:\n${failure.text.replace(/^/gm, '       ')}`);
    await bench.clear(true);
    failure = await attempt(scenario, bench);
  }
  const taken = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  if (failure instanceof Skipped) {
    count.skipped++;
    console.log(`skip   ${browser.padEnd(8)} ${scenario.name}: ${failure.message}`);
  } else if (failure === null) {
    count.passed++;
    console.log(`ok     ${browser.padEnd(8)} ${scenario.name} (${taken})`);
  } else {
    count.failed++;
    const name = `${browser}-${scenario.name.replace(/[^a-z0-9]+/gi, '-')}`;
    mkdirSync(pictures, { recursive: true });
    const state = await bench.state();
    const shots = await bench.picture(join(pictures, name));
    console.log(`FAILED ${browser.padEnd(8)} ${scenario.name} (${taken})\n${failure.text.replace(/^/gm, '       ')}`);
    for (const line of state) console.log(`       state: ${line}`);
    for (const shot of shots) console.log(`       picture: ${shot}`);
  }
  await bench.clear(failure !== null && !(failure instanceof Skipped));
}

/** `own`: its browser; null for the lane that helps where most is left. */
async function runLane(own: BrowserName | null, next: (own: BrowserName | null) => Turn | null, site: Site): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  const again = { left: secondTries };
  const benches = new Map<BrowserName, Bench>();
  for (let turn = next(own); turn; turn = next(own)) {
    const bench = benches.get(turn.browser) ?? new Bench(turn.browser, site);
    benches.set(turn.browser, bench);
    await runOne(turn, bench, count, again);
  }
  for (const [browser, bench] of benches) {
    await bench.close();
    const left = bench.foreign.map((one) => `       ${one.from} asked for ${one.url}`);
    if (left.length) count.failed++;
    else count.passed++;
    const said = left.length ? `FAILED ${browser.padEnd(8)}` : `ok     ${browser.padEnd(8)}`;
    console.log([`${said} no request to any host from any part of the extension in the whole run`, ...left].join('\n'));
  }
  return count;
}

/** Scenarios wait half of their time, so that two lanes more than browsers keep two processors busy. */
const helpers = [null, null];

export async function runScenarios(options: RunOptions): Promise<Count> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const all = await loadScenarios(options.suite);
  const chosen = all.filter((one) =>
    options.grep
      .toLowerCase()
      .split('|')
      .some((part) => one.name.toLowerCase().includes(part)),
  );
  const silent = chosen.filter((one) => one.browsers.length < browserNames.length && !one.why);
  for (const one of silent) console.log(`FAILED ${one.name}: it leaves a browser out and does not say why`);
  total.failed += silent.length;
  const site = await openSite();
  try {
    const next = openQueue(options.browsers, chosen);
    for (const count of await Promise.all([...options.browsers, ...helpers].map((own) => runLane(own, next, site)))) add(total, count);
  } finally {
    await site.close();
  }
  return total;
}
