// Watching a site, reading once, stopping: by the real buttons and the browsers' real permissions.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const page =
  '<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header><section><h2>Current medications</h2><ul><li>natalizumab 300 mg infusion</li><li>metformin 500 mg</li></ul></section>';

scenario(
  'watch this site: the real permission request, the open tab read, and stop again',
  {
    browsers: ['firefox'],
    why: 'Chromium shows its permission prompt in the browser, where no headless test can click it; its tests use the hospital build.',
  },
  async (t) => {
    const session = await t.session({ build: 'store', fresh: true });
    const url = t.site.serve(page);
    const chart = await session.newPage(url);
    assert.equal(await session.badge(chart.tabId), '');
    const popup = await session.popup(chart.tabId, url);
    assert.equal(await popup.waitFor("document.querySelector('[data-coverage]')?.dataset.coverage"), 'no-permission');
    await popup.waitFor("document.querySelector('#watch')");
    await popup.click('#watch');
    await chart.bringToFront();
    await t.until('the open tab is read without a reload', async () => (await session.badge(chart.tabId)) === '1');
    await popup.bringToFront();
    await popup.waitFor("document.querySelector('[data-agent=natalizumab]')");
    // another tab of the same site is read from the start
    const second = await session.newPage(t.site.serve(page.replace('natalizumab', 'ocrelizumab')));
    await t.until('the next page too', async () => (await session.badge(second.tabId)) === '1');
    await popup.bringToFront();
    await popup.waitFor("[...document.querySelectorAll('button')].find(b => b.textContent === 'Stop')");
    await popup.evaluate("[...document.querySelectorAll('button')].find(b => b.textContent === 'Stop').click()");
    await t.until('nothing is shown any more', async () => (await session.badge(chart.tabId)) === '');
    assert.equal(await session.card(chart.tabId).catch(() => null), null);
  },
);

scenario('read this page once: the real toolbar popup, no permission kept', {}, async (t) => {
  const session = await t.session({ build: 'store', fresh: true });
  const chart = await session.newPage(t.site.serve(page));
  const popup = await session.toolbarPopup(chart);
  await popup.waitFor("document.querySelector('#once')");
  await popup.evaluate("document.querySelector('#once').click()");
  await t.until('badge 1', async () => (await session.badge(chart.tabId)) === '1');
  assert.deepEqual(await session.inExtension(async (api) => (await api.permissions.getAll()).origins), []);
  // the next page of the same tab is not read
  await chart.goto(t.site.serve(page));
  await t.until('nothing on the next page', async () => (await session.badge(chart.tabId)) === '' && 'empty');
});

scenario('hospital build: watched from the start, switched off and on', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const url = t.site.serve(page);
  const chart = await session.newPage(url);
  await t.until('badge 1', async () => (await session.badge(chart.tabId)) === '1');
  const popup = await session.popup(chart.tabId, url);
  await popup.waitFor("[...document.querySelectorAll('button')].find(b => b.textContent === 'Stop')");
  await popup.evaluate("[...document.querySelectorAll('button')].find(b => b.textContent === 'Stop').click()");
  await t.until('badge empty', async () => (await session.badge(chart.tabId)) === '' && 'empty');
  await chart.goto(url);
  await new Promise((r) => setTimeout(r, 1500));
  assert.equal(await session.badge(chart.tabId), '');
});

scenario('leaving a page: nothing of it is shown on the next, however soon', {}, async (t) => {
  const session = await t.session();
  const critical = t.site.serve(page);
  const quiet = t.site.serve(page.replace('natalizumab 300 mg infusion', 'ramipril 5 mg capsules'));
  const news = t.site.serve('<h1>Weather</h1><p>Rain in the west.</p>');
  const chart = await session.newPage(critical);
  for (let i = 0; i < 4; i++) {
    await t.until('badge 1', async () => (await session.badge(chart.tabId)) === '1');
    await chart.goto(i % 2 ? news : quiet);
    const wanted = i % 2 ? '' : '0';
    await t.until('the next page speaks for itself', async () => (await session.badge(chart.tabId)) === wanted && 'yes');
    await new Promise((r) => setTimeout(r, 900));
    assert.ok([wanted, '…'].includes(await session.badge(chart.tabId)));
    assert.equal(await session.card(chart.tabId), null);
    await chart.goto(critical);
  }
});
