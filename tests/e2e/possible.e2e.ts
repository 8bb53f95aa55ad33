// A misspelt name on a chart: a quiet line in the popup, and nothing that counts or interrupts.
import assert from 'node:assert/strict';
import { sleep } from '../browsers/wait.ts';
import { scenario } from './harness.ts';

const chartOf = (...rows: string[]) =>
  `<h1>Ines Halvorsen, born 1990-01-23</h1><section><h2>Active medications</h2><ul id="l">${rows.map((r) => `<li>${r}</li>`).join('')}</ul></section>`;

scenario('possible: a misspelt name is a quiet line, with badge 0, no card and no popup by itself', {}, async (t) => {
  const session = await t.session({ fresh: 'started' });
  const url = t.site.serve(chartOf('natalizumap 300 mg intravenous infusion', 'dupilumab 300 mg', 'metformin 500 mg tablets'));
  const page = await session.newPage(url);
  await t.until('badge 0', async () => (await session.badge(page.tabId)) === '0');
  await sleep(1500);
  assert.equal(await session.card(page.tabId), null);
  assert.equal(await session.shownPopup(), null);
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-possible]')");
  assert.match(String(await popup.evaluate("document.querySelector('[data-possible]').textContent")), /natalizumap.*may be Natalizumab; confirm/i);
  assert.equal(await popup.evaluate("document.querySelectorAll('[data-possible]').length"), 1);
  assert.equal(await popup.evaluate("document.querySelectorAll('[data-agent]').length"), 0);
  assert.match(
    String(await popup.evaluate("document.querySelector('[data-not-assessed]').textContent")),
    /Not assessed in rules version \d+: dupilumab/,
  );
  // of the list's words only what was noticed is kept, and only in memory
  const kept = String(await popup.evaluate('chrome.storage.session.get(null).then((all) => JSON.stringify(all))'));
  assert.match(kept, /natalizumap/);
  assert.doesNotMatch(kept, /metformin|intravenous/);
  assert.doesNotMatch(String(await popup.evaluate('chrome.storage.local.get(null).then((all) => JSON.stringify(all))')), /natalizumap/);
  // spelt right, it is found for sure and the quiet line goes
  await page.evaluate("void (document.querySelector('#l li').textContent = 'natalizumab 300 mg intravenous infusion')");
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  await popup.waitFor("document.querySelector('[data-agent=natalizumab]') && !document.querySelector('[data-possible]')");
  assert.deepEqual(await session.foreignRequests(), []);
  assert.deepEqual(await session.problems(), []);
});
