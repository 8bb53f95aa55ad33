// A new version put over the old one while charts are open: they are read by the new one, without a reload.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionDir } from '../demo/build.ts';
import { scenario } from './harness.ts';

const chart =
  '<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header><section><h2>Current medications</h2><ul id="l"><li>fingolimod 0.5 mg capsules</li><li>metformin 500 mg</li></ul></section>';

scenario('after an update of the extension, open tabs are read again without a reload', {}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'update-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(extensionDir('hospital', t.browser), folder, { recursive: true });
  const session = await t.session({ extensionDir: folder });
  const page = await session.newPage(t.site.serve(chart));
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  await page.evaluate('void (window.loadedOnce = true)');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version: '0.99.0' }));
  await session.update(folder);
  assert.equal(await session.inExtension((api) => api.runtime.getManifest().version), '0.99.0');
  await t.until('the badge of the new version', async () => (await session.badge(page.tabId)) === '1');
  // and the new reader goes on reading: the old one, whose extension is gone, could not say so
  await page.evaluate("void document.getElementById('l').insertAdjacentHTML('beforeend', '<li>ocrelizumab 300 mg infusion</li>')");
  await t.until('badge 2', async () => (await session.badge(page.tabId)) === '2');
  assert.equal(await page.evaluate('window.loadedOnce'), true, 'the page was not loaded again');
  assert.deepEqual(page.errors, []);
});
