// What people really type: each entry that cannot be right meets a plain sentence beside its field, and each that can be gives its answer; in English and where a comma parts decimals.
import assert from 'node:assert/strict';
import tools from '../../assets/locales/tools.json' with { type: 'json' };
import type { Page } from '../browsers/driver.ts';
import { scenario } from './harness.ts';

const fill = (page: Page, values: Record<string, string>) =>
  page.evaluate(`(() => { for (const [name, value] of Object.entries(${JSON.stringify(values)})) {
    const e = document.querySelector('[data-field=' + name + '] :is(input, select)');
    e.value = value; e.dispatchEvent(new Event('input', { bubbles: true })); } })()`);

/** The sentence that belongs to a field, by the field's own reference to it, and only where it stands right under it; '' for none. */
const beside = (page: Page, field: string) =>
  page.evaluate<string>(`(() => {
    const e = document.querySelector('[data-field=${field}] :is(input, select)');
    const said = document.getElementById(e.getAttribute('aria-describedby') ?? '');
    if (e.getAttribute('aria-invalid') !== 'true' || !said) return '';
    const [a, b] = [e.getBoundingClientRect(), said.getBoundingClientRect()];
    return b.height > 0 && b.top - a.bottom < 12 && b.top >= a.bottom ? said.textContent : 'not beside it: ' + said.textContent; })()`);

type Texts = Record<string, Record<string, string | Record<string, string>>>;

/** Matches a sentence of the tools in a language, as the catalogue has it, with what stands in for its braces. */
function said(english: string, language: string, values: Record<string, string> = {}): RegExp {
  const found = language === 'en' ? english : (tools as Texts)[english]?.[language];
  assert.ok(found, `${english} in ${language}`);
  const text = typeof found === 'string' ? found : (found.other ?? '');
  const filled = text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? assert.fail(`no value for ${name}`));
  return new RegExp(filled.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** Ends with a full stop, and is no code or key. */
const plain = /^[\p{L}\d“„<].{15,}\.$/u;

for (const { language, prefs, args } of [
  { language: 'en', prefs: {}, args: ['--lang=en-US'] },
  { language: 'de', prefs: { 'intl.accept_languages': 'de-DE' }, args: ['--lang=de-DE'] },
])
  scenario(`bad input: a sentence beside each field, or the right answer, ${language}`, { timeoutMs: 120_000 }, async (t) => {
    const session = await t.session(t.browser === 'chromium' ? { args } : { fresh: true, prefs });
    await session.inExtension((api, id) => api.storage.local.set({ language: id }), language);
    const page = await session.newPage(session.extensionUrl('popup.html?part=natalizumab'), { window: true });
    await page.waitFor(`document.documentElement.lang === '${language}' && document.querySelector('[data-place=EU]')`);
    const cell = () => page.evaluate<string>("document.querySelector('[data-place=EU]').dataset.cell");
    const caution = (id: string) => page.evaluate<string>(`document.querySelector('[data-caution=${id}]')?.textContent ?? ''`);

    const tells = (english: string, values?: Record<string, string>) => said(english, language, values);
    const readAs = tells('Read as {n}: the comma parts the decimals.', { n: language === 'de' ? '2,3' : '2.3' });

    // either sign of decimals is the same number, whatever the language
    await fill(page, { prior: 'none', infusions: '45' });
    for (const index of ['2,3', '2.3']) {
      await fill(page, { index });
      await t.until(`index ${index}`, async () => (await cell()).endsWith('index above 1.5'));
      assert.equal(await beside(page, 'index'), '');
    }
    await fill(page, { index: '2,3' });
    await t.until('how it was read', async () => readAs.test(await caution('comma')));
    await fill(page, { index: '<0.4' });
    await t.until('below a limit', async () => /is not negative/.test(await caution('below')));
    assert.equal(await beside(page, 'index'), '', 'it is no mistake');

    const refuses = async (field: string, values: Record<string, string>, sentence: RegExp) => {
      await fill(page, values);
      const said = await t.until(`a sentence at ${field}`, async () => {
        const now = await beside(page, field);
        return sentence.test(now) ? now : null;
      });
      assert.match(said, plain);
      assert.doesNotMatch(said, /undefined|NaN|not beside/);
    };
    await refuses(
      'index',
      { index: 'positive' },
      tells('“{word}” is a result and no index. It is taken under Result; the index stays unknown.', { word: 'positive' }),
    );
    await refuses('months', { months: '0' }, tells('0 months is before the first period: the tables begin at 1.'));
    await refuses('months', { months: '999' }, tells('{n} months cannot be right. Check the number.', { n: '999' }));
    await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    await refuses('last', { start: '2024-05-05', last: '2023-05-05' }, tells('The last dose is before the start. Check both dates.'));

    await page.goto(session.extensionUrl('popup.html?part=fumarate'));
    await page.waitFor("document.querySelector('[data-field=value0]')");
    await refuses(
      'unit0',
      { product: 'ms', date0: '2026-01-10', value0: '0,4' },
      tells('Choose the unit: without it this number can mean different counts.'),
    );
    await refuses(
      'leucocytes0',
      { unit0: 'percent', value0: '8' },
      tells('A percentage alone says nothing. Add the leucocytes of the same sample, in x10⁹/L.'),
    );
    await refuses('stop', { start: '2025-05-05', stop: '2024-05-05' }, tells('The stop date is before the start. Check both dates.'));

    const none =
      language === 'de'
        ? /„xyzzyl“ ist in Regelversion \d+ nicht bewertet\. Das sagt nichts über das Risiko\./
        : /“xyzzyl” is not assessed in rules version \d+\. That says nothing about its risk\./;
    await page.goto(session.extensionUrl('popup.html?look#xyzzyl'));
    assert.match(await page.waitFor<string>("document.querySelector('[data-lookup=not-assessed]')?.textContent"), none);
    assert.equal(await page.evaluate("document.querySelectorAll('.lookup [data-agent]').length"), 0, 'no jump to the nearest');

    await page.goto(session.extensionUrl('popup.html?part=lines'));
    await page.waitFor("document.querySelector('[data-lines] textarea')");
    const lines = Array.from({ length: 10_000 }, (_, i) => (i === 499 ? 'Tysabri 300 mg' : `aspirin ${i} mg`)).join('\n');
    await page.evaluate(
      `(() => { const e = document.querySelector('textarea'); e.value = ${JSON.stringify(lines)}; e.dispatchEvent(new Event('input', { bubbles: true })); })()`,
    );
    const tooMany = language === 'de' ? /10\.000 Zeilen.*500/ : /10000 lines were pasted\. The first 500 are answered/;
    assert.match(await page.waitFor<string>("document.querySelector('[data-too-many]')?.textContent"), tooMany);
    assert.equal(await page.evaluate("document.querySelectorAll('[data-line=found]').length"), 1);
    assert.deepEqual(page.errors, []);
  });
