// The popup at the bedside: what is urgent first, each answer in two actions, nothing that hinders anybody.
import assert from 'node:assert/strict';
import type { Page } from '../browsers/driver.ts';
import { assertAccessible } from './axe.ts';
import { scenario, type Test } from './harness.ts';

const chartOf = (...rows: string[]) => `<h1>Nadia Example, born 1987-04-19</h1><section><h2>Active medications</h2><table>
  <thead><tr><th>Medication</th><th>Status</th></tr></thead><tbody>${rows.map((r) => `<tr><td>${r}</td><td>active</td></tr>`).join('')}</tbody></table></section>
  <section><h2>Results</h2><table><tr><th>Test</th><th>Result</th><th>Date</th></tr>
  <tr><td>Anti-JCV antibody index (STRATIFY)</td><td>2.3 positive</td><td>2026-04-12</td></tr>
  <tr><td>MRI brain</td><td>no new lesions</td><td>2026-06-20</td></tr></table></section>`;
const many = chartOf(
  'natalizumab 300 mg intravenous infusion, since 2023-02-10',
  'dimethyl fumarate 240 mg capsules',
  'fingolimod 0.5 mg capsules',
  'tacrolimus 1 mg capsules',
  'mycophenolate mofetil 500 mg tablets',
  'prednisolone 5 mg tablets',
);

