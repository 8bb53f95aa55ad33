// Follow-up questions in the article: asked by keyboard, answered with quotes, refused plainly, and nothing is sent.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const box = '.ask input';
const state = (s: string) => `document.querySelector('.ask[data-answer="${s}"]')`;

scenario('ask the article: a quote with its source, a plain "not covered", all by keyboard', {}, async (t) => {
  const session = await t.session({ build: 'store' });
  const page = await session.newPage(session.extensionUrl('article.html'));
  await page.waitFor(state('empty'));
  await page.evaluate(`document.querySelector('${box}').focus()`);
  await page.type('How often MRI at higher risk on Tysabri?');
  await page.press('Enter');
  await page.waitFor(state('answer'));
  const answer = await page.evaluate<string>("document.querySelector('.ask [aria-live]').textContent");
  assert.match(answer, /brain MRI every 3 to 6 months/);
  assert.equal(await page.evaluate("document.querySelector('.ask [data-record]').dataset.record"), 'natalizumab.mri-high');
  assert.ok(await page.evaluate("document.querySelectorAll('.ask .cite').length > 0"));
  // the place is a link that leads somewhere on the page
  const anchor = await page.evaluate<string>("document.querySelector('.ask .answer h3 a').getAttribute('href').slice(1)");
  assert.ok(await page.evaluate(`document.getElementById('${anchor}') !== null`), anchor);

  await page.evaluate(`document.querySelector('${box}').select()`);
  await page.type('starting dose of natalizumab');
  await page.press('Enter');
  await page.waitFor(state('not-covered'));
  const none = await page.evaluate<string>("document.querySelector('.ask [aria-live]').textContent");
  assert.match(none, /Not covered by these sources/);
  assert.doesNotMatch(none, /brain infection/);
  assert.deepEqual(await session.foreignRequests(), []);
  assert.deepEqual(page.errors, []);
});

scenario('ask the article from the look-up: a name that no rule has leads to the question', {}, async (t) => {
  const session = await t.session({ build: 'store', fresh: true });
  const popup = await session.newPage(session.extensionUrl('popup.html#plasma%20exchange%20survival'));
  await popup.waitFor("document.querySelector('#ask-article')");
  const before = (await session.tabs()).map((tab) => tab.id);
  await popup.click('#ask-article');
  await t.until('the article in a tab of its own', async () => (await session.tabs()).some((tab) => !before.includes(tab.id)));
  await t.until('the question taken', async () => !(await session.inExtension(async (api) => (await api.storage.session.get('question')).question)));
  // the driver opens pages by itself only: the question waits for whichever article is opened next
  await session.inExtension((api) => api.storage.session.set({ question: 'plasma exchange survival' }));
  const page = await session.newPage(session.extensionUrl('article.html'));
  await page.waitFor(state('answer'));
  assert.equal(await page.evaluate(`document.querySelector('${box}').value`), 'plasma exchange survival');
  assert.match(await page.evaluate<string>("document.querySelector('.ask [aria-live]').textContent"), /lowered neither mortality nor poor outcome/);
  assert.deepEqual(page.errors, []);
});
