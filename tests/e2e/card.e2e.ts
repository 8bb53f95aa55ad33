// The card on the page and the marks beside it: drug, risk and action first, out of the way when told, nothing of the page touched.
import assert from 'node:assert/strict';
import { sleep } from '../browsers/wait.ts';
import { scenario } from './harness.ts';

const chartOf = (...rows: string[]) =>
  `<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header><input id="f"><section><h2>Current medications</h2><table><tbody id="l">${rows
    .map((r) => `<tr><td>${r}</td><td>daily</td></tr>`)
    .join('')}</tbody></table></section><section><h2>Allergies</h2><ul><li>fingolimod</li></ul></section>`;
const names = ['pml-sentinel-critical', 'pml-sentinel-warning', 'pml-sentinel-note'];
const marks = `${JSON.stringify(names)}.flatMap((n) => [...(CSS.highlights.get(n) ?? [])].map((r) => [n.slice(13) + ':', r.startContainer.parentElement.tagName, r.toString()].join(' ')))`;

scenario('card: drug, risk and first action in its first words; it is dragged aside, and Escape closes it', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const page = await session.newPage(t.site.serve(chartOf('natalizumab 300 mg infusion', 'metformin 500 mg')));
  const card = await t.until('the card', () => session.card(page.tabId));
  assert.match(card.text, /natalizumab: PML risk\. New neurological sign: withhold the next dose\./);
  assert.doesNotMatch(card.text, /Solberg|448812/);
  assert.equal(await page.evaluate('document.activeElement.tagName'), 'BODY', 'focus is where it was');
  await page.bringToFront();
  const grip = card.buttons[0];
  if (!grip) throw new Error('no button to move the card by');
  assert.ok(card.buttons.every((b) => b.text.length > 0));
  // by keyboard: the last stop of the page leads into the card, and arrows move it
  await page.clickAt(grip.x, grip.y);
  for (let i = 0; i < 5; i++) await page.press('ArrowDown');
  for (let i = 0; i < 3; i++) await page.press('ArrowLeft');
  const moved = await t.until('the card where it was put', async () => {
    const now = await session.card(page.tabId);
    return now && now.rect.y >= card.rect.y + 100 && now.rect.x <= card.rect.x - 60 ? now : null;
  });
  // a page that pushes it back does not get its way
  await page.evaluate("void [...document.querySelectorAll('div[popover]')].forEach((e) => e.setAttribute('style', 'display: none'))");
  await sleep(300);
  assert.deepEqual((await session.card(page.tabId))?.rect, moved.rect);
  await page.press('Escape');
  await t.until('no card', async () => (await session.card(page.tabId)) === null);
  assert.equal(await session.badge(page.tabId), '1');
  assert.deepEqual(page.errors, []);
});

scenario('card: Escape in a field of the page is the page’s own', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const page = await session.newPage(t.site.serve(chartOf('natalizumab 300 mg infusion')));
  await t.until('the card', () => session.card(page.tabId));
  await page.bringToFront();
  await page.evaluate("document.getElementById('f').focus()");
  await page.press('Escape');
  await sleep(400);
  assert.ok(await session.card(page.tabId));
  await page.evaluate("document.getElementById('f').blur()");
  await page.press('Escape');
  await t.until('no card', async () => (await session.card(page.tabId)) === null);
});

scenario('marks: the name in its row, by tier, and nothing of the page’s tree is touched', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const page = await session.newPage(
    t.site.serve(chartOf('Gilenya (fingolimod) 0.5 mg', 'mycophenolate 500 mg', 'prednisolone 5 mg', 'metformin 500 mg')),
  );
  const before = await page.evaluate<string>('document.documentElement.outerHTML');
  await t.until('the marks', async () => (await page.evaluate<string[]>(marks)).length >= 2);
  assert.deepEqual((await page.evaluate<string[]>(marks)).map((m) => m.toLowerCase()).sort(), [
    'note: td mycophenolate',
    'warning: td fingolimod',
    'warning: td gilenya',
  ]);
  assert.equal(await page.evaluate('document.documentElement.outerHTML'), before);
  assert.equal(await page.evaluate('document.adoptedStyleSheets.length'), 0);
  // a row that goes takes its mark along, and one that comes gets one
  await page.evaluate(
    "void (document.querySelector('#l tr').remove(), document.querySelector('#l').insertAdjacentHTML('beforeend', '<tr><td>rituximab 1000 mg</td><td>once</td></tr>'))",
  );
  await t.until('the other mark', async () => (await page.evaluate<string[]>(marks)).join() === 'warning: TD rituximab,note: TD mycophenolate');
  await page.evaluate("void (document.querySelector('#l').innerHTML = '<tr><td>metformin 500 mg</td><td>daily</td></tr>')");
  await t.until('no marks', async () => (await page.evaluate<string[]>(marks)).length === 0);
});

scenario('card: counts at the level to stop make a fumarate critical, and the next patient’s do not', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const results = (...rows: [string, string][]) =>
    `<section><h2>Results</h2><table><thead><tr><th>Date</th><th>Test</th><th>Result</th><th>Unit</th></tr></thead><tbody>${rows
      .map(([day, value]) => `<tr><td>${day}</td><td>Lymphocytes</td><td>${value}</td><td>10*9/L</td></tr>`)
      .join('')}</tbody></table></section>`;
  const low: [string, string][] = [
    ['2026-02-10', '0.41'],
    ['2026-10-20', '0.38'],
  ];
  const page = await session.newPage(t.site.serve(chartOf('Tecfidera 240 mg capsules') + results(...low)));
  const card = await t.until('the card', () => session.card(page.tabId));
  assert.match(card.text, /Lymphocytes below the level of its label: consider stopping/);
  const [agent] = (await session.settledChart(page.tabId)).agents;
  assert.equal(agent?.tier, 'critical');
  const popup = await session.newPage(session.extensionUrl(`popup.html?tab=${page.tabId}`), { window: true });
  await popup.waitFor("document.querySelector('[data-raised]')?.textContent.includes('from 2026-02-10 to 2026-10-20')");
  await popup.close();
  // the same medicine with counts that recovered
  await page.goto(
    t.site.serve(
      chartOf('Tecfidera 240 mg capsules').replace('Mira Solberg', 'Jonas Weller').replace('448812', '551020') +
        results(...low, ['2026-11-15', '0.9']),
    ),
  );
  await t.until('a warning', async () => (await session.settledChart(page.tabId)).agents[0]?.tier === 'warning');
  assert.equal(await session.card(page.tabId), null);
});

scenario('card: a popup that stays open says it when the day’s number of cards is used up', { timeoutMs: 150_000 }, async (t) => {
  const session = await t.session({ fresh: true });
  const page = await session.newPage();
  const popup = await session.newPage(session.extensionUrl(`popup.html?tab=${page.tabId}`), { window: true });
  await popup.waitFor("document.querySelector('main.popup')");
  for (const [name, number] of [
    ['Ada First', '11'],
    ['Bo Second', '22'],
    ['Cy Third', '33'],
  ] as const) {
    assert.equal(await popup.evaluate("document.querySelector('.rules-line')"), null, `nothing of it before ${name}`);
    await page.bringToFront();
    await page.goto(t.site.serve(chartOf('natalizumab 300 mg infusion').replace('Mira Solberg', name).replace('448812', number)));
    await t.until(`the card of ${name}`, () => session.card(page.tabId));
  }
  await popup.waitFor('/number of cards on the page is used up \\(3\\)/.test(document.body.textContent)');
  assert.deepEqual(popup.errors, []);
});