async function popupOf(t: Test, html: string): Promise<{ popup: Page; session: Awaited<ReturnType<Test['session']>>; page: Page; url: string }> {
  const { session, page, url, settled } = await t.chart(html);
  await settled();
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-agent]')");
  return { popup, session, page, url };
}
const text = (page: Page, selector: string) => page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);
const list = (page: Page, expression: string) =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${expression})].map((e) => e.dataset.agent ?? e.dataset.group ?? e.textContent)`);

scenario('popup: three cards in order of urgency, transplant medicines one line, and each says why and why perhaps not', {}, async (t) => {
  const { popup, session } = await popupOf(t, many);
  assert.deepEqual(await list(popup, "'.popup > .agent'"), ['natalizumab', 'dimethyl fumarate', 'fingolimod']);
  await popup.click('[data-more]');
  assert.deepEqual(await list(popup, "'.popup > .agent'"), ['natalizumab', 'dimethyl fumarate', 'fingolimod', 'transplant']);
  assert.deepEqual(await list(popup, "'[data-group=transplant] [data-agent]'"), ['mycophenolate', 'tacrolimus']);
  assert.match(await text(popup, '[data-agent=natalizumab] [data-why]'), /natalizumab 300 mg.*boxed warning/);
  assert.match(await text(popup, '[data-agent=natalizumab] [data-counter]'), /It might not apply/);
  assert.deepEqual(await session.problems(), []);
  assert.deepEqual(popup.errors, []);
});

scenario('popup: the next MRI date stands there without a click, counted from the page and from what is typed', {}, async (t) => {
  const { popup } = await popupOf(t, many);
  const due = 'document.querySelector(\'[data-due="natalizumab.mri-yearly"]\')';
  await popup.waitFor(`${due}?.textContent.includes('2027-06-20')`);
  assert.equal(await popup.evaluate(`${due}.classList.contains('inferred')`), true);
  await popup.evaluate(
    "(() => { const e = document.querySelector('[data-last=mri]'); e.value = '2026-08-31'; e.dispatchEvent(new Event('input', { bubbles: true })); })()",
  );
  await popup.waitFor(`${due}.textContent.includes('2027-08-31')`);
  assert.equal(await popup.evaluate(`${due}.classList.contains('inferred')`), false);
  const file = decodeURIComponent((await popup.evaluate<string>("document.querySelector('[data-calendar]').href")).split(',').slice(1).join(','));
  assert.match(file, /DTSTART;VALUE=DATE:20270831/);
  assert.doesNotMatch(file, /Nadia|Example|1987/);
  const kept = await popup.evaluate<string>(
    'Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then((all) => all.map((one) => JSON.stringify(one)).join("\\n"))',
  );
  // what is typed is kept nowhere; what the page says is in memory with the readings, and never on disk
  assert.doesNotMatch(kept, /2026-08-31/);
  assert.doesNotMatch(kept.split('\n')[0] ?? '', /no new lesions|STRATIFY/);
});

scenario('popup: the action sheet with the four kinds of action, on the screen and on paper', {}, async (t) => {
  const { popup, session } = await popupOf(t, many);
  await popup.click('.whole [data-fold=sheet] summary');
  await popup.waitFor("document.querySelector('[data-sheet]')");
  const kinds = await popup.evaluate<string[]>("[...document.querySelectorAll('[data-action]')].map((e) => e.dataset.action + ' ' + e.dataset.here)");
  assert.deepEqual(kinds, ['withhold-next-dose true', 'cannot-be-withheld false', 'transplant-team true', 'never-stop-abruptly true']);
  assert.match(await text(popup, '[data-action=never-stop-abruptly]'), /Corticosteroids/i);
  assert.equal(await popup.evaluate("document.querySelectorAll('[data-checklist] input[type=checkbox]').length > 8"), true);
  const before = new Set((await session.tabs()).map((tab) => tab.id));
  await popup.click('[data-print=sheet]');
  const opened = await t.until('the page to print', async () =>
    (await session.tabs()).find((tab) => !before.has(tab.id) && /part=sheet&print=1$/.test(tab.url ?? '')),
  );
  assert.doesNotMatch(opened.url ?? '', /127\.0\.0\.1/);
});

const set = (page: Page, tool: string, values: Record<string, string>) =>
  page.evaluate(`(() => { for (const [name, value] of Object.entries(${JSON.stringify(values)})) {
    const e = document.querySelector('[data-tool=${tool}] [data-field=' + name + '] :is(input, select)');
    e.value = value; e.dispatchEvent(new Event('input', { bubbles: true })); } })()`);

scenario('natalizumab tool: the page offers, the user takes; bad input meets a sentence; nothing typed is kept', {}, async (t) => {
  const { popup } = await popupOf(t, many);
  await popup.click('[data-agent=natalizumab] [data-fold=tool] summary');
  const tool = '[data-tool=natalizumab]';
  await popup.waitFor(`document.querySelector('${tool} [data-offer]')`);
  assert.equal(await popup.evaluate(`document.querySelector('${tool} [data-field=index] input').value`), '', 'nothing is taken silently');
  await popup.click(`${tool} [data-offer]`);
  assert.equal(await popup.evaluate(`document.querySelector('${tool} [data-field=index] input').value`), '2.3');
  await set(popup, 'natalizumab', { prior: 'none', months: '45', infusions: '47' });
  const cell = (region: string) => popup.evaluate<string>(`document.querySelector('${tool} [data-place=${region}]').dataset.cell`);
  await t.until('the cells', async () => (await cell('EU')).startsWith('37'));
  assert.equal(await cell('US'), '25 to 48 | Antibody positive, none before');
  assert.equal(await cell('EU'), '37 to 48 | Positive, none before, index above 1.5');
  assert.match(await text(popup, `${tool} [data-place=US]`), /Not entered: see section 5\.1 of the label/);
  assert.equal(await popup.evaluate(`document.querySelectorAll('${tool} [data-figure]').length`), 0, 'no figure that nobody entered');
  const wrong = (field: string) => text(popup, `${tool} [data-field=${field}] [data-wrong]`);
  for (const [field, value, sentence] of [
    ['index', 'positive', /is a result and no index/],
    ['index', '23', /no index/],
    ['months', '0', /before the first period/],
    ['months', '999', /cannot be right/],
  ] as const) {
    await set(popup, 'natalizumab', { [field]: value });
    await t.until(`a sentence at ${field} ${value}`, async () => sentence.test(await wrong(field)));
  }
  await set(popup, 'natalizumab', { index: '2,3', months: '45' });
  await t.until('2,3 as 2.3', async () => (await cell('EU')).endsWith('above 1.5') && !(await wrong('index')));
  await set(popup, 'natalizumab', { index: '<0.4', result: '' });
  await t.until('not negative', async () => /is not negative/.test(await text(popup, `${tool} [data-caution=below]`)));
  await set(popup, 'natalizumab', { start: '2024-05-05', last: '2023-05-05' });
  await t.until('stop before start', async () => /before the start/.test(await wrong('last')));
  const kept = await popup.evaluate<string>(
    'Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then((all) => JSON.stringify(all))',
  );
  assert.doesNotMatch(kept, /2024-05-05|2023-05-05/);
  await assertAccessible(popup, 'popup with the natalizumab tool');
});

scenario('fumarate tool: no unit, no answer; a percentage only with leucocytes; the row that is met', {}, async (t) => {
  const { popup } = await popupOf(t, chartOf('dimethyl fumarate 240 mg capsules'));
  await popup.click('[data-fold=tool] summary');
  await popup.waitFor("document.querySelector('[data-tool=fumarate]')");
  const wrong = (field: string) => text(popup, `[data-tool=fumarate] [data-field=${field}] [data-wrong]`);
  const fill = (values: Record<string, string>) => set(popup, 'fumarate', values);
  await fill({ product: 'ms', date0: '2026-01-10', value0: '0.4' });
  await t.until('the unit is asked for', async () => /Choose the unit/.test(await wrong('unit0')));
  await fill({ unit0: 'percent', value0: '8' });
  await t.until('the leucocytes are asked for', async () => /A percentage alone/.test(await wrong('leucocytes0')));
  await fill({ leucocytes0: '5,0' });
  await t.until('the formula', async () => /8% of 5 x10⁹\/L = 0\.4 x10⁹\/L/.test(await text(popup, '[data-formula]')));
  await popup.click('[data-add]');
  await fill({ date1: '2026-08-10', value1: '400', unit1: 'micro' });
  const verdict = () =>
    popup.evaluate<string>('document.querySelector(\'[data-table=fumarate-eu] [data-row="Below 0.5 for more than 6 months"]\').dataset.verdict');
  await t.until('the row is met', async () => (await verdict()) === 'met');
  assert.match(await text(popup, '[data-table=fumarate-eu] [data-verdict=met]'), /Stop/);
  assert.match(await text(popup, '[data-tool=fumarate] [data-next]'), /2026-11-10/);
  await assertAccessible(popup, 'popup with the fumarate tool');
});

for (const scheme of ['light', 'dark'] as const)
  scenario(
    `nothing hinders anybody: popup with everything open, and its parts on pages of their own, ${scheme}`,
    { timeoutMs: 240_000 },
    async (t) => {
      const dark = scheme === 'dark';
      const session = await t.session({ dark });
      const url = t.site.serve(many);
      const page = await session.newPage(url);
      await session.settledChart(page.tabId);
      const popup = await session.popup(page.tabId, url);
      await popup.waitFor("document.querySelector('[data-due]')");
      assert.equal(await popup.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), dark);
      await assertAccessible(popup, 'popup as it opens');
      await popup.click('[data-more]');
      await popup.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      await popup.waitFor(
        "document.querySelector('[data-timeline]') && document.querySelector('[data-sheet]') && document.querySelectorAll('[data-tool]').length === 2 && document.querySelector('.basis-body')",
      );
      await popup.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      await assertAccessible(popup, 'popup with everything open');
      for (const part of ['sheet', 'timeline', 'natalizumab', 'fumarate']) {
        await popup.goto(session.extensionUrl(`popup.html?tab=${page.tabId}&part=${part}`));
        await popup.waitFor("document.querySelector('[data-sheet], [data-timeline], [data-tool]')");
        await assertAccessible(popup, `the page of ${part}`);
      }
    },
  );
