// Runs the registered scenarios: one lane a browser, side by side, each scenario with its own deadline.
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

async function load(suite: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', suite);
  const files = readdirSync(folder).filter((name) => name.endsWith('.e2e.ts'));
  for (const name of files.sort()) await import(pathToFileURL(join(folder, name)).href);
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

async function runLane(browser: BrowserName, chosen: Scenario[], site: Site): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  const bench = new Bench(browser, site);
  let again = 0;
  for (const scenario of chosen) {
    if (!scenario.browsers.includes(browser)) {
      // Not a skip: it is written for the other browser, and says why.
      console.log(`-      ${browser.padEnd(8)} ${scenario.name} (not for ${browser}: ${scenario.why ?? 'no reason given'})`);
      continue;
    }
    const startedAt = Date.now();
    let failure = await attempt(scenario, bench);
    // What an assertion found wrong is never tried again: a fault that shows once in twenty is a fault.
    if (failure && !(failure instanceof Skipped) && !failure.wrong && again < secondTries) {
      again++;
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
  await bench.close();
  const left = bench.foreign.map((one) => `       ${one.from} asked for ${one.url}`);
  if (left.length) count.failed++;
  else count.passed++;
  const said = left.length ? `FAILED ${browser.padEnd(8)}` : `ok     ${browser.padEnd(8)}`;
  console.log([`${said} no request to any host from any part of the extension in the whole run`, ...left].join('\n'));
  return count;
}

export async function runScenarios(options: RunOptions): Promise<Count> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  await load(options.suite);
  const chosen = scenarios.filter((one) =>
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
    for (const count of await Promise.all(options.browsers.map((browser) => runLane(browser, chosen, site)))) add(total, count);
  } finally {
    await site.close();
  }
  return total;
}
