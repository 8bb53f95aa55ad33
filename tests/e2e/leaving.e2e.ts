// A page that is left in the very moment of its card: what was on its way to it is never shown on the next one.
import assert from 'node:assert/strict';
import { sleep } from '../browsers/wait.ts';
import { scenario } from './harness.ts';

const header = (name: string, number: string) => `<header><h1>${name}</h1><p>Born 1979-03-02, MRN ${number}</p></header>`;
const list = (rows: string) => `<section><h2>Current medications</h2><ul><li>${rows}</li><li>metformin 500 mg</li></ul></section>`;
/** Frames that change all the time: their words keep the card on its way. */
const restless = `<script>let n = 0; setInterval(() => { document.querySelector('li').textContent = 'natalizumab 300 mg infusion, dose ' + n++; }, 40)</script>`;
const frame = `<iframe srcdoc="${`${header('Mira Solberg', '448812')}${list('natalizumab 300 mg infusion')}${restless}`.replaceAll('"', '&quot;')}"></iframe>`;
const leaving = header('Mira Solberg', '448812') + list('natalizumab 300 mg infusion') + frame.repeat(6) + restless;
/** Counts what is put beside the page's own elements, from its first moment. */
const watching = `<script>window.put = 0; new MutationObserver((all) => { for (const m of all) for (const e of m.addedNodes) if (e.matches?.('div[popover=manual]')) window.put++; }).observe(document.documentElement, { childList: true })</script>`;

scenario('a page left in the moment of its card: no next page ever shows it', { timeoutMs: 120_000 }, async (t) => {
  const session = await t.session();
  const next = t.site.serve(watching + header('Jonas Weller', '771203') + list('lisinopril 10 mg tablets'));
  const from = t.site.serve(leaving);
  const page = await session.newPage(from);
  await t.until('the card', () => session.card(page.tabId));
  const put: number[] = [];
  for (let n = 0; n < 14; n++) {
    await page.goto(from);
    await t.until('the card', () => session.card(page.tabId));
    await sleep(n * 37);
    await page.goto(next);
    await sleep(400);
    put.push(await page.evaluate<number>('window.put'));
  }
  assert.deepEqual(
    put,
    put.map(() => 0),
    'cards of the page before',
  );
  await t.until('badge empty or 0', async () => (await session.chart(page.tabId)).agents.length === 0);
});

/** Frames that are torn out at every stage of their first reading: some wait for an answer just then. */
const torn = `(async () => {
  for (let round = 0; round < 6; round++) {
    const gone = [...Array(30)].map(async (_, n) => {
      const f = document.createElement('iframe');
      f.srcdoc = ${JSON.stringify(list('fingolimod 0.5 mg capsules'))};
      document.body.append(f);
      await new Promise((go) => setTimeout(go, n * 20));
      f.contentDocument.body?.append('changed');
      f.remove();
    });
    await Promise.all(gone);
  }
})()`;

scenario('frames torn out while they are read: their readers end without a word, and the page’s own sign stands', {}, async (t) => {
  const session = await t.session();
  const page = await session.newPage(t.site.serve(header('Mira Solberg', '448812') + list('natalizumab 300 mg infusion')));
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  await page.evaluate(torn);
  await t.until('badge 1 again', async () => (await session.badge(page.tabId)) === '1');
  assert.deepEqual(await session.problems(), []);
});
