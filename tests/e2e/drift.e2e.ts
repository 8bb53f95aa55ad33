// Layout drift in the browsers: a kind of page that gave rows for each patient gives none any more.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const banner = (i: number) => `<header><h1>Mira Solberg${'abcdef'[i]}</h1><p>Born 1979-03-0${i + 1}, MRN 44881${i}</p></header>`;
const list = '<section><h2>Current medications</h2><ul><li>ramipril 5 mg</li><li>metformin 500 mg</li></ul></section>';

scenario('layout drift: a page that used to give rows and gives none says so; an empty list stays an empty list', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const path = (i: number) => ({ path: `/drift/${t.browser}/vurtik/quombath${i}/list` });
  const page = await session.newPage();
  for (let i = 0; i < 3; i++) {
    await page.goto(t.site.serve(banner(i) + list, path(i)));
    await t.until('a quiet zero', async () => (await session.badge(page.tabId)) === '0');
  }
  const seen = () => session.inExtension(async (api) => JSON.stringify((await api.storage.local.get('rowsSeen')).rowsSeen ?? {}));
  await t.until('three counted', async () => (await seen()).includes('[2,3,0,false]'));
  assert.doesNotMatch(await seen(), /drift|vurtik|quombath|list|Solberg|44881/, 'neither path nor text');
  await session.stopBackground();

  await page.goto(t.site.serve(`${banner(3)}<section><h2>Current medications</h2><p>No current medications</p></section>`, path(3)));
  assert.equal((await session.settledChart(page.tabId)).coverage.answer, 'empty-list');
  await t.until('a quiet zero', async () => (await session.badge(page.tabId)) === '0');

  for (const html of [`${banner(4)}<div class="new"><p>Welcome to the new view</p></div>`, '<div id="app"><p>Welcome to the new view</p></div>']) {
    await page.goto(t.site.serve(html, path(4)));
    await t.until('no zero', async () => (await session.badge(page.tabId)) === '?');
    const { coverage } = await session.settledChart(page.tabId);
    assert.equal(coverage.sentence, 'This page used to give 2 rows; now none could be read. The page may have changed.');
  }
  // another kind of page never gave any
  await page.goto(t.site.serve(`${banner(5)}<p>Letters</p>`, { path: `/drift/${t.browser}/letters` }));
  assert.match((await session.settledChart(page.tabId)).coverage.sentence, /no medication list was found/);
  assert.deepEqual(await session.problems(), []);
});
