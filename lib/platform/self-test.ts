// Runs the self-test in the real browser: the rules' canaries through the code that assesses charts, the memory, and the registered reader.
import { type SelfTest, selfTestOf } from '../alert/self-test.ts';
import { runCanaries } from '../channel/canaries.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { siteAlarms } from './course.ts';
import type { Refusals } from './inbox.ts';
import { browser } from './native.ts';
import { keptSelfTest } from './self-test-kept.ts';
import { isRegistered } from './sites.ts';
import { diskAnswers } from './stored.ts';

const key = 'selfTest';
/** After its start the background has pages to read first, in ms. */
const patience = 4000;

export async function selfTest(rules: Bundle, refused: Refusals): Promise<SelfTest> {
  const begun = performance.now();
  const problems = runCanaries(rules);
  const ms = Math.round(performance.now() - begun);
  const found = selfTestOf(rules.canaries.length, problems, await browserFaults());
  const sites = await siteAlarms();
  const sum = Object.values(refused).reduce((a, b) => a + b, 0);
  const result = { at: new Date().toISOString(), version: version(), rules: rules.version, ms, ...found, sites, refused: sum };
  await browser.storage.session.set({ [key]: result }).catch(() => undefined);
  return result;
}

/** Once in each run of the browser, and once more after an update of the extension or of the rules. */
export async function testOnce(rules: Bundle, refused: () => Refusals): Promise<void> {
  const last = await keptSelfTest();
  if (last?.version === version() && last.rules === rules.version) return;
  await new Promise((r) => setTimeout(r, patience));
  await selfTest(rules, refused());
}

async function browserFaults(): Promise<string[]> {
  const faults: string[] = [];
  const word = crypto.randomUUID();
  try {
    await browser.storage.session.set({ trial: word });
    if ((await browser.storage.session.get('trial')).trial !== word) throw new Error('another word');
  } catch {
    faults.push('The browser’s memory for this session does not keep what is put there. Close other windows and start the browser again.');
  }
  await browser.storage.session.remove('trial').catch(() => undefined);
  if (!(await isRegistered())) faults.push('The reader is not registered for the sites that are watched. Start the browser again.');
  if (!(await diskAnswers()))
    faults.push('What is kept on disk cannot be read: settings and rules of your own count as not set. See that the disk is not full or read-only.');
  return faults;
}

const version = () => browser.runtime.getManifest().version;
