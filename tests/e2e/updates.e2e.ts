// A hospital's own server: what `npm run updates` writes is installed by policy in real browsers, and the next version follows.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { packChrome, packFirefox, publishFirefox, writeKey } from '../../rules/cli/admin/package.ts';
import { FirefoxChrome } from '../browsers/firefox-chrome.ts';
import { extensionDir } from '../demo/build.ts';
import { openPolicies } from './channel/policies.ts';
import { scenario, type Test } from './harness.ts';

/** A folder of this scenario and a server of what is in its `site`. The server has no TLS; the browsers are told to bear that. */
async function openServer(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'updates-'));
  const site = join(folder, 'site');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(pathname);
    const file = join(site, pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = { xml: 'application/xml', crx: 'application/x-chrome-extension', xpi: 'application/x-xpinstall', json: 'application/json' }[
      pathname.split('.').pop() ?? ''
    ];
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, site, asked, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** The hospital build as it would come out with this version, key and address: nothing but its manifest tells them. */
function buildOf(t: Test, folder: string, change: (manifest: Record<string, unknown>) => void): string {
  const build = mkdtempSync(join(folder, 'build-'));
  cpSync(extensionDir('hospital', t.browser), build, { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
  return build;
}

scenario(
  'hospital updates: Chromium installs the package by policy and takes the next version',
  { browsers: ['chromium'], why: 'the other browser has a scenario of its own', timeoutMs: 90_000 },
  async (t) => {
    const { folder, site, asked, at } = await openServer(t);
    const keyFile = join(folder, 'key.pem');
    const { key, id } = writeKey(keyFile);
    const publish = (version: string) =>
      packChrome(
        buildOf(t, folder, (m) => Object.assign(m, { version, key, update_url: `${at}/update.xml` })),
        keyFile,
        at,
        site,
      );
    assert.equal((await publish('0.1.0')).id, id);
    const policies = await openPolicies('chromium', folder);
    policies.setBrowser({
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: `${at}/update.xml`, toolbar_pin: 'force_pinned' } },
    });
    // none of the switches by which a driver keeps a browser from installing and asking
    const args = [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${join(folder, 'profile')}`,
      'about:blank',
    ];
    const browser = await puppeteer.launch({
      executablePath: policies.executable,
      ignoreDefaultArgs: true,
      args,
      pipe: true,
      enableExtensions: true,
    });
    t.after(() => browser.close());
    const installed = join(folder, 'profile/Default/Extensions', id);
    await t.until('the installation', async () => existsSync(join(installed, '0.1.0_0/manifest.json')), 30_000);
    assert.deepEqual(asked, ['/update.xml', '/pml-sentinel-0.1.0.crx']);
    // what an administrator sees there, and the button "Update" of its developer mode
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    const told = () =>
      page.evaluate(
        `chrome.developerPrivate.getExtensionInfo('${id}').then((x) => [x.version, x.state, x.controlledInfo?.text ? 'policy' : 'user'].join(' '))`,
      );
    assert.equal(await told(), '0.1.0 ENABLED policy');
    await publish('0.1.1');
    await page.evaluate('chrome.developerPrivate.autoUpdate()');
    await t.until('the next version', async () => (await told()) === '0.1.1 ENABLED policy', 30_000);
    assert.ok(existsSync(join(installed, '0.1.1_0/manifest.json')));
  },
);

scenario(
  'hospital updates: Firefox installs the package by policy and takes the next version',
  { browsers: ['firefox'], why: 'the other browser has a scenario of its own', timeoutMs: 90_000 },
  async (t) => {
    const { folder, site, asked, at } = await openServer(t);
    const id = 'pml-sentinel@pml-sentinel.org';
    const publish = (version: string) => {
      const build = buildOf(t, folder, (m) => {
        m.version = version;
        (m.browser_specific_settings as { gecko: Record<string, string> }).gecko.update_url = `${at}/updates.json`;
      });
      return publishFirefox(packFirefox(build, join(folder, 'unsigned')), at, site);
    };
    const first = publish('0.1.0');
    const policies = await openPolicies('firefox', folder);
    policies.setBrowser({
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: `${at}/${first.file}`, updates_disabled: false } },
    });
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: policies.executable,
      headless: true,
      args: ['-remote-allow-system-access'],
      // ours has no signature of Mozilla, and the server of this scenario no TLS
      extraPrefsFirefox: {
        'xpinstall.signatures.required': false,
        'extensions.checkUpdateSecurity': false,
        'extensions.update.enabled': true,
        'extensions.getAddons.cache.enabled': false,
      },
    });
    t.after(() => browser.close());
    const chrome = await FirefoxChrome.start(browser, async () => void (await browser.newPage({ type: 'window' })));
    await t.until('the installation', async () => (await chrome.versionOf(id)) === '0.1.0', 30_000);
    assert.deepEqual(asked, ['/pml-sentinel-0.1.0.xpi']);
    publish('0.1.1');
    await chrome.takeUpdate(id);
    await t.until('the next version', async () => (await chrome.versionOf(id)) === '0.1.1', 30_000);
    assert.deepEqual(asked.slice(1), ['/updates.json', '/pml-sentinel-0.1.1.xpi']);
    // other bytes under the same name are not taken
    const { file } = publish('0.1.2');
    writeFileSync(join(site, file), Buffer.concat([readFileSync(join(site, file)), Buffer.from('x')]));
    await chrome.takeUpdate(id).catch(() => undefined);
    assert.equal(await chrome.versionOf(id), '0.1.1');
  },
);
