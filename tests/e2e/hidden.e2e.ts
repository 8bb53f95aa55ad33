// A tab that nobody looks at: no word of it changes for what stays, and what it said of one patient is taken back when it shows another.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const chart = `<title>Chart</title><header><h1 id="who">Ida Nyberg</h1><p>Born 1981-06-12, MRN <b id="no">7710012</b></p></header>
<section><h2>Current medications</h2><ul id="list"><li>Natalizumab 300 mg infusion every 4 weeks</li><li>Metformin 500 mg tablet</li></ul></section><p id="clock">0</p>`;

scenario('a hidden tab rests, takes back what it said of another patient, and reads when it is shown', { timeoutMs: 90_000 }, async (t) => {
  const session = await t.session();
  const page = await session.newPage(t.site.serve(chart));
  await session.settledChart(page.tabId);
  assert.equal(await session.badge(page.tabId), '1');
  const front = (id: number) => session.inExtension((api, tab) => api.tabs.update(tab, { active: true }).then(() => true), id);
  const other = await session.newPage(t.site.unwatched(t.site.serve('<p>Another tab</p>')));
  await front(other.tabId);
  await page.waitFor("document.visibilityState === 'hidden'");
  // a page that changes all the time and stays what it is keeps its word
  await page.evaluate('void (globalThis.ticking = setInterval(() => { clock.textContent = String(Date.now()); }, 20))');
  await t.until('ticks in the hidden tab', () => page.evaluate('Number(clock.textContent) > 0'));
  await new Promise((go) => setTimeout(go, 2500));
  assert.equal(await session.badge(page.tabId), '1');
  await page.evaluate(`void (() => {
    clearInterval(ticking);
    who.textContent = 'Jon Aalto';
    no.textContent = '8820013';
    list.replaceChildren(...['Lisinopril 10 mg tablet', 'Metformin 850 mg tablet'].map((text) => Object.assign(document.createElement('li'), { textContent: text })));
    history.pushState(null, '', '?patient=8820013');
  })()`);
  await t.until('the old patient’s finding is gone while nobody looks', async () => (await session.badge(page.tabId)) !== '1', 8000);
  assert.equal(await page.evaluate('document.visibilityState'), 'hidden');
  await front(page.tabId);
  await t.until('the new patient’s list is read', async () => (await session.badge(page.tabId)) === '0', 8000);
  await other.close();
});
