// The main job on a real EHR front end: every demo patient, and a change of patient on slow servers.
import assert from 'node:assert/strict';
import { AssessmentSchema } from '../../lib/alert/assessment.ts';
import { published } from '../browsers/assessment.ts';
import type { Page, Session } from '../browsers/driver.ts';
import patients from '../ehr/medplum/patients.json' with { type: 'json' };
import { scenario, type Test } from './harness.ts';
import { medplum } from './medplum.ts';

type Expected = { agent: string; status: string; tier: string; systemic: boolean };

const sorted = (list: Expected[]) => list.map((a) => `${a.agent} ${a.status} ${a.tier} systemic:${a.systemic}`).sort();

scenario('every demo patient: the expected agents and no others', { timeoutMs: 180_000 }, async (t) => {
  const chart = await medplum(t);
  const session = await t.session();
  const page = await session.newPage();
  for (const p of patients) {
    await page.goto(`${chart.url}${p.path}`);
    await t.until(`${p.name}: badge ${p.expect.badge}`, async () => (await session.badge(page.tabId)) === p.expect.badge, 20_000);
    const seen = await session.settledChart(page.tabId);
    const assessment = published(seen);
    assert.deepEqual(AssessmentSchema.safeParse(assessment).error?.issues ?? [], [], `${p.name}: the published schema`);
    // the reference tier is listed and never counted; a possible mention is no finding
    const found = seen.agents.filter((a) => a.status !== 'mentioned' && (a as { firm?: boolean }).firm !== false);
    const wanted = (p.expect.agents as Expected[]).filter((a) => a.agent !== 'corticosteroids');
    assert.deepEqual(sorted(found as Expected[]), sorted(wanted), p.name);
  }
  assert.deepEqual(await session.foreignRequests(), []);
  assert.deepEqual(await session.problems(), []);
});

for (const delay of [0, 300, 1500])
  scenario(`change of patient on a server that answers after ${delay} ms: nothing of the last patient`, { timeoutMs: 120_000 }, async (t) => {
    const chart = await medplum(t);
    const session = await t.session();
    const page = await session.newPage(`${chart.url}${patient('Nadia Ferreira').path}?delay=${delay}`);
    await t.until('natalizumab on the badge', async () => (await session.badge(page.tabId)) === '1', 30_000);

    for (const [to, badge, agents] of [
      ['Ambrose Kettering', '0', []],
      ['Reginald Achterberg', '2', ['mycophenolate', 'tacrolimus']],
      ['Callum Dunmore', '1', ['fingolimod']],
    ] as const) {
      const signs = await follow(t, session, page, to, badge);
      // a second after the change the old number is gone, however slow the server; then the new one, and nothing between
      for (const sign of signs) assert.ok(['…', badge].includes(sign), `${to}: ${signs.join(' ')}`);
      const seen = await session.settledChart(page.tabId);
      const counted = seen.agents.filter((a) => (a as { counted?: boolean }).counted).map((a) => a.agent);
      assert.deepEqual(counted.sort(), agents, to);
    }
  });

/** Clicks a patient in the navigation; gives the badges seen from one second after the change until the new one stands. */
async function follow(t: Test, session: Session, page: Page, name: string, badge: string): Promise<string[]> {
  const signs: string[] = [];
  await page.evaluate<void, string>((n) => {
    const link = [...document.querySelectorAll('a')].find((a) => a.textContent?.trim() === n);
    if (!link) throw new Error(`no link to ${n}`);
    link.click();
  }, name);
  const started = Date.now();
  await t.until(
    `${name}: badge ${badge}`,
    async () => {
      const now = Date.now();
      const sign = await session.badge(page.tabId);
      if (now - started > 1000) signs.push(sign);
      return sign === badge && (await banner(page)).includes(name);
    },
    40_000,
  );
  return signs;
}

const banner = (page: Page) => page.evaluate<string>("document.querySelector('[class*=headerContent]')?.textContent ?? document.body.textContent");

function patient(name: string) {
  const p = patients.find((x) => x.name === name);
  if (!p) throw new Error(`no demo patient ${name}`);
  return p;
}
