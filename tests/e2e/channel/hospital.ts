// One hospital for a scenario of the rules channel: its folder, keys, server and policy files, and its options page in a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Session } from '../../browsers/driver.ts';
import type { SessionOptions, Test } from '../harness.ts';
import { openPolicies } from './policies.ts';
import { openPublisher } from './publisher.ts';
import { openRulesServer } from './server.ts';

/** A chart whose first medicine only the hospital knows by this name. */
export const chart =
  '<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header><section><h2>Current medications</h2><ul><li>Wardname 300 mg infusion</li><li>metformin 500 mg</li></ul></section>';

/** Everything of one hospital: a folder, keys, a server, policy files. */
export async function openHospital(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const publisher = openPublisher(folder);
  await Promise.all(['one', 'two'].map((name) => publisher.key(name)));
  await publisher.publish(5);
  const server = await openRulesServer(join(folder, 'server'), publisher.site);
  t.after(() => server.stop());
  const policies = await openPolicies(t.browser, folder, server.authority);
  const policy = (over: Record<string, unknown> = {}) =>
    policies.set({
      rulesUrl: server.address,
      rulesKeys: publisher.publicKeys('one'),
      rulesThreshold: 1,
      minimumRulesVersion: 5,
      supportContact: 'Extension 4411',
      ...over,
    });
  policy();
  const profileDir = join(folder, 'profile');
  const start = (more: Pick<SessionOptions, 'prefs' | 'build' | 'executable'> = {}) =>
    t.session({ executable: policies.executable, profileDir, rulesAt: server.address.replace('pointer.json', ''), ...more });
  return { folder, profileDir, executable: policies.executable, publisher, server, policy, start };
}

/** The options page at the rules, and what it says of itself. */
export async function openOptions(t: Test, session: Session) {
  const options = await session.newPage(session.extensionUrl('options.html#rules'), { window: true });
  await options.waitFor("document.querySelector('#rules')");
  const mark = (name: string) => options.evaluate<string | null>(`document.querySelector('#rules').getAttribute('data-${name}')`);
  const isAt = (version: number) => t.until(`release ${version}`, async () => (await mark('rules-version')) === String(version), 20_000);
  const check = async () => {
    // the sentence of the last check stands until the page has drawn that it works
    await options.evaluate("(document.querySelector('#check-rules').click(), new Promise((done) => setTimeout(() => done(1), 100)))");
    return t.until(
      'the end of the check',
      () => options.evaluate<string>("document.querySelector('#rules-said').textContent.replace('Working …', '')"),
      30_000,
    );
  };
  const text = () => options.evaluate<string>("document.querySelector('#rules').textContent");
  return { options, mark, isAt, check, text };
}

export const badgeIs = (t: Test, session: Session, page: Page, wanted: string) =>
  t.until(`badge ${wanted}`, async () => (await session.badge(page.tabId)) === wanted, 20_000);
