// The main job on a second real front end: VIDIS's list of delivered medication, each drug three times in the page.
import assert from 'node:assert/strict';
import type { Assessment } from '../browsers/assessment.ts';
import type { Page, Session } from '../browsers/driver.ts';
import chart from '../ehr/vidis/patients.json' with { type: 'json' };
import { scenario, type Test } from './harness.ts';
import { vidis } from './vidis.ts';

const people = chart.people;
const counted = (c: Assessment) =>
  c.agents
    .filter((a) => (a as { counted?: boolean }).counted)
    .map((a) => a.agent)
    .sort();
const badge = (t: Test, session: Session, page: Page, what: string, wanted: string) =>
  t.until(`${what}: badge ${wanted}`, async () => (await session.badge(page.tabId)) === wanted, 20_000);

/** Nothing but the component's own rows: every drug is read once, and nobody else's agent is found. */
async function reads(t: Test, session: Session, page: Page, address: string, one: (typeof people)[number]): Promise<void> {
  await page.goto(address);
  await badge(t, session, page, address, one.expect.badge);
  const seen = await session.settledChart(page.tabId);
  assert.deepEqual(counted(seen), one.expect.agents, address);
  assert.equal(seen.coverage.answer, one.entries ? 'complete' : 'empty-list', address);
  assert.equal(seen.coverage.rowsRead, one.entries, address);
  assert.equal(seen.coverage.rowsKnown, one.entries, address);
  // the day of dispensing says neither when it began nor when it ended
  for (const a of seen.agents.filter((x) => one.expect.agents.includes(x.agent))) {
    assert.equal(a.status, 'unknown', `${address}: ${a.agent}`);
    assert.equal((a as { exposure?: { stopped: unknown } }).exposure?.stopped, null, `${address}: ${a.agent}`);
  }
}

async function stayedHome(session: Session, page: Page): Promise<void> {
  assert.deepEqual(page.errors, []);
  assert.deepEqual(
    page.console.filter((line) => /content security policy/i.test(line)),
    [],
  );
  assert.deepEqual(await session.problems(), []);
}

scenario('VIDIS: every patient in the own language: the expected agents and no others, every row once', { timeoutMs: 90_000 }, async (t) => {
  const host = await vidis(t);
  const session = await t.session();
  const page = await session.newPage();
  for (const one of people) await reads(t, session, page, host.address({ patient: one.id }), one);
  await stayedHome(session, page);
});

scenario('VIDIS: in shadow roots, in each language, on a page that names nobody', { timeoutMs: 90_000 }, async (t) => {
  const host = await vidis(t);
  const session = await t.session();
  const page = await session.newPage();
  const [full, empty] = [person('griet'), person('anneliese')];
  await reads(t, session, page, host.address({ patient: full.id, root: 'open' }), full);
  await reads(t, session, page, host.address({ patient: full.id, root: 'closed', lang: 'fr' }), full);
  for (const lang of ['de', 'en']) await reads(t, session, page, host.address({ first: full.id, who: 'nobody', lang }), full);
  for (const lang of ['nl', 'fr', 'en']) await reads(t, session, page, host.address({ first: empty.id, who: 'nobody', lang, root: 'closed' }), empty);
  await stayedHome(session, page);
});

scenario('VIDIS: on a narrow screen the cards are read and the table is not', {}, async (t) => {
  const host = await vidis(t);
  const session = await t.session();
  const page = await session.newPage();
  await page.setViewport(600, 900);
  await page.goto(host.address({ patient: 'griet' }));
  await badge(t, session, page, 'narrow', '1');
  const seen = await session.settledChart(page.tabId);
  assert.deepEqual(counted(seen), ['natalizumab']);
  assert.equal(seen.coverage.rowsRead, person('griet').entries);
});

scenario(
  'VIDIS: page turns: what is not on this page is said to be unread, and what was on the last is not kept',
  { timeoutMs: 90_000 },
  async (t) => {
    const host = await vidis(t);
    const session = await t.session();
    for (const root of ['light', 'closed']) {
      const page = await session.newPage(host.address({ patient: 'griet', size: 5, root }));
      await badge(t, session, page, `${root}: the first page of 13 has no agent and is not all`, '?');
      const first = await session.settledChart(page.tabId);
      assert.equal(first.coverage.answer, 'partial');
      assert.equal(first.coverage.rowsRead, 5);
      assert.equal(first.coverage.rowsKnown, 62);
      await turn(page, 12);
      await badge(t, session, page, `${root}: natalizumab on page 12, the rest unread`, '1+');
      const twelfth = await session.settledChart(page.tabId);
      assert.deepEqual(counted(twelfth), ['natalizumab']);
      assert.equal(twelfth.coverage.rowsKnown, 62);
      await turn(page, 13);
      await badge(t, session, page, `${root}: the last page shows two rows of 62`, '?');
      assert.equal((await session.settledChart(page.tabId)).coverage.rowsRead, 2);
      await page.close();
    }
  },
);

for (const [delay, root] of [
  [300, 'open'],
  [1500, 'closed'],
] as const)
  scenario(`VIDIS: change of patient on a server that answers after ${delay} ms: nothing of the last patient`, { timeoutMs: 90_000 }, async (t) => {
    const host = await vidis(t);
    const session = await t.session();
    const page = await session.newPage(host.address({ patient: 'griet', root, delay }));
    await badge(t, session, page, 'natalizumab', '1');
    for (const id of ['howard', 'jozefien', 'anneliese']) {
      const signs = await change(t, session, page, person(id));
      // a second after the change the old number is gone, however slow the server; then the new one, and nothing between
      for (const sign of signs) assert.ok(['…', person(id).expect.badge].includes(sign), `${id}: ${signs.join(' ')}`);
    }
  });

/** Changes the patient by the menu, or by the host where there is none; gives the badges from one second on until all of the new chart stands. */
async function change(t: Test, session: Session, page: Page, next: (typeof people)[number]): Promise<string[]> {
  const signs: string[] = [];
  await page.evaluate<void, { id: string; name: string }>(
    (to) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === to.name);
      if (button) button.click();
      else (globalThis as unknown as { host: { show(id: string): void } }).host.show(to.id);
    },
    { id: next.id, name: next.name },
  );
  const started = Date.now();
  const found = await t.until(
    `${next.id}: badge ${next.expect.badge}`,
    async () => {
      const asked = Date.now();
      const sign = await session.badge(page.tabId);
      if (asked - started > 1000) signs.push(sign);
      if (sign !== next.expect.badge) return null;
      const seen = await session.chart(page.tabId);
      return seen.coverage.rowsRead === next.entries && seen.coverage.answer !== 'reading' ? seen : null;
    },
    20_000,
  );
  assert.deepEqual(counted(found), next.expect.agents, next.id);
  return signs;
}

/** Page `to` of the host's pager, counted from one. */
async function turn(page: Page, to: number): Promise<void> {
  const wanted = `${(to - 1) * 5 + 1} – `;
  for (let i = 0; i < 13; i++) {
    const range = await page.evaluate<string>("document.querySelector('#pager div')?.textContent ?? ''");
    if (range.startsWith(wanted)) return;
    await page.evaluate("void document.querySelector('#pager button[aria-label=next]').click()");
    await page.waitFor(`document.querySelector('#pager div').textContent !== ${JSON.stringify(range)}`);
  }
  throw new Error(`page ${to} never came`);
}

function person(id: string) {
  const one = people.find((x) => x.id === id);
  if (!one) throw new Error(`no patient ${id}`);
  return one;
}
