// The shortest way through the whole: a chart is opened, read, counted and shown, and nothing leaves the browser.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const list = (...rows: string[]) =>
  `<h1>Nadia Example, born 1987-04-19</h1><section><h2>Active medications</h2><table>
  <thead><tr><th>Medication</th><th>Dose</th></tr></thead>
  <tbody>${rows.map((row) => `<tr><td>${row}</td><td>as directed</td></tr>`).join('')}</tbody></table></section>`;

scenario('a listed agent is counted, shown in the popup and in a card', {}, async (t) => {
  const { session, page, url, settled, badge } = await t.chart(
    list('natalizumab 300 mg intravenous infusion', 'levothyroxine 75 microgram tablets', 'baclofen 10 mg tablets'),
  );
  const chart = await settled();
  assert.equal(chart.coverage.answer, 'complete');
  assert.deepEqual(
    chart.agents.map((agent) => agent.agent),
    ['natalizumab'],
  );
  assert.equal(chart.badge, '1');
  await t.until('badge 1', async () => (await badge()) === '1');
  const card = await t.until('a card', () => session.card(page.tabId));
  assert.match(card.text, /natalizumab/i);
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-agent=natalizumab]')");
  assert.equal(await page.evaluate('document.visibilityState'), 'visible');
  assert.deepEqual(await session.foreignRequests(), []);
  assert.deepEqual(await session.problems(), []);
  assert.deepEqual(popup.errors, []);
});

scenario('a list without such agents is a quiet zero', {}, async (t) => {
  const { session, page, settled, badge } = await t.chart(
    list('levothyroxine 75 microgram tablets', 'baclofen 10 mg tablets', 'solifenacin 5 mg tablets'),
  );
  const chart = await settled();
  assert.equal(chart.coverage.answer, 'complete');
  assert.deepEqual(chart.agents, []);
  await t.until('badge 0', async () => (await badge()) === '0');
  assert.equal(await session.card(page.tabId), null);
});

scenario('the store build reads nothing before it is asked', {}, async (t) => {
  const session = await t.session({ build: 'store' });
  const page = await session.newPage(t.site.serve(list('natalizumab 300 mg intravenous infusion')));
  await page.waitFor("document.readyState === 'complete'");
  assert.equal(await session.badge(page.tabId), '');
  const popup = await session.toolbarPopup(page);
  await popup.waitFor("document.querySelector('[data-coverage]')");
  await popup.close();
  assert.deepEqual(await session.foreignRequests(), []);
});
