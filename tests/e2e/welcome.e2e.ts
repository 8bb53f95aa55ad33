// The first run: opened once by an installation, read in a minute, and the sample chart assessed as a real one.
import assert from 'node:assert/strict';
import type { Session } from '../browsers/driver.ts';
import { assertAccessible } from './axe.ts';
import { scenario } from './harness.ts';

/** Words a minute of silent reading; the page is to take less than one. */
const pace = 230;

const greeted = (session: Session) => {
  const page = session.extensionUrl('welcome.html');
  return session.tabs().then((tabs) => tabs.filter((tab) => tab.url === page).length);
};

scenario('welcome: opened once by an installation, not by an update nor where a hospital built it', { timeoutMs: 120_000 }, async (t) => {
  const store = await t.session({ build: 'store', fresh: true, welcome: true });
  await t.until('the welcome page', async () => (await greeted(store)) === 1);
  await store.stopBackground();
  const page = await store.newPage(store.extensionUrl('options.html'), { window: true });
  await page.waitFor("document.querySelector('#sites')");
  assert.equal(await greeted(store), 1);
  const hospital = await t.session({ fresh: true, welcome: true });
  const chart = await hospital.newPage(t.site.serve('<h1>News</h1><p>Rain.</p>'));
  await hospital.settledChart(chart.tabId);
  assert.equal(await greeted(hospital), 0);
});

scenario('welcome: under a minute to read, region said and not guessed, a wrong address answered, by keyboard', { timeoutMs: 120_000 }, async (t) => {
  const session = await t.session({ build: 'store', fresh: true });
  const page = await session.newPage(session.extensionUrl('welcome.html'), { window: true });
  await page.waitFor("document.querySelector('main.welcome')");
  const words = await page.evaluate<number>("document.querySelector('main').innerText.trim().split(/\\s+/).length");
  assert.ok(words > 80 && words < pace, `${words} words`);
  await assertAccessible(page, 'welcome');
  assert.equal(await page.evaluate("document.querySelector('[data-own-region]').dataset.ownRegion"), '');
  // Tab leads from the sample to the address, its button and the region, in this order
  const order: string[] = [];
  for (let i = 0; i < 4; i++) {
    await page.press('Tab');
    order.push(await page.evaluate<string>('document.activeElement.id || document.activeElement.name || document.activeElement.textContent'));
  }
  assert.deepEqual(order, ['try-sample', 'site-address', 'Watch', 'region']);
  await page.evaluate("document.querySelector('#site-address').focus()");
  await page.type('our record system');
  await page.press('Enter');
  assert.match(await page.waitFor<string>("document.querySelector('#site-said').textContent"), /^Write the address/);
  await page.evaluate("document.querySelector('[name=region][value=EU]').click()");
  await page.waitFor("document.querySelector('[data-own-region=EU]')");
  assert.deepEqual(await session.inExtension((api) => api.storage.local.get(null)), { region: 'EU' });
  await page.goto(session.extensionUrl('popup.html?part=natalizumab'));
  await page.waitFor("document.querySelector('[data-place]')");
  assert.equal(await page.evaluate("document.querySelector('[data-place]').dataset.place"), 'EU');
  await page.goto(session.extensionUrl('options.html'));
  await page.waitFor("document.querySelector('[data-own-region=EU]')");
  assert.equal(await page.evaluate("document.querySelector('#intended-use dl [data-region]').dataset.region"), 'EU');
  assert.ok(await page.evaluate('document.querySelector(\'a[href="welcome.html"]\') !== null'), 'options lead back');
});

scenario(
  'welcome: the typed address is watched',
  {
    browsers: ['firefox'],
    why: 'Chromium shows its permission prompt in the browser, where no headless test can click it.',
  },
  async (t) => {
    const session = await t.session({ build: 'store', fresh: true });
    const page = await session.newPage(session.extensionUrl('welcome.html'), { window: true });
    await page.waitFor("document.querySelector('#site-address')");
    await page.click('#site-address');
    await page.type(t.site.origins[0]);
    await page.press('Enter');
    assert.match(await page.waitFor<string>("document.querySelector('#site-said').textContent"), /^Watching 127\.0\.0\.1/);
    const chart = await session.newPage(t.site.serve('<h1>Mira Solberg</h1><h2>Current medications</h2><ul><li>natalizumab 300 mg</li></ul>'));
    await t.until('the chart is read', async () => (await session.badge(chart.tabId)) === '1');
  },
);

scenario('sample chart: said to be invented, assessed by the same engine, acknowledged and printed', { timeoutMs: 120_000 }, async (t) => {
  const session = await t.session({ build: 'store', fresh: true });
  const page = await session.newPage(session.extensionUrl('sample.html'), { window: true });
  await page.waitFor("document.querySelector('.popup [data-agent=natalizumab]')");
  assert.match(await page.evaluate<string>("document.querySelector('[data-sample]').textContent"), /sample chart.*invented/);
  const sign = await page.evaluate<string>("document.querySelector('[data-sample-badge]').textContent");
  // the same chart in a real tab gives the same number
  const html = await page.evaluate<string>("document.querySelector('.sample-chart').innerHTML");
  const real = await t.session();
  const chart = await real.newPage(t.site.serve(html));
  const assessment = await real.settledChart(chart.tabId);
  assert.equal(await real.badge(chart.tabId), sign);
  const shown = await page.evaluate<string[]>("[...document.querySelectorAll('.popup article[data-agent]')].map((e) => e.dataset.agent)");
  assert.deepEqual(shown.sort(), assessment.agents.map((a) => a.agent).sort());
  await assertAccessible(page, 'sample chart');
  const kept = await session.inExtension((api) => api.storage.local.get(null));
  await page.click('[data-agent=natalizumab] [data-fold=acknowledge] summary');
  await page.waitFor("document.querySelector('[data-reason]')");
  await page.evaluate("document.querySelector('[data-reason]').click()");
  await page.waitFor("document.querySelector('[data-held]')");
  assert.deepEqual(await session.inExtension((api) => api.storage.local.get(null)), kept);
  await page.goto(session.extensionUrl('sample.html?part=timeline'));
  await page.waitFor("document.querySelectorAll('[data-bar]').length === 2 && document.querySelector('[data-mark=mri], .point.mri')");
});
