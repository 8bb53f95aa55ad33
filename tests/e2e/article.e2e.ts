// The article in real browsers: its landmarks, the same facts for all eight readers, anchors, citations, and a narrow window.
import assert from 'node:assert/strict';
import { readerIds } from '../../lib/rules/schema/reader.ts';
import { scenario, type Test } from './harness.ts';

const drawn = "document.querySelector('#references li') !== null";
/** A busy machine draws the whole text slowly. */
const drawnMs = 40_000;
const options = { timeoutMs: 150_000 };

async function open(t: Test, rest = '') {
  const session = await t.session();
  // a window of its own: a page of the extension is no chart, beside which others would open
  const page = await session.newPage(session.extensionUrl(`article.html${rest}`), { window: true });
  await page.waitFor(drawn, drawnMs);
  return { session, page };
}

scenario('article: landmarks, version, and no request leaves', options, async (t) => {
  const { session, page } = await open(t, '?reader=any');
  const marks = await page.evaluate(() => ({
    found: ['header', 'nav', 'main', 'aside', 'footer'].map((e) => document.querySelectorAll(`.page > ${e}, .column > ${e}`).length),
    h1: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    version: document.querySelector<HTMLElement>('[data-rules-version]')?.dataset.rulesVersion,
    state: document.querySelector('.state')?.textContent ?? '',
  }));
  assert.deepEqual(marks.found, [1, 1, 1, 1, 1]);
  assert.equal(marks.h1, 1);
  assert.equal(marks.lang, 'en');
  assert.match(marks.version ?? '', /^\d+$/);
  assert.match(marks.state, /No clinician has reviewed this\./);
  // numbers that lie on each other can be neither read nor hit
  const covered = await page.evaluate(
    () =>
      [...document.querySelectorAll('.cites')].filter((group) => {
        const boxes = [...group.querySelectorAll('.cite')].map((e) => {
          const text = document.createRange();
          text.selectNodeContents(e);
          return text.getBoundingClientRect();
        });
        return boxes.some((a, i) =>
          boxes.slice(i + 1).some((b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2),
        );
      }).length,
  );
  assert.equal(covered, 0, 'citations that cover each other');
  assert.deepEqual(page.errors, []);
  assert.deepEqual(await session.foreignRequests(), []);
});

scenario('article: all eight readers are shown the same facts, and the last choice is kept', options, async (t) => {
  const { page, session } = await open(t, '?reader=any');
  const facts = () =>
    page.evaluate(() => [...new Set([...document.querySelectorAll<HTMLElement>('main [data-fact]')].map((e) => e.dataset.fact))].sort().join());
  const orders = new Set<string>();
  const first = await facts();
  assert.ok(first.split(',').length > 1000);
  for (const id of readerIds) {
    await page.evaluate((value) => document.querySelector<HTMLInputElement>(`input[name="reader"][value="${value}"]`)?.click(), id);
    await page.waitFor(`document.querySelector('.page').dataset.reader === '${id}'`, drawnMs);
    assert.equal(await facts(), first, id);
    orders.add(await page.evaluate(() => [...document.querySelectorAll('main > .sec')].map((e) => e.id).join()));
    assert.ok((await page.url()).includes(`reader=${id}`));
  }
  assert.equal(orders.size, readerIds.length);
  await page.waitFor("document.querySelector('[data-facts-hash]') !== null");
  const kept = await session.inExtension((api) => api.storage.local.get('articleReader'));
  assert.deepEqual(kept, { articleReader: 'patient' });
  const again = await open(t);
  assert.equal(await again.page.evaluate(() => document.querySelector<HTMLElement>('.page')?.dataset.reader), 'patient');
  await again.page.evaluate(() => document.querySelector<HTMLInputElement>('input[name="reader"][value="any"]')?.click());
  await t.until('the choice forgotten', async () => {
    const left = await session.inExtension((api) => api.storage.local.get('articleReader'));
    return Object.keys(left).length === 0;
  });
  assert.deepEqual([...page.errors, ...again.page.errors], []);
});

scenario('article: #natalizumab scrolls to its entry and opens it, and the popup links there', options, async (t) => {
  const { page } = await open(t, '?reader=hiv#natalizumab');
  const seen = () =>
    page.evaluate(() => {
      const entry = document.getElementById('natalizumab');
      const top = entry?.getBoundingClientRect().top ?? -1;
      return { near: top >= -2 && top < innerHeight / 2, open: entry?.querySelector('details')?.open, focus: document.activeElement?.textContent };
    });
  await t.until('natalizumab at the top', async () => (await seen()).near);
  assert.equal((await seen()).open, true);
  assert.match((await seen()).focus ?? '', /Natalizumab/);
  const { session } = await open(t);
  const popup = await session.newPage(session.extensionUrl('popup.html#natalizumab'), { window: true });
  await popup.waitFor("document.querySelector('[data-agent=natalizumab] footer a') !== null");
  const link = await popup.evaluate(() => ({
    to: document.querySelector('[data-agent=natalizumab] footer a')?.getAttribute('href'),
    version: document.querySelector<HTMLElement>('[data-rules-version]')?.dataset.rulesVersion,
  }));
  assert.equal(link.to, 'article.html#natalizumab');
  assert.equal(link.version, await page.evaluate(() => document.querySelector<HTMLElement>('[data-rules-version]')?.dataset.rulesVersion));
});

scenario('article: citations resolve, tell their reference where they stand, and lead back', options, async (t) => {
  const { page } = await open(t, '?reader=any');
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a.cite')]
      .filter((a) => a.textContent !== `[${(document.getElementById(a.hash.slice(1)) as HTMLLIElement | null)?.value}]`)
      .map((a) => a.hash),
  );
  assert.deepEqual(lost, []);
  // a browser without a screen tells its pages of no focus, so the pointer comes by event
  const cite = (act: string) => page.evaluate(`void document.querySelector('[data-place=treatment] a.cite').${act}`);
  await cite("dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))");
  await page.waitFor("document.querySelector('#cite-popover:popover-open')?.textContent.includes('Read')");
  await cite("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))");
  await page.waitFor("document.querySelector('#cite-popover:popover-open') === null");
  await cite('click()');
  await page.waitFor("location.hash.startsWith('#ref-') && document.querySelector('.refs > li[data-here]') !== null");
  const back = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.refs > li[data-here] .back a')?.click();
    return document.activeElement?.matches('a.cite');
  });
  assert.equal(back, true);
  assert.deepEqual(page.errors, []);
});

scenario('article: nothing overflows at 320 px, and the contents fold', options, async (t) => {
  const { page } = await open(t, '?reader=any');
  for (const reader of ['neurology', 'patient']) {
    await page.setViewport(320, 640);
    await page.goto(`${(await page.url()).split('?')[0]}?reader=${reader}`);
    await page.waitFor(drawn, drawnMs);
    const over = await page.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true;
      const wide = [...document.querySelectorAll('main *')].filter(
        (e) => !e.closest('.scroll, svg') && e.getBoundingClientRect().right > innerWidth + 1,
      );
      return {
        page: document.documentElement.scrollWidth > innerWidth,
        wide: wide.slice(0, 5).map((e) => `${e.tagName} ${e.className} ${e.textContent?.slice(0, 60)}`),
      };
    });
    assert.deepEqual(over, { page: false, wide: [] }, reader);
  }
});
