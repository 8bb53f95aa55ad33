// Writing an order: names that are only offered say nothing, an unsigned order is told apart from what is taken, and the signed one has its card.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const pad = `<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header>
<section><h2>Current medications</h2><ul id="taken"><li>Levetiracetam 500 mg tablet, twice daily</li><li>Folic acid 5 mg tablet, daily</li></ul></section>
<section><h2>Add an order</h2><input id="find" role="combobox" aria-controls="found" aria-expanded="false"><ul id="found" role="listbox"></ul></section>
<section><h2>Unsigned orders</h2><ul id="basket"></ul><button id="sign">Sign</button></section>
<script>
  const all = ['natalizumab 300 mg/15 mL infusion', 'naproxen 500 mg tablet', 'nadolol 40 mg tablet'];
  const [find, found, basket] = ['find', 'found', 'basket'].map((id) => document.getElementById(id));
  find.addEventListener('input', () => {
    found.innerHTML = all.filter((n) => find.value && n.startsWith(find.value)).map((n) => '<li role="option">' + n + '</li>').join('');
    find.setAttribute('aria-expanded', String(found.children.length > 0));
  });
  found.addEventListener('click', (e) => {
    basket.insertAdjacentHTML('beforeend', '<li>' + e.target.textContent + ', every 4 weeks</li>');
    find.value = found.innerHTML = '';
    find.setAttribute('aria-expanded', 'false');
    globalThis.chosenAt = Date.now();
  });
  document.getElementById('sign').addEventListener('click', () => document.getElementById('taken').append(...basket.children));
</script>`;

/** The words underlined in rows of the list of orders, by the browser's own list of highlights. */
const marked = `[...(CSS.highlights.get('pml-sentinel-warning') ?? [])].filter((r) => r.startContainer.parentElement.closest('#basket')).map((r) => r.toString())`;

scenario(
  'order entry: suggestions say nothing, an unsigned order is marked and told as planned, the signed one is counted and has its card',
  {},
  async (t) => {
    const session = await t.session({ fresh: true });
    const url = t.site.serve(pad);
    const page = await session.newPage(url);
    await t.until('badge 0', async () => (await session.badge(page.tabId)) === '0');
    await page.bringToFront();
    await page.click('#find');
    await page.type('na');
    await page.waitFor("document.querySelectorAll('[role=option]').length === 3");
    // long enough for a reading after the last key
    await new Promise((done) => setTimeout(done, 1500));
    assert.deepEqual(
      (await session.settledChart(page.tabId)).agents.filter((a) => a.status !== 'mentioned'),
      [],
      'a name that is only offered',
    );
    await page.click('[role=option]');
    const planned = await t.until('the order', async () => (await session.settledChart(page.tabId)).agents.find((a) => a.status === 'planned'));
    assert.deepEqual([planned.agent, planned.tier], ['natalizumab', 'warning']);
    assert.equal(await session.badge(page.tabId), '0');
    assert.equal(await session.card(page.tabId), null);
    const popup = await session.popup(page.tabId, url);
    await popup.waitFor("document.querySelector('.rest [data-agent=natalizumab][data-status=planned]')");
    await popup.close();
    await page.bringToFront();
    await t.until(
      'a quiet line under the order as soon as it is chosen',
      async () => (await page.evaluate<string[]>(marked)).join() === 'natalizumab',
    );
    await page.click('#sign');
    assert.match((await t.until('the card', () => session.card(page.tabId))).text, /natalizumab: PML risk/);
  },
);
