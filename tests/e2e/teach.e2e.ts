// Point and teach: a page that nothing reads by itself, a click on the box, and from then on it is read; until it is taken back.
import assert from 'node:assert/strict';
import type { Assessment } from '../browsers/assessment.ts';
import type { Page, Session } from '../browsers/driver.ts';
import { badgeIs, openHospital } from './channel/hospital.ts';
import { scenario, type Test } from './harness.ts';

const words = ['natalizumab', 'metformin', 'ramipril', 'ocrelizumab', 'Solberg', 'Weller', 'Mira', 'Jonas'];
/** No title, header, strength or birth date that the reader knows. */
const board = (who: string, ...rows: string[]) => `<!doctype html><meta charset="utf-8"><title>Ward</title>
<style>body{font:16px sans-serif;margin:20px}.line{display:flex;gap:30px;padding:8px;cursor:pointer}.who{padding:10px;background:#eee}</style>
<div class="shell"><div class="who"><span class="bold">${who}</span> <span>Bay 4</span></div>
<div class="split"><div class="nurse"><p>Tea at four</p></div>
<div class="kardex">${rows.map((r) => `<div class="line"><a href="#x">${r}</a><span>morning</span></div>`).join('')}</div></div></div>
<script>window.heard=[];for(const n of ['pointerdown','mousedown','mouseup','click','keydown'])document.addEventListener(n,(e)=>heard.push(n),true);
document.querySelector('.kardex')?.addEventListener('click',()=>heard.push('row'))</script>`;

const at = (page: Page, selector: string) =>
  page.evaluate<{ x: number; y: number }>(
    `(() => { const r = document.querySelector('${selector}').getBoundingClientRect(); return { x: r.x + Math.min(40, r.width / 2), y: r.y + r.height / 2 }; })()`,
  );
type Shown = Assessment & { visit?: number; coverage: { lists: number }; agents: { rows: { how: string }[] }[] };
const chartOf = (session: Session, page: Page) =>
  session.inExtension((api, tab) => api.runtime.sendMessage({ t: 'chart', tab }), page.tabId) as Promise<Shown>;
/** Once it has been read. */
const lists = async (session: Session, page: Page) => {
  await session.settledChart(page.tabId);
  return (await chartOf(session, page)).coverage.lists;
};
const kept = (session: Session) => session.inExtension(async (api) => ((await api.storage.local.get('taught')).taught ?? []) as string[]);
const view = (session: Session, page: Page) => session.card(page.tabId);

/** Starts it as a person does: from the popup. */
async function ask(t: Test, session: Session, page: Page, url: string, what: 'list' | 'name'): Promise<void> {
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-fold=teach] summary')");
  await popup.evaluate("void (document.querySelector('[data-fold=teach]').open = true)");
  await popup.waitFor(`document.querySelector('[data-teach=${what}]')`);
  await popup.click(`[data-teach=${what}]`);
  await page.bringToFront();
  await t.until('the picker', async () => (await view(session, page))?.text.includes('Click'));
  await popup.close();
}

