// Bytes that gate: what stands on a page without findings, and the names that travel to it.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileNames } from '../../lib/match/compile.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { extensionDir } from '../demo/build.ts';
import { scenario } from './harness.ts';

scenario('the page script is at most 12 kB, what reaches it by message at most 80 kB, the rules at most 1.5 MB', {}, async (t) => {
  const dir = extensionDir('store', t.browser);
  const ours = ['early', 'reader'].reduce((sum, name) => sum + statSync(join(dir, `content-scripts/${name}.js`)).size, 0);
  // 12 kB of 1,024
  assert.ok(ours <= 12_288, `early.js and reader.js have ${ours} bytes`);
  const text = readFileSync(join(dir, 'rules.json'), 'utf8');
  assert.ok(text.length <= 1_500_000, `rules.json has ${text.length} characters`);
  const moved = JSON.stringify(sieveOf(compileNames(JSON.parse(text) as Bundle))).length + JSON.stringify(lexicon).length;
  // the words of lists in twenty-five languages are nearly half of it
  assert.ok(moved <= 80_000, `first letters and words have ${moved} characters`);
});

scenario('the popup loads at most 60 kB of script when it opens', {}, async (t) => {
  const dir = extensionDir('store', t.browser);
  const scripts = [...readFileSync(join(dir, 'popup.html'), 'utf8').matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((m) => m[1] as string);
  const bytes = scripts.reduce((sum, s) => sum + statSync(join(dir, s)).size, 0);
  assert.ok(scripts.length > 3 && bytes <= 60_000, `${scripts.length} scripts with ${bytes} bytes`);
});

scenario('the manifest asks for no host at install, and only Chrome carries a managed schema', {}, async (t) => {
  const read = (build: 'store' | 'hospital') => JSON.parse(readFileSync(join(extensionDir(build, t.browser), 'manifest.json'), 'utf8'));
  const manifest = read('store');
  assert.equal(manifest.host_permissions, undefined);
  assert.equal(manifest.content_scripts, undefined);
  assert.equal(manifest.web_accessible_resources, undefined);
  assert.deepEqual(manifest.permissions, ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms']);
  assert.deepEqual(read('hospital').host_permissions, ['http://127.0.0.1/*']);
  assert.equal(Boolean(manifest.storage), t.browser === 'chromium');
});
