// Acknowledging on a real chart: two clicks, the card goes, memory only; what is new makes it speak again and says why.
import assert from 'node:assert/strict';
import type { Page } from '../browsers/driver.ts';
import { assertAccessible } from './axe.ts';
import { scenario, type Test } from './harness.ts';

const chart = `<h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p><section><h2>Current medications</h2><ul id="l"><li>natalizumab 300 mg infusion</li><li>metformin 500 mg</li></ul></section>
  <section><h2>Results</h2><ul id="r"><li>MRI brain 2026-06-20: no new lesions</li></ul></section>`;
const stored = (page: Page, area: 'local' | 'session') =>
  page.evaluate<string>(`chrome.storage.${area}.get(null).then((all) => JSON.stringify(all))`);

async function open(t: Test) {
  const session = await t.session({ fresh: true });
  const url = t.site.serve(chart);
  const page = await session.newPage(url);
  await t.until('the card', () => session.card(page.tabId));
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-agent=natalizumab] [data-fold=acknowledge]')");
  return { session, page, popup, url };
}

async function acknowledge(popup: Page, reason: string): Promise<void> {
  await popup.click('[data-agent=natalizumab] [data-fold=acknowledge] summary');
  await popup.waitFor("document.querySelector('[data-reason]')");
  await popup.click(`[data-reason=${reason}]`);
  await popup.waitFor("document.querySelector('[data-held]')");
}

scenario(
  'acknowledge: two clicks, the card goes and the badge stays; a new medicine, and then a new result, make it speak again',
  { timeoutMs: 90_000 },
  async (t) => {
    const { session, page, popup, url } = await open(t);
    await acknowledge(popup, 'recipient-concerns-outcomes');
    await t.until('no card', async () => (await session.card(page.tabId)) === null);
    assert.equal(await session.badge(page.tabId), '1');
    assert.match(await popup.evaluate<string>("document.querySelector('[data-held] h3').textContent"), /Natalizumab/);
    assert.match(await stored(popup, 'session'), /recipient-concerns-outcomes/);
    // counts of cards name no patient, page or hour; beside them nothing of it is on the disk
    const { cardTally, ...kept } = JSON.parse(await stored(popup, 'local'));
    assert.deepEqual(Object.keys(cardTally).sort(), ['counts', 'schema', 'since']);
    assert.doesNotMatch(JSON.stringify(kept), /natalizumab|recipient-concerns/);
    await popup.click('[data-held] summary');
    await popup.waitFor("document.querySelector('[data-held] .fold-body')?.textContent.includes('Benefit outweighs the risk')");
    await assertAccessible(popup, 'an acknowledged card');
    // it is the same over a reload of the same patient's chart, however long no page of ours was in the tab
    await page.goto('about:blank');
    await new Promise((done) => setTimeout(done, 1500));
    await page.goto(url);
    await session.settledChart(page.tabId);
    await popup.waitFor("document.querySelector('[data-held]')");
    await page.evaluate("void document.getElementById('l').insertAdjacentHTML('beforeend', '<li>fingolimod 0.5 mg capsules</li>')");
    await popup.waitFor("document.querySelector('[data-agent=natalizumab] [data-again]')?.textContent.includes('new medicine: Fingolimod')");
    await t.until('the card again', () => session.card(page.tabId));
    await acknowledge(popup, 'action-completed');
    await t.until('no card', async () => (await session.card(page.tabId)) === null);
    await page.evaluate(
      "void document.getElementById('r').insertAdjacentHTML('beforeend', '<li>Anti-JCV antibody index 2.3 positive 2026-11-20</li>')",
    );
    await popup.waitFor("document.querySelector('[data-agent=natalizumab] [data-again]')?.textContent.includes('new result')");
    await t.until('the card again', () => session.card(page.tabId));
    assert.deepEqual(await session.problems(), []);
  },
);

scenario('acknowledge: another patient in the same tab is not held, and undo brings it back', {}, async (t) => {
  const { session, page, popup } = await open(t);
  await acknowledge(popup, 'patient-refuses');
  await popup.click('[data-undo]');
  await popup.waitFor("document.querySelector('[data-agent=natalizumab]:not([data-held])')");
  await t.until('the card again', () => session.card(page.tabId));
  await acknowledge(popup, 'patient-refuses');
  await page.goto(t.site.serve(chart.replace('Mira Solberg', 'Jonas Weller').replace('448812', '771203')));
  await t.until('the card for the next patient', () => session.card(page.tabId));
});

scenario('promise: nothing on disk until it is switched on; then a day under a hash, asked about and settled', { timeoutMs: 90_000 }, async (t) => {
  const { session, popup } = await open(t);
  await popup.click('[data-agent=natalizumab] [data-fold=acknowledge] summary');
  await popup.waitFor("document.querySelector('[data-reason]')");
  assert.equal(await popup.evaluate("document.querySelector('[data-due-day]')"), null);
  const options = await session.newPage(session.extensionUrl('options.html'), { window: true });
  await options.waitFor("document.querySelector('#follow-through')");
  await options.click('#follow-through');
  await popup.waitFor("document.querySelector('[data-due-day]')");
  await popup.evaluate(
    "(() => { const e = document.querySelector('[data-due-day]'); e.value = '2030-01-15'; e.dispatchEvent(new Event('input', { bubbles: true })); })()",
  );
  await popup.click('[data-reason=mitigate-risk-negative-outcome]');
  await popup.waitFor("document.querySelector('[data-promise=natalizumab]')?.textContent.includes('2030-01-15')");
  const kept = await stored(popup, 'local');
  assert.match(kept, /"due":"2030-01-15"/);
  assert.doesNotMatch(kept, /Solberg|448812|1979|infusion/);
  // the next visit, in another tab
  const next = await session.newPage(t.site.serve(chart), { window: true });
  await session.settledChart(next.tabId);
  const later = await session.popup(next.tabId, await next.url());
  await later.waitFor("document.querySelector('[data-promise=natalizumab]')");
  await assertAccessible(later, 'a promise');
  await later.click('[data-promise] button');
  await later.waitFor("document.querySelector('[data-agent]') && !document.querySelector('[data-promise]')");
  await options.click('#follow-through');
  await t.until('nothing left on disk', async () => !/promise|followThrough/.test(await stored(later, 'local')));
});
