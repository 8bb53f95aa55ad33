// What an administrator sets, by real policy files in real browsers: each setting has its effect, and one that does not hold says so and falls alone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { packFirefox } from '../../rules/cli/admin/package.ts';
import type { Page } from '../browsers/driver.ts';
import { FirefoxChrome } from '../browsers/firefox-chrome.ts';
import { sleep } from '../browsers/wait.ts';
import { extensionDir } from '../demo/build.ts';
import { assertAccessible } from './axe.ts';
import { openHospital } from './channel/hospital.ts';
import { openPolicies } from './channel/policies.ts';
import { scenario, type Test } from './harness.ts';

const chartOf = (row: string, name = 'Mira Solberg', number = '448812') =>
  `<header><h1>${name}</h1><p>Born 1979-03-02, MRN ${number}</p></header><section><h2>Current medications</h2><ul><li>${row}</li><li>metformin 500 mg</li></ul></section>`;
const text = (page: Page, selector: string) => page.evaluate<string>(`document.querySelector('${selector}')?.textContent ?? ''`);

/** The options page once the policy is there: Chrome has it some seconds after its start. */
async function optionsWith(t: Test, session: Awaited<ReturnType<Test['session']>>, ready: string): Promise<Page> {
  const own = await session.newPage(session.extensionUrl('options.html'), { window: true });
  await t.until(
    'the policy on the options page',
    async () => {
      await own.goto(session.extensionUrl('options.html'));
      await own.waitFor("document.querySelector('#rules')");
      return own.evaluate<boolean>(`Boolean(${ready})`);
    },
    40_000,
  );
  return own;
}

scenario(
  'policy: cards by tier and budget, quiet medicines with a floor, region, consent, and bad fields that fall alone',
  { timeoutMs: 240_000 },
  async (t) => {
    const { start, policy } = await openHospital(t);
    policy({
      interruptTier: 'warning',
      interruptBudgetPerDay: 2,
      region: 'EU',
      dataConsentGiven: true,
      disabledAgents: ['ruxolitinib: A protocol of haematology.', 'natalizumab: Too loud.', 'infliximab: Never asked for.'],
      updateMinutes: 1,
      sites: ['https://ehr.example.org/chart'],
    });
    const session = await start();
    await session.inExtension((api) => api.storage.local.set({ region: 'US' }));
    const own = await optionsWith(t, session, "document.querySelector('[data-card-budget]').dataset.cardBudget === '2'");
    assert.equal(await own.evaluate("document.querySelector('[data-card-tier]').dataset.cardTier"), 'warning');
    assert.match(await text(own, '[data-card-tier]'), /critical and the warning tier\. At most 2 charts a day.*Your organisation has set this\./);
    assert.equal(await own.evaluate("document.querySelector('[data-own-region]').dataset.ownRegion"), 'EU');
    assert.equal(await own.evaluate("document.querySelector('.region-choice').disabled"), true);
    assert.match(await text(own, '.region-choice'), /Your organisation has set the region\./);
    assert.match(await text(own, '[data-told]'), /users were told/);
    const problems = await own.evaluate<string[]>("[...document.querySelectorAll('[data-policy-problem]')].map((e) => e.textContent)");
    const problem = (sign: RegExp) =>
      assert.ok(
        problems.some((p) => sign.test(p)),
        `${sign} in ${problems.join(' | ')}`,
      );
    problem(/^sites: Entry 1 is not as https:\/\/ehr\.example\.org\/\*\. It counts as not set\./);
    problem(/^updateMinutes: It must be from 5/);
    problem(/^disabledAgents: Not applied to natalizumab: it is critical, and no setting lowers or silences/);
    problem(/^disabledAgents: Not applied to infliximab: it is a reference medicine/);
    problem(/^disabledAgents: ruxolitinib is a note and not silent/);
    assert.match(await text(own, '[data-merged=ruxolitinib]'), /Locally modified by policy from warning to note: A protocol of haematology\./);
    await assertAccessible(own, 'options with a policy');

    // a note has no card, is counted, and says who changed it
    const quiet = t.site.serve(chartOf('Jakavi (ruxolitinib) 10 mg tablets', 'Ada Quiet', '11'));
    const page = await session.newPage(quiet);
    await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
    await sleep(800);
    assert.equal(await session.card(page.tabId), null);
    const popup = await session.popup(page.tabId, quiet);
    await popup.waitFor("document.querySelector('[data-agent=ruxolitinib]')?.dataset.tier === 'note'");
    assert.match(await popup.evaluate<string>('document.body.textContent'), /Locally modified by policy/);
    await popup.goto(session.extensionUrl('popup.html?part=natalizumab'));
    await popup.waitFor("document.querySelector('[data-place]')");
    assert.equal(await popup.evaluate("document.querySelector('[data-place]').dataset.place"), 'EU');

    // two charts have a card: one by the tier that the policy added, one critical whatever the policy asks
    await page.goto(t.site.serve(chartOf('fingolimod 0.5 mg capsules', 'Bo Second', '22')));
    assert.match((await t.until('a card for a warning', () => session.card(page.tabId))).text, /Warning.*fingolimod/s);
    const first = t.site.serve(chartOf('natalizumab 300 mg infusion', 'Cy Third', '33'));
    await page.goto(first);
    assert.match((await t.until('the critical card', () => session.card(page.tabId))).text, /Critical.*natalizumab/s);
    // the third chart of the day has the badge alone, and the popup says why; who had a card has it again
    const third = t.site.serve(chartOf('natalizumab 300 mg infusion', 'Di Fourth', '44'));
    await page.goto(third);
    await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
    await sleep(1200);
    assert.equal(await session.card(page.tabId), null);
    await popup.goto(session.extensionUrl(`popup.html?tab=${page.tabId}&url=${encodeURIComponent(third)}`));
    await popup.waitFor('/number of cards on the page is used up \\(2\\)/.test(document.body.textContent)');
    await page.goto(first);
    await t.until('the card once more', () => session.card(page.tabId));

    // the lists that test the rules give the answers of the changed rules
    await own.bringToFront();
    await own.evaluate("document.querySelector('#self-test button').click()");
    await own.waitFor("document.querySelector('[data-self-test=passed]')", 30_000);
    assert.deepEqual(own.errors, []);
  },
);

