// Looking up outside of a chart: four side by side, a pasted list, and the ways in that need no page's permission.
import assert from 'node:assert/strict';
import { CardsSchema } from '../../lib/exchange/cds/schema.ts';
import { parseBy } from '../../lib/rules/parse.ts';
import type { Page } from '../browsers/driver.ts';
import { assertAccessible } from './axe.ts';
import { scenario } from './harness.ts';

const text = (page: Page, selector: string) => page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);
const write = (page: Page, selector: string, value: string) =>
  page.evaluate(
    `(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.value = ${JSON.stringify(value)}; e.dispatchEvent(new Event('input', { bubbles: true })); })()`,
  );

scenario('look-up: four medicines side by side, and no fifth', {}, async (t) => {
  const session = await t.session();
  const page = await session.newPage(session.extensionUrl('popup.html?part=compare#natalizumab,dimethyl-fumarate,rituximab'), { window: true });
  await page.waitFor("document.querySelectorAll('[data-column]').length === 3");
  await write(page, '[data-compare-page] input', 'Vumerity');
  await page.waitFor('document.querySelector(\'[data-add="diroximel fumarate"]\')');
  await page.click('[data-add="diroximel fumarate"]');
  await page.waitFor("document.querySelectorAll('[data-column]').length === 4 && document.querySelector('[data-compare-page] input').disabled");
  assert.match(await page.url(), /#natalizumab,dimethyl-fumarate,rituximab,diroximel-fumarate$/);
  assert.equal(await page.evaluate("[...document.querySelectorAll('.compare td')].some((c) => /undefined|NaN/.test(c.textContent))"), false);
  await assertAccessible(page, 'comparison');
});

scenario('look-up: a pasted list says found, left out and not assessed apart; of 10,000 lines the first 500', {}, async (t) => {
  const session = await t.session();
  const page = await session.newPage(session.extensionUrl('popup.html?part=lines'), { window: true });
  await page.waitFor("document.querySelector('[data-lines] textarea')");
  await write(page, 'textarea', 'Tysabri 300 mg\nCimzia 200 mg\ndupilumab 300 mg\nnatalizumap 300 mg\nxyzzy 10 mg\ntacrolimus 0.1% ointment');
  await page.waitFor("document.querySelectorAll('[data-line]').length === 6");
  assert.deepEqual(await page.evaluate("[...document.querySelectorAll('[data-line]')].map((e) => e.dataset.line)"), [
    'found',
    'left-out',
    'not-assessed',
    'possible',
    'not-assessed',
    'passed-over',
  ]);
  assert.match(await text(page, '[data-line=left-out]'), /Assessed, left out, as of \d{4}-\d\d-\d\d: Cimzia/i);
  await assertAccessible(page, 'a pasted list');
  await write(page, 'textarea', Array.from({ length: 10_000 }, (_, i) => (i === 499 ? 'Tysabri 300 mg' : `aspirin ${i} mg`)).join('\n'));
  await page.waitFor("document.querySelectorAll('[data-line]').length === 500");
  assert.match(await text(page, '[data-too-many]'), /10000 lines were pasted\. The first 500 are answered/);
  assert.equal(await page.evaluate("document.querySelectorAll('[data-line=found]').length"), 1);
  const kept = await page.evaluate<string>(
    'Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then((all) => JSON.stringify(all))',
  );
  assert.doesNotMatch(kept, /Tysabri|aspirin/);
});

scenario('look-up: records of a FHIR server are judged as a page is, pasted or from a file, and leave as CDS Hooks cards', {}, async (t) => {
  const session = await t.session();
  const page = await session.newPage(session.extensionUrl('popup.html?part=lines'), { window: true });
  await page.waitFor("document.querySelector('[data-lines] textarea')");
  const record = (over: object) => ({
    resource: { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject: { reference: 'Patient/1' }, ...over },
  });
  const coded = (system: string, code: string) => ({ medicationCodeableConcept: { coding: [{ system, code }] } });
  const entry = [
    record(coded('http://www.whocc.no/atc', 'L04AG03')),
    record({ status: 'entered-in-error', medicationCodeableConcept: { text: 'Ocrevus 600 mg' } }),
    record(coded('http://hl7.org/fhir/sid/ndc', '12345-678-90')),
  ];
  const bundle = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: 3, entry });
  await write(page, 'textarea', bundle);
  await page.waitFor("document.querySelector('[data-records]')?.dataset.badge === '1+'");
  assert.equal(await page.evaluate("document.querySelector('[data-agent=natalizumab]').dataset.tier"), 'critical');
  assert.equal(await page.evaluate("document.querySelector('[data-agent=ocrelizumab]').dataset.counted"), 'false');
  assert.match(await text(page, '[data-coverage=partial]'), /Read 2 of 3 rows.*1 record names no medicine/);
  await assertAccessible(page, 'records of a FHIR server');
  await page.evaluate('navigator.clipboard.writeText = (text) => { globalThis.copied = text; return Promise.resolve(); }');
  await page.click('[data-copy=cds-hooks]');
  const cards = JSON.parse(await page.waitFor<string>('globalThis.copied'));
  assert.deepEqual(parseBy(CardsSchema, cards, 'cards').problems, []);
  assert.match(cards.cards[0].summary, /^Natalizumab: PML risk/);
  await write(page, 'textarea', '{ "resourceType": "Bundle", ');
  await page.waitFor("/not JSON/.test(document.querySelector('[data-refused]')?.textContent)");
  await page.evaluate(
    `(() => { const files = new DataTransfer(); files.items.add(new File([${JSON.stringify(bundle)}], 'records.json')); const box = document.querySelector('[data-lines] input[type=file]'); box.files = files.files; box.dispatchEvent(new Event('change', { bubbles: true })); })()`,
  );
  await page.waitFor("document.querySelector('[data-records]')?.dataset.badge === '1+'");
  const kept = await page.evaluate<string>(
    'Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then((all) => JSON.stringify(all))',
  );
  assert.doesNotMatch(kept, /L04AG03|Ocrevus/);
  assert.deepEqual(await session.problems(), []);
});

