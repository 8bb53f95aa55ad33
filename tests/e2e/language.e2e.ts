// Languages in real browsers: chosen in the options, spoken at once by popup, badge and card, and clinical sentences left in English and marked so.
import assert from 'node:assert/strict';
import { assertAccessible } from './axe.ts';
import { openHospital } from './channel/hospital.ts';
import { scenario } from './harness.ts';

const chart =
  '<h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p><section><h2>Current medications</h2><table><tr><td>natalizumab 300 mg infusion</td><td>every 4 weeks</td></tr><tr><td>metformin 500 mg</td><td>daily</td></tr></table></section>';
const choose = (id: string) =>
  `(() => { const s = document.querySelector('#own-language'); s.value = '${id}'; s.dispatchEvent(new Event('input', { bubbles: true })); })()`;

scenario('language: chosen in the options, spoken by options, card, badge and popup, and taken back', { timeoutMs: 120_000 }, async (t) => {
  const session = await t.session({ fresh: true });
  const page = await session.newPage(t.site.serve(chart));
  assert.match((await t.until('the card', () => session.card(page.tabId))).text, /Critical/);
  const own = await session.newPage(session.extensionUrl('options.html'), { window: true });
  await own.waitFor("document.querySelector('#own-language')");
  assert.equal(await own.evaluate("document.querySelector('#own-language').value"), '', 'as the browser');

  await own.evaluate(choose('ar'));
  await own.waitFor("document.documentElement.dir === 'rtl' && document.querySelector('h1')?.textContent === 'الخيارات'");
  assert.equal(await own.evaluate('document.documentElement.lang'), 'ar');
  assert.equal(await own.evaluate("document.querySelectorAll('[data-clinical-note]').length"), 1);
  const card = await t.until('the card in Arabic', async () => {
    const now = await session.card(page.tabId);
    return now && /حرج/.test(now.text) ? now : null;
  });
  assert.match(card.text, /natalizumab: PML risk\. New neurological sign: withhold the next dose\./);
  const title = await session.inExtension((api, id) => api.action.getTitle({ tabId: id }), page.tabId);
  assert.match(title, /قُرئ 2 من صفين في قائمة أدوية واحدة/);

  await own.goto(session.extensionUrl(`popup.html?tab=${page.tabId}`));
  await own.waitFor("document.querySelector('[data-agent=natalizumab] .risk')");
  const seen = await own.evaluate<{ dir: string; coverage: string; risk: string[]; wide: number }>(
    `({ dir: document.documentElement.dir, coverage: document.querySelector('[data-coverage]').textContent,
        risk: [...document.querySelectorAll('[data-agent=natalizumab] .quoted')].map((e) => e.lang + ' ' + e.dir),
        wide: document.documentElement.scrollWidth - innerWidth })`,
  );
  assert.equal(seen.dir, 'rtl');
  assert.match(seen.coverage, /تمت القراءة\. قُرئ 2 من صفين/);
  assert.deepEqual([...new Set(seen.risk)], ['en ltr']);
  assert.ok(seen.wide <= 0, `${seen.wide} px too wide`);
  await assertAccessible(own, 'popup in Arabic');

  await own.goto(session.extensionUrl('options.html'));
  await own.waitFor("document.querySelector('#own-language')");
  await own.evaluate(choose('de'));
  await own.waitFor("document.documentElement.lang === 'de' && document.querySelector('h1')?.textContent === 'Einstellungen'");
  await own.goto(session.extensionUrl(`popup.html?tab=${page.tabId}`));
  await own.waitFor("/Gelesen\\. 2 von 2 Zeilen in 1 Medikationsliste gelesen\\./.test(document.querySelector('[data-coverage]')?.textContent)");

  await own.goto(session.extensionUrl('options.html'));
  await own.waitFor("document.querySelector('#own-language')");
  await own.evaluate(choose(''));
  await own.waitFor("document.documentElement.lang === 'en' && document.querySelector('h1')?.textContent === 'Options'");
  assert.deepEqual(await session.inExtension((api) => api.storage.local.get('language')), {}, 'nothing is kept of it');
  await t.until('the card in English', async () => /Critical/.test((await session.card(page.tabId))?.text ?? ''));
  assert.deepEqual(own.errors, []);
});

scenario('language: what a policy sets stands above the user’s choice', { timeoutMs: 200_000 }, async (t) => {
  const { start, policy } = await openHospital(t);
  policy({ locale: 'fr' });
  const session = await start();
  await session.inExtension((api) => api.storage.local.set({ language: 'ja' }));
  const own = await session.newPage(session.extensionUrl('options.html'), { window: true });
  // Chrome has its policy some seconds after its start
  await t.until(
    'French',
    async () => {
      await own.goto(session.extensionUrl('options.html'));
      await own.waitFor("document.querySelector('#own-language')");
      return own.evaluate("document.documentElement.lang === 'fr'");
    },
    30_000,
  );
  assert.deepEqual(await own.evaluate("(({ value, disabled }) => ({ value, disabled }))(document.querySelector('#own-language'))"), {
    value: 'fr',
    disabled: true,
  });
  assert.match(await own.evaluate<string>("document.querySelector('#language').textContent"), /Votre établissement a fixé la langue\./);
});
