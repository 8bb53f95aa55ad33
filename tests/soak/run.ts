// npm run soak: eight clinic hours compressed, in real Chromium and Firefox with the built extension; writes docs/soak.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { note } from '../attack/support/results.ts';
import { type BrowserName, browserNames } from '../browsers/driver.ts';
import { open } from '../browsers/open.ts';
import { build, extensionDir } from '../demo/build.ts';
import { clinicDay } from './day.ts';
import { type Ehr, openEhr } from './ehr.ts';
import { gatesOf } from './gates.ts';
import { gateLines, type Run, soakPage } from './table.ts';

const root = join(import.meta.dirname, '../..');
const whole = 2000;
const usage = `npm run soak [-- --changes N] [--browser chromium|firefox]: docs/soak.md is written when both browsers ran ${whole} changes`;
const { values } = parseArgs({
  options: { browser: { type: 'string' }, changes: { type: 'string', default: String(whole) }, help: { type: 'boolean' } },
});
const browsers = browserNames.filter((name) => !values.browser || name === values.browser);
const changes = Number(values.changes);
if (values.help || !browsers.length || !(changes > 0)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

async function soak(browser: BrowserName, ehr: Ehr): Promise<Run> {
  const begun = Date.now();
  const session = await open(browser, { headless: true, extensionDir: extensionDir('hospital', browser) });
  try {
    const say = (line: string) => console.log(`${browser.padEnd(8)} ${line}`);
    const day = await clinicDay(session, ehr, { changes, every: Math.min(100, Math.ceil(changes / 3)), say });
    return { browser, version: session.version, day, gates: gatesOf(browser, day), minutes: (Date.now() - begun) / 60_000 };
  } finally {
    await session.close();
  }
}

await build('hospital', 'http://127.0.0.1/*');
const ehr = await openEhr();
try {
  const runs = await Promise.all(browsers.map((browser) => soak(browser, ehr)));
  mkdirSync(join(root, '.output/soak'), { recursive: true });
  for (const run of runs) {
    writeFileSync(join(root, '.output/soak', `${run.browser}.json`), JSON.stringify(run, null, 1));
    note({ of: 'soak', name: 'a clinic day', kind: 'fault', browser: run.browser, tried: run.day.changes, lost: run.day.wrong.length });
  }
  const missed = runs.flatMap((run) =>
    run.gates.filter((g) => !g.good).map((g) => `${run.browser}: ${g.what} is ${g.figure}, and ${g.limit} is right`),
  );
  for (const line of runs.flatMap(gateLines)) console.log(line);
  for (const { browser, day } of runs) for (const line of day.wrong) console.log(`WRONG  ${browser.padEnd(8)} ${line}`);
  if (changes >= whole && runs.length === browserNames.length) writeFileSync(join(root, 'docs/soak.md'), soakPage(runs));
  if (missed.length) console.error(`The clinic day failed. ${missed.join('. ')}.`);
  process.exitCode = missed.length ? 1 : 0;
} finally {
  await ehr.close();
}