scenario('look-up: keyboard, address bar and selected words are there, and the words stay out of the address', {}, async (t) => {
  const session = await t.session();
  const manifest = await session.inExtension((api) => api.runtime.getManifest());
  assert.equal(manifest.omnibox?.keyword, 'pml');
  const commands = await session.inExtension((api) => api.commands.getAll());
  assert.deepEqual(commands.map((c) => c.name).sort(), ['_execute_action', 'lock', 'look-up']);
  // changing an item that does not exist is an error
  await t.until('the menu item', () =>
    session.inExtension(async (api) => {
      await api.contextMenus.update('look-up', { contexts: ['selection'] });
      return true;
    }),
  );
  await session.inExtension((api) => api.storage.session.set({ lookUp: 'Vumerity' }));
  const page = await session.newPage(session.extensionUrl('popup.html?look'), { window: true });
  await page.waitFor('document.querySelector(\'[data-agent="diroximel fumarate"]\')');
  assert.doesNotMatch(await page.url(), /vumerity/i);
  assert.equal(await session.inExtension(async (api) => (await api.storage.session.get('lookUp')).lookUp ?? null), null);
  await assertAccessible(page, 'look-up by itself');
  assert.deepEqual(await session.problems(), []);
});

scenario('look-up: a link names its rules version, and says so where another is in force', {}, async (t) => {
  const session = await t.session();
  const page = await session.newPage(session.extensionUrl('popup.html?look#vumerity'), { window: true });
  await page.waitFor('document.querySelector(\'[data-agent="diroximel fumarate"]\')');
  const version = await page.evaluate<string>("document.querySelector('main').dataset.rulesVersion");
  await page.evaluate('navigator.clipboard.writeText = (text) => { globalThis.copied = text; return Promise.resolve(); }');
  await page.click('[data-copy=link]');
  const link = await page.waitFor<string>('globalThis.copied');
  assert.equal(link, session.extensionUrl(`popup.html?look&rules=${version}#diroximel%20fumarate`));
  await page.goto(link);
  await page.waitFor('document.querySelector(\'[data-agent="diroximel fumarate"]\')');
  assert.equal(await page.evaluate("document.querySelector('[data-linked]')"), null);
  await page.goto(link.replace(`rules=${version}`, 'rules=999'));
  assert.match(await page.waitFor<string>("document.querySelector('[data-linked]')?.textContent"), /version 999/);
});
