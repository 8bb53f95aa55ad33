// A page that works against us can at most hide the card in its own tab; the badge stands.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const chartOf = (script: string) =>
  `<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header><section><h2>Current medications</h2><ul id="l"><li>natalizumab 300 mg infusion</li><li>metformin 500 mg</li></ul></section><script>${script}</script>`;

scenario('forging the framework’s invalidation event neither removes the card nor stops the reader', {}, async (t) => {
  const { page, session, badge } = await t.chart(chartOf(''));
  await t.until('a card', () => session.card(page.tabId));
  const id = session.extensionUrl('').split('/')[2];
  await page.evaluate<void, string>((ext) => {
    for (const name of ['reader', 'alert', 'content', 'background'])
      for (const e of [`${ext}:${name}:wxt:content-script-started`, `wxt:content-script-started`, `${ext}:wxt:content-script-started`]) {
        document.dispatchEvent(new CustomEvent(e, { detail: { contentScriptName: name, messageId: 'x' } }));
        window.dispatchEvent(new CustomEvent(e, { detail: { contentScriptName: name, messageId: 'x' } }));
        window.postMessage({ type: e, contentScriptName: name, messageId: 'x' }, '*');
      }
  }, id);
  await new Promise((r) => setTimeout(r, 500));
  assert.ok(await session.card(page.tabId), 'the card stands');
  await page.evaluate("void document.getElementById('l').insertAdjacentHTML('beforeend', '<li>ocrelizumab 300 mg infusion</li>')");
  await t.until('still reading: badge 2', async () => (await badge()) === '2');
});

scenario('a page that removes or hides our host element gets it back, and never the badge', {}, async (t) => {
  const { page, session, badge } = await t.chart(chartOf(''));
  await t.until('a card', () => session.card(page.tabId));
  await page.evaluate("void document.querySelectorAll('html > div, body > div[popover], [popover]').forEach((e) => e.remove())");
  await t.until('the card is back', () => session.card(page.tabId));
  await page.evaluate("void document.querySelectorAll('[popover]').forEach((e) => e.setAttribute('style', 'display:none'))");
  await t.until('and not hidden', async () => ((await session.card(page.tabId))?.rect.height ?? 0) > 40 && 'shown');
  await page.evaluate(
    "void new MutationObserver(() => document.querySelectorAll('[popover]').forEach((e) => e.remove())).observe(document, { childList: true, subtree: true })",
  );
  await page.evaluate("void document.querySelectorAll('[popover]').forEach((e) => e.remove())");
  await new Promise((r) => setTimeout(r, 800));
  assert.equal(await badge(), '1');
});

scenario('a page cannot press our buttons or send us messages', {}, async (t) => {
  const { page, session, badge } = await t.chart(chartOf(''));
  const card = await t.until('a card', () => session.card(page.tabId));
  assert.ok(card);
  await page.evaluate(
    "void document.querySelectorAll('[popover]').forEach((e) => { e.click(); e.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); e.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })) })",
  );
  const id = session.extensionUrl('').split('/')[2];
  const answer = await page.evaluate<string, string>(async (ext) => {
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: (id: string, m: unknown) => Promise<unknown> } } }).chrome?.runtime;
    if (!runtime?.sendMessage) return 'no way to send';
    try {
      return `answered ${JSON.stringify(await runtime.sendMessage(ext, { t: 'rules' }))}`;
    } catch {
      return 'refused';
    }
  }, id);
  assert.match(answer, /no way|refused/);
  await new Promise((r) => setTimeout(r, 300));
  assert.ok(await session.card(page.tabId));
  assert.equal(await badge(), '1');
});

scenario('a person dismisses the card with its button, and it stays away for this patient', {}, async (t) => {
  const { page, session, badge } = await t.chart(chartOf(''));
  const card = await t.until('a card', () => session.card(page.tabId));
  const button = card.buttons.find((b) => b.text === 'Not now');
  assert.ok(button);
  await page.clickAt(button.x, button.y);
  await t.until('gone', async () => (await session.card(page.tabId)) === null && 'gone');
  await page.evaluate("void document.getElementById('l').insertAdjacentHTML('beforeend', '<li>aspirin 75 mg tablets</li>')");
  await new Promise((r) => setTimeout(r, 800));
  assert.equal(await session.card(page.tabId), null);
  assert.equal(await badge(), '1');
});

scenario('elements that are called as the browser’s interface is do not silence the reader, load after load', {}, async (t) => {
  const named = '<a id="chrome"></a><form id="browser"></form><div id="runtime"></div>';
  const { page, url, badge } = await t.chart(named + chartOf(''));
  for (let i = 0; i < 4; i++) {
    await t.until(`badge 1 at load ${i + 1}`, async () => (await badge()) === '1');
    await page.goto(t.site.serve('<p>Weather</p>'));
    await t.until('no badge', async () => (await badge()) === '');
    await page.goto(url);
  }
});