scenario('point and teach: a list that nothing could read is shown by a click, and stays read', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const first = t.site.serve(board('Solberg, Mira', 'natalizumab', 'metformin', 'ramipril'), { path: `/${t.browser}/patients/1001/kardex` });
  const second = t.site.serve(board('Weller, Jonas', 'metformin', 'ramipril'), { path: `/${t.browser}/patients/1002/kardex` });
  const other = t.site.serve(board('Solberg, Mira', 'natalizumab', 'metformin', 'ramipril'), { path: `/${t.browser}/patients/1001/notes` });
  const page = await session.newPage(first);
  assert.equal(await lists(session, page), 0, 'nothing reads this page by itself');
  assert.doesNotMatch(await session.badge(page.tabId), /^\d/);

  // nobody was asked: what a page's process says is not kept
  const said = { t: 'show', what: 'list', path: '/*', box: 'body' };
  await session.inContent(
    page.tabId,
    (m) => (globalThis as never as { chrome: { runtime: { sendMessage(m: unknown): void } } }).chrome.runtime.sendMessage(m),
    said,
  );
  await ask(t, session, page, first, 'list');
  const { x, y } = await at(page, '.line a');
  await page.pointAt(x, y);
  await t.until('what the box holds', async () => (await view(session, page))?.text.includes('Rows in this box: 3. natalizumab'));
  // what the page makes itself is not a person's click or key
  await page.evaluate(
    `void (document.elementFromPoint(${x}, ${y}).dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: ${x}, clientY: ${y} })), document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })), document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))`,
  );
  assert.deepEqual(await kept(session), []);
  assert.ok(await view(session, page));
  await page.evaluate('void (heard.length = 0)');
  await page.clickAt(x, y);
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  assert.deepEqual(await page.evaluate('heard'), [], 'the page heard of no click');
  assert.equal(await page.evaluate('location.hash'), '', 'and its link was not followed');
  const chart = await session.settledChart(page.tabId);
  assert.equal(chart.coverage.answer, 'complete');
  assert.equal(chart.coverage.rowsRead, 3);
  assert.equal((await chartOf(session, page)).agents[0]?.rows[0]?.how, 'box shown by you');
  const [line, ...more] = await kept(session);
  assert.deepEqual(more, []);
  assert.match(line ?? '', new RegExp(`^list ${t.site.origins[0]} /${t.browser}/patients/\\*/kardex \\S`));
  assert.doesNotMatch((line ?? '').replace(t.site.origins[0], ''), new RegExp(`\\d\\d|${words.join('|')}`, 'i'));

  await page.goto(first);
  await t.until('the same after a reload', async () => (await session.badge(page.tabId)) === '1');
  await page.goto(second);
  await t.until('a quiet zero for the next patient', async () => (await session.badge(page.tabId)) === '0');
  assert.equal((await session.settledChart(page.tabId)).coverage.rowsRead, 2);
  await page.goto(other);
  assert.equal(await lists(session, page), 0, 'another kind of page is as it was');

  // the page has changed: it is said, and nothing looks like a zero
  t.site.serve('<div class="news"><p>Welcome</p></div>', { path: `/${t.browser}/patients/1001/kardex` });
  await page.goto(first);
  await t.until('no zero', async () => (await session.badge(page.tabId)) === '?');
  assert.match((await chartOf(session, page)).coverage.sentence, /The box you showed is not on this page any more\./);

  // taken back in the options
  t.site.serve(board('Solberg, Mira', 'natalizumab', 'metformin', 'ramipril'), { path: `/${t.browser}/patients/1001/kardex` });
  await page.goto(first);
  await t.until('read again', async () => (await session.badge(page.tabId)) === '1');
  const options = await session.newPage(session.extensionUrl('options.html#shown'), { window: true });
  await options.waitFor("document.querySelector('[data-taught] button')");
  await options.click('[data-taught] button');
  await options.waitFor("!document.querySelector('[data-taught]')");
  await t.until('nothing is read any more', async () => !/^\d/.test(await session.badge(page.tabId)));
  assert.equal(await lists(session, page), 0);
  assert.deepEqual(await kept(session), []);
  assert.deepEqual(page.errors, []);
  assert.deepEqual(await session.problems(), []);
});

scenario('point and teach: the name by keys alone, from the options page; Escape leaves all as it was', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const urls = ['Solberg, Mira', 'Weller, Jonas'].map((who, i) =>
    t.site.serve(board(who, 'metformin 500 mg', 'ramipril 5 mg'), { path: `/${t.browser}/client/${i + 7}/board` }),
  );
  const page = await session.newPage(urls[0]);
  await session.settledChart(page.tabId);
  assert.equal((await chartOf(session, page)).visit, 0, 'nobody is named');
  const options = await session.newPage(session.extensionUrl('options.html'), { window: true });
  const start = async () => {
    await options.bringToFront();
    await options.waitFor(`document.querySelector('[data-chart="${page.tabId}"] [data-teach=name]')`);
    await options.click(`[data-chart="${page.tabId}"] [data-teach=name]`);
    await page.bringToFront();
    await t.until('the picker', async () => (await view(session, page))?.text.includes('name'));
  };
  await start();
  await page.press('Escape');
  await t.until('no picker', async () => (await view(session, page)) === null);
  assert.deepEqual(await kept(session), []);

  await start();
  // body, shell, the line above, the name in it
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.press(key);
  await t.until('the name', async () => (await view(session, page))?.text.includes('This box says: Solberg, Mira'));
  await page.press('ArrowRight');
  await t.until('its neighbour', async () => (await view(session, page))?.text.includes('Bay 4'));
  await page.press('ArrowLeft');
  await page.press('ArrowUp');
  await t.until('the line', async () => (await view(session, page))?.text.includes('Solberg, Mira Bay 4'));
  await page.press('ArrowDown');
  await t.until('the name again', async () => /says: Solberg, Mira$/m.test((await view(session, page))?.text ?? ''));
  await page.press('Enter');
  const named = await t.until(
    'somebody is named',
    async () => ((await chartOf(session, page)).visit ?? 0) > 0 && (await chartOf(session, page)).visit,
  );
  await page.goto(urls[1] ?? '');
  await t.until('somebody else', async () => {
    const { visit = 0 } = await chartOf(session, page);
    return visit > 0 && visit !== named;
  });
  await page.goto(urls[0] ?? '');
  await t.until('the first again', async () => (await chartOf(session, page)).visit === named);
  assert.doesNotMatch((await kept(session)).join(), new RegExp(words.join('|'), 'i'));
  assert.deepEqual(page.errors, []);
});

