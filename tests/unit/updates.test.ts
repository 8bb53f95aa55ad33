// What a hospital's server gives its browsers: identity by key, packages that fit their build, and faults that say what to do.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chromeIdentity, packChrome, packFirefox, publishFirefox, writeKey } from '../../rules/cli/admin/package.ts';
import { updateAddresses } from '../../rules/cli/admin/update-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'updates-unit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = 'https://ehr.example.org/pml';
const keyFile = join(folder, 'key.pem');
const { key, id } = writeKey(keyFile);

let builds = 0;
function build(manifest: object): string {
  const dir = join(folder, `build-${++builds}`);
  mkdirSync(join(dir, 'icon'), { recursive: true });
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'x', version: '1.2.3', ...manifest }));
  writeFileSync(join(dir, 'icon/16.png'), 'x');
  return dir;
}
const chrome = (over: object = {}) => build({ key, update_url: `${at}/update.xml`, minimum_chrome_version: '127', ...over });
const firefox = (over: object = {}) =>
  build({ browser_specific_settings: { gecko: { id: 'pml@example.org', strict_min_version: '140.0', update_url: `${at}/updates.json`, ...over } } });

test('a key gives the id that Chrome gives, is for its owner alone, and is never written over', () => {
  // the key and id that administrators know from the manuals of this project
  const published = /'(MII[^']+)'/.exec(readFileSync(join(import.meta.dirname, '../../wxt.config.ts'), 'utf8'))?.[1] ?? '';
  const letters = [...createHash('sha256').update(Buffer.from(published, 'base64')).digest('hex').slice(0, 32)];
  expect(letters.map((c) => 'abcdefghijklmnop'[Number.parseInt(c, 16)]).join('')).toBe('dlopkoccnpddpgnjpnbblifncclhoffm');
  expect(id).toMatch(/^[a-p]{32}$/);
  expect(chromeIdentity(readFileSync(keyFile, 'utf8'))).toEqual({ key, id });
  expect(statSync(keyFile).mode & 0o77).toBe(0);
  expect(() => writeKey(keyFile)).toThrow(/Give another name/);
});

test('Chrome: the same build gives the same bytes, and update.xml names it', async () => {
  const dir = chrome();
  const once = await packChrome(dir, keyFile, at, join(folder, 'a'));
  await packChrome(dir, keyFile, at, join(folder, 'b'));
  expect(once).toEqual({ id, file: 'pml-sentinel-1.2.3.crx', version: '1.2.3' });
  const read = (out: string) => readFileSync(join(folder, out, once.file));
  expect(read('a').equals(read('b'))).toBe(true);
  expect(read('a').subarray(0, 4).toString()).toBe('Cr24');
  const xml = readFileSync(join(folder, 'a/update.xml'), 'utf8');
  for (const said of [`appid="${id}"`, `codebase="${at}/pml-sentinel-1.2.3.crx"`, 'version="1.2.3"', 'prodversionmin="127"'])
    expect(xml).toContain(said);
});

test('Firefox: updates.json names the file with its hash', () => {
  const xpi = packFirefox(firefox(), join(folder, 'f'));
  expect(publishFirefox(xpi, at, join(folder, 'f'))).toEqual({ id: 'pml@example.org', file: 'pml-sentinel-1.2.3.xpi', version: '1.2.3' });
  const [update] = JSON.parse(readFileSync(join(folder, 'f/updates.json'), 'utf8')).addons['pml@example.org'].updates;
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'f/pml-sentinel-1.2.3.xpi')))
    .digest('hex');
  expect(update).toEqual({
    version: '1.2.3',
    update_link: `${at}/pml-sentinel-1.2.3.xpi`,
    update_hash: `sha256:${hash}`,
    applications: { gecko: { strict_min_version: '140.0' } },
  });
});

test('what does not fit is refused, with what to do', async () => {
  const out = join(folder, 'no');
  await expect(packChrome(chrome({ key: 'other' }), keyFile, at, out)).rejects.toThrow(/PML_CHROME_KEY=MII/);
  await expect(packChrome(chrome({ update_url: undefined }), keyFile, at, out)).rejects.toThrow(/PML_UPDATE_URL=https/);
  await expect(packChrome(chrome(), join(folder, 'none.pem'), at, out)).rejects.toThrow(/updates -- key/);
  await expect(packChrome(join(folder, 'none'), keyFile, at, out)).rejects.toThrow(/npm run build/);
  expect(() => publishFirefox(packFirefox(firefox({ update_url: undefined }), out), at, out)).toThrow(/PML_UPDATE_URL/);
  expect(() => publishFirefox(packFirefox(firefox({ id: undefined }), out), at, out)).toThrow(/PML_GECKO_ID/);
});

test.each(['http://ehr.example.org/pml', 'ehr.example.org', 'https://ehr.example.org/pml?x', ''])('%j is no address for updates', (base) => {
  expect(() => updateAddresses(base)).toThrow(/https:\/\/ehr.example.org/);
});
test('a folder has its slash or not', () => {
  expect(updateAddresses(`${at}/`)).toEqual({ chrome: `${at}/update.xml`, firefox: `${at}/updates.json` });
});
