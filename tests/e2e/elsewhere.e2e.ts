// Infused medicines are often on no list: said by the clinician in one tap, for this patient alone, and nowhere on disk.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const chart = (name: string) =>
  `<title>Chart</title><header><h1>${name}</h1><p>Born 1979-03-02, MRN ${name.length}448812</p></header><section><h2>Current medications</h2><ul><li>ramipril 5 mg</li><li>metformin 500 mg</li></ul></section>`;

scenario('received elsewhere: looked up, told in one tap, kept for this patient only, taken back', { timeoutMs: 90_000 }, async (t) => {
  const session = await t.session();
  const url = t.site.serve(chart('Mira Solberg'));
  const page = await session.newPage(url);
  await session.settledChart(page.tabId);
  const popup = await session.popup(page.tabId, url);
  assert.match(await popup.waitFor<string>("document.querySelector('.nothing')?.textContent"), /often not listed/);
  await popup.click('.lookup input');
  await popup.type('tysabri');
  await popup.waitFor("document.querySelector('[data-received=natalizumab]')");
  await popup.click('[data-received=natalizumab]');
  await popup.waitFor("document.querySelector('[data-elsewhere=natalizumab] [data-agent=natalizumab]')");
  assert.equal(await popup.evaluate("document.querySelector('.lookup input').value"), '');
  assert.match(await popup.evaluate<string>("document.querySelector('[data-elsewhere] [data-why]').textContent"), /Received elsewhere.*said by you/);
  // the sign on the button speaks of the page
  assert.equal(await session.badge(page.tabId), '0');
  assert.equal(await popup.evaluate("document.querySelector('[data-elsewhere] [data-fold=acknowledge]')"), null);
  // on the sheet of its own page too
  const sheet = await session.newPage(session.extensionUrl(`popup.html?tab=${page.tabId}&part=sheet`), { window: true });
  await sheet.waitFor("document.querySelector('[data-action=withhold-next-dose]')?.textContent.includes('Natalizumab')");
  await sheet.close();
  assert.equal(await session.inExtension(async (api) => Object.keys(await api.storage.local.get(null)).some((k) => /elsewhere/.test(k))), false);
  // another patient in the same tab has got nothing
  await page.goto(t.site.serve(chart('Tore Lindqvist')));
  await session.settledChart(page.tabId);
  await t.until('nothing told of the next patient', () => popup.evaluate("document.querySelector('[data-elsewhere]') === null"));
  await page.goto(url);
  await popup.waitFor("document.querySelector('[data-elsewhere=natalizumab]')");
  await popup.evaluate('document.querySelector(\'[data-elsewhere] button[aria-label^="Remove"]\').click()');
  await t.until('taken back', () => popup.evaluate("document.querySelector('[data-elsewhere]') === null"));
});
