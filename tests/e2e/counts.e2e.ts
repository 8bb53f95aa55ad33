// What came of cards, counted and rated on this computer alone; and locking, which forgets everything of the session.
import assert from 'node:assert/strict';
import { assertAccessible } from './axe.ts';
import { openHospital } from './channel/hospital.ts';
import { scenario } from './harness.ts';

const chartOf = (name: string, number: string) =>
  `<header><h1>${name}</h1><p>Born 1979-03-02, MRN ${number}</p></header><section><h2>Current medications</h2><ul><li>natalizumab 300 mg infusion</li><li>metformin 500 mg</li></ul></section>`;

scenario('counts: cards, faces and reasons, as a table, as CSV, and deleted; no patient in them', { timeoutMs: 180_000 }, async (t) => {
  const session = await t.session({ fresh: true });
  const url = t.site.serve(chartOf('Mira Solberg', '448812'));
  const page = await session.newPage(url);
  await t.until('the card', () => session.card(page.tabId));
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-agent=natalizumab]')");
  await popup.click('[data-agent=natalizumab] [data-fold=acknowledge] summary');
  await popup.waitFor("document.querySelector('[data-face=useful]')");
  await assertAccessible(popup, 'popup with the three faces');
  // a second face takes the place of the first
  await popup.evaluate("document.querySelector('[data-face=not-useful]').click()");
  await popup.waitFor("/Counted on this computer only/.test(document.querySelector('[data-useful]').textContent)");
  await popup.evaluate("document.querySelector('[data-face=useful]').click()");
  await popup.waitFor("document.querySelector('[data-useful=useful]')");
  await popup.evaluate("document.querySelector('[data-reason=action-completed]').click()");
  await popup.waitFor("document.querySelector('[data-held]')");
  // the next patient is another card
  await page.goto(t.site.serve(chartOf('Jonas Weller', '771203')));
  await t.until('the next card', () => session.card(page.tabId));
  const kept = await t.until('three lines', async () => {
    const now = (await session.inExtension((api) => api.storage.local.get('cardTally'))).cardTally as { counts: Record<string, number> } | undefined;
    return now?.counts['natalizumab|critical|shown'] === 2 ? now : null;
  });
  assert.deepEqual(kept.counts, {
    'natalizumab|critical|shown': 2,
    'natalizumab|critical|useful': 1,
    'natalizumab|critical|action-completed': 1,
  });
  assert.deepEqual(Object.keys(kept).sort(), ['counts', 'schema', 'since']);

  const own = await session.newPage(session.extensionUrl('options.html'), { window: true });
  await own.waitFor('document.querySelector(\'[data-counts="3"]\')');
  assert.match(
    await own.evaluate<string>('document.querySelector(\'[data-count="natalizumab|critical|action-completed"]\').textContent'),
    /Already done1$/,
  );
  const csv = await own.evaluate<string>("decodeURIComponent(document.querySelector('#counts-csv').href)");
  assert.match(csv, /^data:text\/csv;charset=utf-8,medicine,tier,outcome,count,counted_since\r\nnatalizumab,critical,shown,2,\d{4}-\d\d-\d\d\r\n/);
  await assertAccessible(own, 'options with counts');
  await own.evaluate("document.querySelector('#counts-clear').click()");
  await own.waitFor("/The counts are deleted/.test(document.querySelector('#counts').textContent)");
  assert.deepEqual(await session.inExtension((api) => api.storage.local.get('cardTally')), {});
  assert.deepEqual(own.errors, []);
});

scenario('counts: on a shared workstation nothing is counted, and what was is taken away', { timeoutMs: 180_000 }, async (t) => {
  const { start, policy } = await openHospital(t);
  policy({ sharedWorkstation: true });
  const session = await start();
  await session.inExtension((api) =>
    api.storage.local.set({ cardTally: { schema: 1, since: '2026-11-01', counts: { 'natalizumab|critical|shown': 4 } } }),
  );
  const own = await session.newPage(session.extensionUrl('options.html'), { window: true });
  await t.until(
    'the section without counts',
    async () => {
      await own.goto(session.extensionUrl('options.html'));
      await own.waitFor("document.querySelector('#counts')");
      return own.evaluate<boolean>("document.querySelector('#counts').dataset.counts === 'shared'");
    },
    40_000,
  );
  const page = await session.newPage(t.site.serve(chartOf('Mira Solberg', '448812')));
  await t.until('the card', () => session.card(page.tabId));
  assert.deepEqual(await session.inExtension((api) => api.storage.local.get('cardTally')), {});
});

scenario(
  'lock and clear: cards go, everything of the session is forgotten, nothing is read until it is unlocked',
  { timeoutMs: 180_000 },
  async (t) => {
    const session = await t.session({ fresh: true });
    const url = t.site.serve(chartOf('Mira Solberg', '448812'));
    const page = await session.newPage(url);
    await t.until('the card', () => session.card(page.tabId));
    await session.inExtension((api) => api.storage.session.set({ 'elsewhere:1': { visit: 7, agents: ['ocrelizumab'] } }));
    const own = await session.newPage(session.extensionUrl('options.html'), { window: true });
    await own.waitFor("document.querySelector('#lock-now')");
    await own.evaluate("document.querySelector('#lock-now').click()");
    await own.waitFor("document.querySelector('#lock[data-locked=true]')");
    assert.equal(await session.card(page.tabId), null);
    assert.equal(await session.badge(page.tabId), '?');
    const left = await session.inExtension((api) => api.storage.session.get(null));
    const allowed = /^(locked|selfTest|faults|rulesTried|rulesTrialSeen|policyLooked|names)$/;
    assert.deepEqual(
      Object.keys(left).filter((k) => !allowed.test(k)),
      [],
    );
    assert.doesNotMatch(JSON.stringify(left), /natalizumab 300|Solberg|448812/);
    // neither a reload nor a new tab is read, and the popup says why
    await page.goto(url);
    const other = await session.newPage(url);
    const popup = await session.popup(other.tabId, url);
    await popup.waitFor("/PML Sentinel is locked/.test(document.querySelector('[data-coverage=unreadable]')?.textContent)");
    await popup.close();
    assert.equal(await session.card(other.tabId), null);
    await other.close();
    // a background that was ended meanwhile stays locked
    await session.stopBackground();
    await page.goto(url);
    await own.evaluate("document.querySelector('#lock-now').click()");
    await own.waitFor("document.querySelector('#lock[data-locked=false]')");
    await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
    await t.until('the card again', () => session.card(page.tabId));
    // the popup of a watched page locks and unlocks too
    const here = await session.popup(page.tabId, url);
    await here.waitFor("document.querySelector('[data-lock]')");
    await here.click('[data-lock]');
    await here.waitFor("document.querySelector('[data-unlock]') && !document.querySelector('[data-agent]')");
    assert.equal(await session.card(page.tabId), null);
    await assertAccessible(here, 'a locked popup');
    await here.click('[data-unlock]');
    await here.waitFor("document.querySelector('[data-agent=natalizumab]') && document.querySelector('[data-lock]')");
    assert.deepEqual(here.errors, []);
  },
);
