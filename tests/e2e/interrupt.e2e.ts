// The one interruption: the popup opens by itself for a critical finding, once, and never over somebody who writes.
import assert from 'node:assert/strict';
import { sleep } from '../browsers/wait.ts';
import { scenario } from './harness.ts';

const chartOf = (row: string, extra = '') =>
  `<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header>${extra}<section><h2>Current medications</h2><ul id="l"><li>${row}</li><li>metformin 500 mg</li></ul></section>`;
const critical = 'natalizumab 300 mg infusion';

scenario('a critical finding opens the popup by itself, once for this patient and visit', {}, async (t) => {
  const session = await t.session({ fresh: 'started' });
  const url = t.site.serve(chartOf(critical));
  const page = await session.newPage(url);
  await t.until('the popup with the agent', async () => /natalizumab/i.test((await session.shownPopup()) ?? ''));
  await session.closePopup();
  // the page changes and is read again, and is loaded again: not a second time
  await page.evaluate("void document.getElementById('l').insertAdjacentHTML('beforeend', '<li>fingolimod 0.5 mg capsules</li>')");
  await t.until('badge 2', async () => (await session.badge(page.tabId)) === '2');
  await sleep(1500);
  assert.equal(await session.shownPopup(), null);
  await page.evaluate('void location.reload()');
  await t.until('the card again', () => session.card(page.tabId));
  await sleep(1500);
  assert.equal(await session.shownPopup(), null);
  // nor when for a while no page of ours was in the tab, as in a reload on a slow machine
  await page.goto('about:blank');
  await t.until('badge empty', async () => (await session.badge(page.tabId)) === '' && 'empty');
  await sleep(1500);
  await page.goto(url);
  await t.until('the card once more', () => session.card(page.tabId));
  await sleep(1500);
  assert.equal(await session.shownPopup(), null);
  // another patient is another visit
  await page.goto(t.site.serve(chartOf(critical).replace('Mira Solberg', 'Jonas Weller').replace('448812', '771203')));
  await t.until('the popup for the next patient', async () => /natalizumab/i.test((await session.shownPopup()) ?? ''));
});

scenario('a finding below critical opens nothing', {}, async (t) => {
  const session = await t.session({ fresh: 'started' });
  const page = await session.newPage(t.site.serve(chartOf('fingolimod 0.5 mg capsules')));
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  await sleep(2000);
  assert.equal(await session.shownPopup(), null);
  assert.equal(await session.card(page.tabId), null);
});

const fields = {
  'a field': '<input id="f" autofocus>',
  'a field in a closed shadow root':
    '<div id="h"></div><script>const r = document.getElementById("h").attachShadow({ mode: "closed" }); r.innerHTML = "<textarea></textarea>"; r.firstChild.focus(); addEventListener("leave", () => r.firstChild.blur());</script>',
  'a field in a frame':
    '<iframe srcdoc="<input autofocus id=f><script>document.getElementById(&quot;f&quot;).focus(); parent.addEventListener(&quot;leave&quot;, () => document.activeElement.blur())</script>"></iframe><script>setTimeout(() => frames[0].focus(), 100)</script>',
};

for (const [where, extra] of Object.entries(fields))
  scenario(`focus in ${where}: no popup until it is left; the card waits on the page`, {}, async (t) => {
    const session = await t.session({ fresh: 'started' });
    const page = await session.newPage(t.site.serve(chartOf(critical, extra)));
    await t.until('the card', () => session.card(page.tabId));
    await sleep(2500);
    assert.equal(await session.shownPopup(), null);
    assert.notEqual(await page.evaluate('document.activeElement.tagName'), 'BODY', 'focus was not taken from the field');
    await page.evaluate("void (dispatchEvent(new Event('leave')), document.activeElement.blur())");
    await t.until('the popup', () => session.shownPopup());
  });

scenario('somebody who types is not interrupted for five seconds', {}, async (t) => {
  const session = await t.session({ fresh: 'started' });
  const page = await session.newPage(t.site.serve(chartOf('ramipril 5 mg tablets')));
  await t.until('badge 0', async () => (await session.badge(page.tabId)) === '0');
  await page.bringToFront();
  await page.press('a');
  const typedAt = Date.now();
  await page.evaluate(`void (document.querySelector('#l li').textContent = '${critical}')`);
  await t.until('the card', () => session.card(page.tabId));
  await t.until('the popup', () => session.shownPopup(), 15_000);
  assert.ok(Date.now() - typedAt >= 5000, `opened ${Date.now() - typedAt} ms after the key`);
});

scenario('the user’s own switch on the options page: the popup stays closed, the card stands', {}, async (t) => {
  const session = await t.session({ fresh: 'started' });
  const options = await session.newPage(session.extensionUrl('options.html'), { window: true });
  await options.waitFor("document.querySelector('#open-popup')");
  await options.evaluate("document.querySelector('#open-popup').click()");
  await sleep(300);
  await options.close();
  const page = await session.newPage(t.site.serve(chartOf(critical)));
  await t.until('the card', () => session.card(page.tabId));
  await sleep(2500);
  assert.equal(await session.shownPopup(), null);
});