scenario('point and teach: within a shadow root, and in a frame of the same and of another origin', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const inner = `<div class="pane"><med-board></med-board></div><script>
    document.querySelector('med-board').attachShadow({ mode: 'closed' }).setHTMLUnsafe(\`<section><div>natalizumab</div><div>metformin</div></section><section><p>x</p></section>\`)</script>`;
  for (const origin of [0, 1] as const) {
    const frame = t.site.serve(inner, { origin, path: `/frames/${t.browser}/kardex${origin ? 'too' : ''}` });
    const url = t.site.serve(`<div><p>Ward</p></div><iframe width="600" height="300" src="${frame}"></iframe>`);
    const page = await session.newPage(url);
    await session.settledChart(page.tabId);
    await ask(t, session, page, url, 'list');
    const { x, y } = await at(page, 'iframe');
    await page.pointAt(x + 10, y - 130);
    await page.pointAt(x + 12, y - 128);
    await new Promise((r) => setTimeout(r, 400));
    await page.clickAt(x + 12, y - 128);
    await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
    const line = (await kept(session)).find((l) => l.includes(t.site.origins[origin]));
    assert.match(line ?? '', / >>> /);
    await page.close();
  }
});

scenario('point and teach: on a page that is read once, without a permission that stays', {}, async (t) => {
  const session = await t.session({ build: 'store', fresh: true });
  const page = await session.newPage(t.site.serve(board('Solberg, Mira', 'natalizumab', 'metformin', 'ramipril')));
  const popup = await session.toolbarPopup(page);
  await popup.waitFor("document.querySelector('#once')");
  await popup.evaluate("document.querySelector('#once').click()");
  await popup.waitFor("document.querySelector('[data-fold=teach]')");
  await popup.evaluate("document.querySelector('[data-fold=teach]').open = true");
  await popup.waitFor("document.querySelector('[data-teach=list]')");
  await popup.evaluate("document.querySelector('[data-teach=list]').click()");
  const { x, y } = await at(page, '.line a');
  await t.until('the cover', () => page.evaluate(`document.elementFromPoint(${x}, ${y})?.matches('[popover=manual]')`));
  await page.pointAt(x, y);
  await new Promise((r) => setTimeout(r, 500));
  await page.clickAt(x, y);
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  assert.deepEqual(await session.inExtension(async (api) => (await api.permissions.getAll()).origins), []);
});

