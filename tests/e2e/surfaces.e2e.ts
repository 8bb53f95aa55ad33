// Nothing hinders anybody on the other surfaces: article, options, look-up and the card on the page, light and dark.
import assert from 'node:assert/strict';
import { assertAccessible } from './axe.ts';
import { scenario } from './harness.ts';

type Seen = { html: string; css: string };

/** Runs beside the content script: what stands in the card's closed root, with its style. */
function copyCard(): Seen | null {
  const scope = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } } };
  for (const e of document.querySelectorAll('div[popover]')) {
    const gecko = e as unknown as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = scope.chrome?.dom ? scope.chrome.dom.openOrClosedShadowRoot(e) : gecko.openOrClosedShadowRoot;
    if (!root) continue;
    const css = [...root.adoptedStyleSheets].flatMap((s) => [...s.cssRules].map((r) => r.cssText)).join('\n');
    return { html: [...root.children].map((c) => c.outerHTML).join(''), css };
  }
  return null;
}

for (const scheme of ['light', 'dark'] as const)
  scenario(`nothing hinders anybody: article, options, look-up and card, ${scheme}`, { timeoutMs: 240_000 }, async (t) => {
    const dark = scheme === 'dark';
    const session = await t.session({ fresh: true, dark });
    const chart = await session.newPage(
      t.site.serve('<h1>Mira Solberg</h1><section><h2>Current medications</h2><ul><li>natalizumab 300 mg infusion</li></ul></section>'),
    );
    await t.until('the card', () => session.card(chart.tabId), 30_000);
    const card = await session.inContent(chart.tabId, copyCard);
    if (!card?.css.includes('.card')) throw new Error('the card could not be copied');
    const page = await session.newPage(session.extensionUrl('options.html'), { window: true });
    await page.waitFor("document.querySelector('#intended-use dl')");
    assert.equal(await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), dark);
    await assertAccessible(page, 'options');
    await page.goto(session.extensionUrl('popup.html#rituximab'));
    await page.waitFor("document.querySelector('[data-agent=rituximab]')");
    await assertAccessible(page, 'look-up of one name');
    await page.goto(session.extensionUrl('popup.html?again#fum'));
    await page.waitFor("document.querySelector('.hits')");
    await assertAccessible(page, 'look-up of a beginning');
    await page.goto(session.extensionUrl('article.html'));
    await page.waitFor("document.querySelector('#references, .refs')");
    await assertAccessible(page, 'article');
    // the card's root is closed to axe too, so its copy is looked at, by itself
    await chart.goto(t.site.unwatched(t.site.serve(`<title>Card</title><main><h1>Card</h1><style>${card.css}</style>${card.html}</main>`)));
    await assertAccessible(chart, 'card');
  });