scenario('policy: sites are proposed on welcome and options pages, and watched by one click', { timeoutMs: 200_000 }, async (t) => {
  const { start, policy } = await openHospital(t);
  policy({ sites: ['http://127.0.0.1/*', 'https://*.ehr.example.org/*'] });
  const session = await start({ build: 'store' });
  const own = await optionsWith(t, session, "document.querySelector('[data-proposed]')");
  assert.equal(await own.evaluate("document.querySelector('[data-proposed]').dataset.proposed"), '2');
  await own.goto(session.extensionUrl('welcome.html'));
  await own.waitFor("document.querySelector('#watch-proposed')");
  assert.match(await text(own, '[data-proposed]'), /proposes to watch 2 sites:.*127\.0\.0\.1/s);
  await assertAccessible(own, 'welcome with proposed sites');
  // Chromium shows its permission prompt in the browser, where no headless test can click it
  if (t.browser === 'chromium') return;
  await own.click('#watch-proposed');
  await own.waitFor("/are watched now/.test(document.querySelector('#proposed-said').textContent)");
  const page = await session.newPage(t.site.serve(chartOf('natalizumab 300 mg infusion')));
  await t.until('the chart is read', async () => (await session.badge(page.tabId)) === '1');
  await own.goto(session.extensionUrl('options.html'));
  await own.waitFor('document.querySelector(\'[data-proposed="0"]\')');
});

scenario(
  'policy: where Firefox installs it by policy the welcome page opens once, unless the policy states that users were told',
  { browsers: ['firefox'], why: 'no other browser asks for consent where a policy installs', timeoutMs: 150_000 },
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'consent-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const id = 'pml-sentinel@pml-sentinel.org';
    const file = packFirefox(extensionDir('store', t.browser), join(folder, 'package'));
    const greets = async (values: Record<string, unknown>) => {
      const policies = await openPolicies('firefox', folder);
      policies.setBrowser({
        ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: `file://${file}` } },
        '3rdparty': { Extensions: { [id]: values } },
      });
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: policies.executable,
        headless: true,
        args: ['-remote-allow-system-access'],
        // the package of a test has no signature of Mozilla
        extraPrefsFirefox: { 'xpinstall.signatures.required': false },
      });
      try {
        const chrome = await FirefoxChrome.start(browser, async () => void (await browser.newPage({ type: 'window' })));
        await t.until('the installation', async () => (await chrome.versionOf(id)) !== '', 30_000);
        const greeted = async () => (await chrome.addresses()).some((a) => a.endsWith('/welcome.html'));
        for (let tries = 0; tries < 20 && !(await greeted()); tries++) await sleep(250);
        return await greeted();
      } finally {
        await browser.close();
      }
    };
    assert.equal(await greets({ showWelcome: false }), true, 'nobody was told');
    assert.equal(await greets({ dataConsentGiven: true }), false, 'the organisation has told them');
  },
);