scenario('point and teach: a box that the policy names is read in every browser', { timeoutMs: 200_000 }, async (t) => {
  const { start, policy } = await openHospital(t);
  const shownBoxes = [`list ${t.site.origins[0]} /${t.browser}/*/kardex body > div.shell > div.split > div.kardex`, 'list nonsense'];
  policy({ shownBoxes: shownBoxes.slice(0, 1) });
  const session = await start();
  const url = t.site.serve(board('Solberg, Mira', 'natalizumab', 'metformin', 'ramipril'), { path: `/${t.browser}/7/kardex` });
  const page = await session.newPage(url);
  await badgeIs(t, session, page, '1');
  // Chromium fills in the policy late, and what was read before it is read anew
  const how = async () => (await chartOf(session, page)).agents[0]?.rows[0]?.how;
  await t.until('the box that the organisation shows', async () => (await how()) === 'box shown by your organisation');
  const options = await session.newPage(session.extensionUrl('options.html'), { window: true });
  assert.match(await options.waitFor<string>("document.querySelector('[data-taught]')?.innerText"), /set by your organisation/);
  assert.equal(await options.evaluate("document.querySelector('[data-taught] button')"), null);
  assert.deepEqual(await kept(session), []);
  await page.bringToFront();
  // Firefox reads policy at its start alone
  if (t.browser === 'firefox') return;
  policy({ shownBoxes });
  await t.until('a line that does not hold is no line, and none of them counts', async () => !/^\d/.test(await session.badge(page.tabId)));
  await options.evaluate('location.reload()');
  const wrong = await options.waitFor<string>("document.querySelector('[data-policy-problem=shownBoxes]')?.textContent");
  assert.match(wrong, /Line 2 is not as the options page exports it/);
});

scenario('point and teach: in a frameset; a click beside everything takes nothing, and Escape ends it in every frame', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const list = t.site.serve(board('Solberg, Mira', 'natalizumab', 'metformin'), { path: `/${t.browser}/view/kardex` });
  const nav = t.site.serve('<p>Menu</p>');
  const set = t.site.serve(`<!doctype html><html><frameset cols="200,*"><frame src="${nav}"><frame src="${list}" id="f"></frameset></html>`);
  const page = await session.newPage(set);
  await session.settledChart(page.tabId);
  const covers = () =>
    page.evaluate<number>(
      "[document, ...Array.from({ length: frames.length }, (_, i) => frames[i].document)].filter((d) => d.querySelector('[popover=manual]')).length",
    );
  const popup = await session.popup(page.tabId, set);
  await popup.waitFor("document.querySelector('[data-fold=teach] summary')");
  await popup.evaluate("void (document.querySelector('[data-fold=teach]').open = true)");
  const start = async () => {
    await popup.bringToFront();
    await popup.waitFor('document.querySelector("[data-teach=list]")');
    await popup.click('[data-teach=list]');
    await page.bringToFront();
    await t.until('a cover in every frame', async () => (await covers()) === 3);
  };
  await start();
  const { x, y } = await page.evaluate<{ x: number; y: number }>(
    "(() => { const r = f.contentDocument.querySelector('.line a').getBoundingClientRect(); return { x: f.getBoundingClientRect().x + r.x + 20, y: r.y + r.height / 2 }; })()",
  );
  await page.pointAt(x, y);
  await page.clickAt(x + 300, y + 400);
  await new Promise((r) => setTimeout(r, 500));
  assert.deepEqual(await kept(session), []);
  await page.press('Escape');
  await t.until('no cover', async () => (await covers()) === 0);
  assert.deepEqual(await kept(session), []);
  await start();
  await page.pointAt(x, y);
  await new Promise((r) => setTimeout(r, 500));
  // keys go to the frame that is pointed at
  await page.pointAt(x + 1, y);
  await page.press('ArrowUp');
  await page.press('Enter');
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  assert.match((await kept(session))[0] ?? '', / > div\.split$/);
  assert.equal((await session.settledChart(page.tabId)).coverage.rowsRead, 2);
});

scenario('point and teach: a page that changes its address by itself is read where it was shown, and nowhere else', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const url = t.site.serve(board('Solberg, Mira', 'natalizumab', 'metformin'), { path: `/${t.browser}/single` });
  const page = await session.newPage(`${url}#/patients/12/kardex`);
  await session.settledChart(page.tabId);
  await ask(t, session, page, url, 'list');
  const { x, y } = await at(page, '.line a');
  await page.pointAt(x, y);
  await new Promise((r) => setTimeout(r, 500));
  await page.clickAt(x, y);
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  assert.match((await kept(session))[0] ?? '', new RegExp(`/${t.browser}/single#/patients/\\*/kardex `));
  await page.evaluate("void (location.hash = '#/patients/12/letters')");
  await t.until('another route', async () => !/^\d/.test(await session.badge(page.tabId)) && (await lists(session, page)) === 0);
  await page.evaluate("void (location.hash = '#/patients/13/kardex')");
  await t.until('back, at another patient', async () => (await session.badge(page.tabId)) === '1');
});
