// The rules editor, by keyboard and with files: from an empty form to a signed release that the same browser puts in force.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../browsers/driver.ts';
import { assertAccessible } from './axe.ts';
import { openHospital, openOptions } from './channel/hospital.ts';
import { scenario } from './harness.ts';

/** Puts a file into a field, as choosing it does. */
const give = (page: Page, selector: string, name: string, text: string) =>
  page.evaluate(`(() => {
    const box = new DataTransfer();
    box.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'application/json' }));
    const field = document.querySelector('${selector}');
    field.files = box.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
const verdict = (page: Page, wanted: string) => page.waitFor(`document.querySelector('[data-verdict=${wanted}]')`, 40_000);
const fileOf = async (page: Page, selector: string) =>
  decodeURIComponent((await page.evaluate<string>(`document.querySelector('${selector}').href`)).replace(/^[^,]*,/, ''));
const textOf = (page: Page, selector: string) => page.evaluate<string>(`document.querySelector('${selector}').textContent`);

scenario('editor: by keyboard from a form to a release, signed for the moment, and put in force by import', { timeoutMs: 240_000 }, async (t) => {
  const { folder, start } = await openHospital(t);
  const session = await start();
  const { options, isAt } = await openOptions(t, session);
  await isAt(5);
  assert.equal(await options.evaluate("document.querySelector('#open-editor').href"), session.extensionUrl('editor.html'));
  // a tab in front: a window behind is given keys, and Firefox presses no button there
  const page = await session.newPage(session.extensionUrl('editor.html'));
  await page.waitFor("document.querySelector('main.editor')", 30_000);
  await page.bringToFront();
  assert.match(await textOf(page, '[data-verdict]'), /Not yet: one field does not fit/);
  // from the fault to its field, and the name of the hospital
  await page.evaluate("document.querySelector('[data-fault=organisation]').focus()");
  await page.press('Enter');
  await page.waitFor("document.activeElement.id === 'f-organisation'");
  await page.type('Example Hospital');
  await verdict(page, 'accepted');

  // a note for a medicine that is typed by its brand: opened, added and filled without a mouse
  await page.evaluate("document.querySelector('[data-part=notes] summary').focus()");
  await page.press('Enter');
  await page.evaluate("document.querySelector('[data-add=notes]').focus()");
  await page.press('Enter');
  await page.waitFor("document.getElementById('f-notes[0].agent')");
  await page.evaluate("document.getElementById('f-notes[0].agent').focus()");
  await page.type('Tysabri');
  await page.waitFor("document.querySelector('[data-meant=natalizumab]')");
  await page.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.dataset.meant'), 'natalizumab');
  await page.press('Enter');
  await page.waitFor("document.getElementById('f-notes[0].agent').value === 'natalizumab'");
  await verdict(page, 'faults');
  await page.evaluate("document.getElementById('f-notes[0].text').focus()");
  await page.type('Call the MS nurse, extension 4411.');
  await verdict(page, 'accepted');

  // what may not be is refused with its reason, before anything is made
  await page.evaluate("document.querySelector('[data-part=tiers]').open = true");
  await page.click('[data-add=tiers]');
  await page.waitFor("document.getElementById('f-tiers[0].agent')");
  await page.evaluate("document.getElementById('f-tiers[0].agent').focus()");
  await page.type('natalizumab');
  await page.evaluate("document.getElementById('f-tiers[0].reason').focus()");
  await page.type('Too loud.');
  await page.evaluate(
    "(() => { const s = document.getElementById('f-tiers[0].tier'); s.value = 'note'; s.dispatchEvent(new Event('input', { bubbles: true })); })()",
  );
  await verdict(page, 'refused');
  assert.match(await textOf(page, '[data-refusal]'), /natalizumab cannot be lowered from critical to note/);
  assert.equal(await page.evaluate("document.querySelector('#make-release').disabled"), true);
  // the same for a warning is shown on the sample chart, medicine by medicine
  await page.evaluate(
    "(() => { const s = document.getElementById('f-tiers[0].agent'); s.value = 'rituximab'; s.dispatchEvent(new Event('input', { bubbles: true })); })()",
  );
  await verdict(page, 'accepted');
  const row = await page.waitFor<{ before: string; after: string }>(
    "document.querySelector('[data-row=rituximab][data-after=note]') && { ...document.querySelector('[data-row=rituximab]').dataset }",
  );
  assert.equal(row.before, 'warning');
  assert.match(await textOf(page, '[data-differences]'), /Rituximab.*lowered from warning/s);
  await assertAccessible(page, 'editor');
  const kept = JSON.parse(await fileOf(page, '#save-additions'));
  assert.equal(kept.notes[0].text, 'Call the MS nurse, extension 4411.');

  // begin with what is in force: the pharmacy's name and its self-test are there
  await page.click('#take-current');
  await page.waitFor("document.querySelector('[data-test=wardname]')", 20_000);
  assert.match(await textOf(page, '[data-test=wardname]'), /Passed/);
  // and back to the saved file
  await give(page, '#open-additions', 'broken.json', '{');
  await page.waitFor("/not JSON/.test(document.querySelector('#editor-said').textContent)");
  await give(page, '#open-additions', 'additions.json', JSON.stringify(kept));
  await page.waitFor("document.querySelector('[data-tests=\"0\"][data-failed]') && document.querySelector('[data-verdict=accepted]')", 20_000);

  // a name that is one letter from another medicine is remarked beside the form, and a note that is hard to read
  const doubtful = {
    ...kept,
    notes: [{ agent: 'natalizumab', text: `${'Somebody went and looked and '.repeat(10)}left.` }],
    names: [{ agent: 'natalizumab', name: { text: 'Metforman', kind: 'brand' }, reason: 'A name of ours.' }],
  };
  await give(page, '#open-additions', 'additions.json', JSON.stringify(doubtful));
  await page.waitFor('/1 letter from .metformin.*A sentence has 51 words/s.test(document.querySelector(\'[data-check="3"]\')?.textContent)', 30_000);
  await give(page, '#open-additions', 'additions.json', JSON.stringify(kept));

  // corrections may come by a file of their own, and leave by one
  const told = { id: 'brand', on: '2026-11-20', agents: ['rituximab'], text: 'Release 5 lacked a name.', weakens: false };
  await give(page, '#open-additions', 'errata.json', JSON.stringify([told]));
  await page.waitFor("document.querySelector('#save-errata')");
  assert.deepEqual(JSON.parse(await fileOf(page, '#save-errata')), [told]);
  assert.equal(JSON.parse(await fileOf(page, '#save-additions')).errata, undefined);

  // the check has nothing to remark on notes, tiers and a plain correction
  await page.waitFor('document.querySelector(\'[data-check="0"]\')', 30_000);
  await page.waitFor("!document.querySelector('#make-release').disabled");
  await page.click('#make-release');
  await page.waitFor("document.querySelector('#sign-key')");
  await give(page, '#sign-key', 'no.json', '{"format":"x"}');
  await page.waitFor("/no private key/.test(document.querySelector('#publish-said').textContent)");
  await give(page, '#sign-key', 'one.private.json', readFileSync(join(folder, 'one.private.json'), 'utf8'));
  await page.waitFor('document.querySelector(\'[data-signed="1"]\')');
  assert.match(await textOf(page, '#publish-said'), /The key is not kept/);
  assert.equal(await page.evaluate("document.querySelector('#sign-key').files.length"), 0);
  const secret = JSON.parse(readFileSync(join(folder, 'one.private.json'), 'utf8')).private.d as string;
  assert.ok(!(await page.evaluate<string>('document.documentElement.outerHTML')).includes(secret), 'the private key is nowhere in the page');
  const stored = await session.inExtension(async (api) => JSON.stringify([await api.storage.local.get(null), await api.storage.session.get(null)]));
  assert.ok(!stored.includes(secret), 'nor in any storage');
  const parcel = await fileOf(page, '#save-parcel');
  const version = Number(await page.evaluate<string>("document.querySelector('[data-made]').dataset.made"));
  assert.equal(version, 6);
  // a change takes the signature away: it is of other bytes
  await page.evaluate(
    "(() => { const s = document.querySelector('#release-days'); s.value = '30'; s.dispatchEvent(new Event('change', { bubbles: true })); })()",
  );
  await page.waitFor("!document.querySelector('#sign-key')");
  assert.deepEqual(page.errors, []);

  await options.bringToFront();
  await give(options, '#take-rules', 'import.json', parcel);
  await isAt(version);
  await options.waitFor("/lowered|Locally modified from warning to note/.test(document.querySelector('[data-merged=rituximab]')?.textContent)");
  assert.match(await textOf(options, '[data-merged=natalizumab]'), /Call the MS nurse/);
  assert.match(await textOf(options, 'body'), /Corrections in this release: 1.*2026-11-20.*Release 5 lacked a name/s);
});

scenario('editor: narrow as at 400 %, dark, and with a whole medicine open, nothing hinders anybody', { timeoutMs: 200_000 }, async (t) => {
  const session = await t.session({ fresh: true, dark: true });
  const page = await session.newPage(session.extensionUrl('editor.html'), { window: true });
  await page.setViewport(320, 800);
  await page.waitFor("document.querySelector('main.editor')", 30_000);
  for (const part of ['names', 'canaries', 'agents']) {
    await page.evaluate(`document.querySelector('[data-part=${part}]').open = true`);
    await page.evaluate(`document.querySelector('[data-add=${part}]').click()`);
    await page.waitFor(`document.querySelector('[data-entry="${part}[0]"]')`);
  }
  await page.evaluate("document.getElementById('f-facts').value = 'newlimod.risk'");
  await page.evaluate("document.getElementById('f-facts').dispatchEvent(new Event('input', { bubbles: true }))");
  await page.evaluate("document.querySelector('[data-part=facts]').open = true");
  await page.evaluate("document.querySelector('[data-add=facts]').click()");
  await page.waitFor("document.getElementById('f-facts.newlimod.risk.text')");
  await page.waitFor("document.querySelectorAll('[data-fault]').length > 8", 20_000);
  const wide = await page.evaluate<string[]>(
    "[...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.tagName + ' ' + e.id + ' ' + e.className).slice(0, 5)",
  );
  assert.deepEqual(wide, [], 'no scrolling sideways');
  await assertAccessible(page, 'editor, narrow and dark', [], true);
  assert.deepEqual(page.errors, []);
});
