// Pages and frames that cannot be read: each says so in one sentence, and none is ever shown as clear.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sleep, within } from '../browsers/wait.ts';
import { scenario, type Test } from './harness.ts';

const banner = '<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header>';
const list = (row: string) => `<section><h2>Current medications</h2><ul><li>${row}</li><li>metformin 500 mg</li></ul></section>`;
const natalizumab = 'natalizumab 300 mg infusion';

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 12 Tf 20 100 Td (natalizumab) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`;
const asPdf = { headers: { 'content-type': 'application/pdf' } };

/** What the popup says about a page: the answer's name and the sentence. */
async function said(t: Test, url: string) {
  const session = await t.session();
  // a window of its own: Firefox replaces the tab's inside when it goes to such a page, and the driver loses sight of it
  const page = await session.newPage(undefined, { window: true });
  // a page that the browser shows instead of the one asked for still has its address
  await within(
    3000,
    page.goto(url).catch(() => {}),
    undefined,
  );
  const popup = await session.popup(page.tabId, url);
  const answer = await popup.waitFor<string>("document.querySelector('[data-coverage]')?.dataset.coverage");
  const sentence = await popup.waitFor<string>("document.querySelector('[data-coverage]').innerText");
  assert.match(await session.badge(page.tabId), /^(|…|\?)$/);
  return { session, page, popup, answer, sentence };
}

scenario('store pages, files and pages of an extension: one sentence each, and what to do instead', {}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'list.html'), banner + list(natalizumab));
  const session = await t.session();
  const pages: [string, RegExp][] = [
    [pathToFileURL(join(folder, 'list.html')).href, /file on this computer/],
    [session.extensionUrl('options.html'), /belongs to an extension/],
    [t.browser === 'chromium' ? 'https://chromewebstore.google.com/' : 'https://addons.mozilla.org/', /extension store/],
  ];
  for (const [url, wanted] of pages) {
    const { answer, sentence, popup, page } = await said(t, url);
    assert.equal(answer, 'unreadable', url);
    assert.match(sentence, wanted);
    assert.match(sentence, /look a medicine up below/);
    // the look-up works there too
    assert.ok(await popup.waitFor("document.querySelector('input[type=search]')"));
    await popup.close();
    await page.close();
  }
});

scenario('a PDF in the browser’s viewer, as the page and in a frame, is not read and not clear', {}, async (t) => {
  const alone = await said(t, t.site.serve(pdf, { ...asPdf, path: '/letters/list.pdf' }));
  await t.until('the answer', async () => (await alone.session.chart(alone.page.tabId)).coverage.answer === 'unreadable');
  await alone.popup.close();
  const unnamed = await said(t, t.site.serve(pdf, asPdf));
  await t.until('the answer without the name', async () => (await unnamed.session.chart(unnamed.page.tabId)).coverage.answer === 'unreadable');
  await unnamed.popup.close();
  const frame = await t.chart(`${banner}<h2>Medications</h2><iframe width="700" height="400" src="${t.site.serve(pdf, asPdf)}"></iframe>`);
  const { coverage } = await frame.settled();
  assert.equal(coverage.answer, 'unreadable');
  assert.equal(coverage.framesRefused.length, 1);
  assert.equal(await frame.badge(), '?');
});

const sandboxes: [string, (src: string, html: string) => string][] = [
  ['without any permission', (src) => `<iframe sandbox width="700" height="300" src="${src}"></iframe>`],
  ['with scripts', (src) => `<iframe sandbox="allow-scripts" width="700" height="300" src="${src}"></iframe>`],
  ['with its text in the attribute', (_src, html) => `<iframe sandbox width="700" height="300" srcdoc="${html.replaceAll('"', '&quot;')}"></iframe>`],
];

for (const [how, frameOf] of sandboxes)
  scenario(`a list in a sandboxed frame ${how} is read, or said not to be`, {}, async (t) => {
    for (const [row, wanted] of [
      [natalizumab, ['natalizumab']],
      ['ramipril 5 mg tablets', []],
    ] as const) {
      const html = list(row);
      const { settled, badge, page } = await t.chart(banner + frameOf(t.site.serve(html), html));
      const { coverage, agents } = await settled();
      if (coverage.answer === 'complete') {
        assert.deepEqual(
          agents.map((a) => a.agent),
          wanted,
        );
        assert.equal(coverage.rowsRead, 2);
        await t.until('the badge', async () => (await badge()) === String(wanted.length));
      } else {
        assert.match(coverage.answer, /^(partial|unreadable)$/);
        assert.equal(coverage.framesRefused.length, 1);
        assert.match(await badge(), /\?/);
      }
      console.log(`       ${t.browser} sandbox ${how}: ${coverage.answer}`);
      await page.close();
    }
  });

scenario('two frames that name different people settle, and do not set each other off for ever', {}, async (t) => {
  const other = '<h1>Jonas Weller</h1><p>Born 1961-12-24, MRN 771203</p>';
  const { settled, page, session } = await t.chart(
    `${banner}<iframe width="700" height="300" src="${t.site.serve(other + list(natalizumab))}"></iframe>`,
  );
  const { coverage } = await settled();
  assert.notEqual(coverage.answer, 'reading');
  await sleep(2000);
  assert.notEqual((await session.chart(page.tabId)).coverage.answer, 'reading');
});
