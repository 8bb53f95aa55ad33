// A browser that is used again: nothing that a scenario left is there for the next, which cannot tell it from a new one.
import assert from 'node:assert/strict';
import type { Page, Session } from '../browsers/driver.ts';
import { extensionDir } from '../demo/build.ts';
import { scenario } from './harness.ts';

const chart = '<h1>Mira Solberg</h1><section><h2>Current medications</h2><ul><li>natalizumab 300 mg infusion</li></ul></section>';
const why = 'Chromium starts anew for each: it deletes what an extension kept at leisure';

/** All that the extension can tell of its surroundings. Tabs are counted without the helper's. */
const seen = async (session: Session) => ({
  ...(await session.inExtension(async (api) => ({
    local: await api.storage.local.get(null),
    sync: await api.storage.sync.get(null),
    mine: await api.storage.session.get('left'),
    cards: await api.storage.session.get('interrupted'),
    web: [localStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length],
    origins: (await api.permissions.getAll()).origins,
    alarms: await api.alarms.getAll(),
    keys: (await api.commands.getAll()).map((one) => one.shortcut),
    text: await api.action.getBadgeText({}),
    scripts: (await api.scripting.getRegisteredContentScripts()).filter((one) => one.id === 'left').length,
  }))),
  dark: await session.inExtension(() => matchMedia('(prefers-color-scheme: dark)').matches),
  tabs: (await session.tabs()).length,
});

const ofSite = (page: Page) =>
  page.evaluate<unknown[]>(
    `(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length,
      await fetch('/kept', { cache: 'only-if-cached', mode: 'same-origin' }).then((r) => r.status, () => 'not kept')])()`,
  );

scenario('a browser that is used again keeps nothing of the scenario before', { browsers: ['firefox'], why }, async (t) => {
  const session = await t.session({ fresh: 'started' });
  const url = t.site.serve(chart);
  const before = await seen(session);
  const page = await session.newPage(url);
  const clean = await ofSite(page);
  await t.until('the card', () => session.card(page.tabId));

  await session.inExtension(async (api) => {
    for (const area of [api.storage.local, api.storage.sync, api.storage.session]) await area.set({ left: 1 });
    localStorage.setItem('left', '1');
    await caches.open('left');
    await new Promise((done) => Object.assign(indexedDB.open('left'), { onsuccess: done }));
    await api.alarms.create('left', { delayInMinutes: 30 });
    await api.commands.update({ name: 'look-up', shortcut: 'Alt+Shift+Y' });
    await api.action.setBadgeText({ text: 'left' });
    await api.scripting.registerContentScripts([{ id: 'left', matches: ['http://127.0.0.1/*'], js: ['early.js'] }]);
    await api.tabs.create({ url: api.runtime.getURL('options.html') });
  });
  await session.popup(page.tabId, url);
  await page.evaluate(
    `(async () => { localStorage.left = sessionStorage.left = 1; document.cookie = 'left=1; max-age=9999'; await caches.open('left');
      await new Promise((done) => Object.assign(indexedDB.open('left'), { onsuccess: done })); history.pushState(0, '', '#left'); })()`,
  );
  await session.darken();
  await session.allowSites(false);
  const left = await seen(session);
  for (const name of Object.keys(before) as (keyof typeof before)[]) assert.notDeepEqual(left[name], before[name], `${name} was to be left`);
  assert.notDeepEqual((await ofSite(page)).slice(0, 5), clean.slice(0, 5));

  const address = session.extensionUrl('');
  assert.equal(await session.retire(), true);
  assert.deepEqual(session.pages(), []);
  await session.renew(extensionDir('hospital', t.browser));
  assert.notEqual(session.extensionUrl(''), address);
  assert.deepEqual(await seen(session), before);
  const next = await session.newPage(url);
  assert.deepEqual(await ofSite(next), clean);
  await t.until('the card once more', () => session.card(next.tabId));
  assert.deepEqual(await session.problems(), []);
});
