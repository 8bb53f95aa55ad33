// What the reader must see, and what it must say where it cannot see, on pages of our own.
import assert from 'node:assert/strict';
import type { Assessment } from '../browsers/assessment.ts';
import { scenario } from './harness.ts';

const who = '<header><h1>Mira Solberg</h1><p>Born 1979-03-02 (47 y), MRN 448812</p></header>';
const rows = (...r: string[]) => r.map((x) => `<li>${x}</li>`).join('');
const meds = (...r: string[]) => `<section><h2>Current medications</h2><ul>${rows(...r)}</ul></section>`;
const plain = ['metformin 500 mg tablets', 'ramipril 5 mg capsules'];
const counted = (c: Assessment) => c.agents.filter((a) => (a as { counted?: boolean }).counted).map((a) => a.agent);
const statuses = (c: Assessment) => Object.fromEntries(c.agents.map((a) => [a.agent, a.status]));

scenario('a list that comes late is read when it comes', {}, async (t) => {
  const { badge, settled } = await t.chart(
    `${who}<div id="x"></div><script>setTimeout(() => { document.getElementById('x').innerHTML = ${JSON.stringify(meds('Tysabri 300 mg infusion', ...plain))} }, 1500)</script>`,
  );
  assert.equal(await t.until('reading sign', async () => (await badge()) === '…' && '…'), '…');
  await t.until('badge 1', async () => (await badge()) === '1');
  assert.deepEqual(counted(await settled()), ['natalizumab']);
});

scenario('text that changes in place is read again', {}, async (t) => {
  const { page, badge } = await t.chart(`${who}${meds('<span id="n">metformin 500 mg tablets</span>', 'ramipril 5 mg capsules')}`);
  await t.until('badge 0', async () => (await badge()) === '0');
  await page.evaluate("void (document.getElementById('n').firstChild.nodeValue = 'ocrelizumab 300 mg infusion')");
  await t.until('badge 1', async () => (await badge()) === '1');
});

// a tab strip, a window made narrower and a style sheet that comes late change what stands there without a change of the tree
scenario('rows that a style alone shows or hides are read again', {}, async (t) => {
  const list = `<div id="a">${meds('ocrelizumab 300 mg infusion')}</div><div id="b">${meds(...plain)}</div>`;
  const { page, session, badge } = await t.chart(
    `${who}<style>.off { display: none } @media (max-width: 700px) { #b { display: none } }</style>${list}<script>a.className = 'off'</script>`,
  );
  await t.until('badge 0', async () => (await badge()) === '0');
  await page.evaluate("void (a.className = '', b.className = 'off')");
  await t.until('the other tab: badge 1', async () => (await badge()) === '1');
  await page.evaluate("void (a.className = 'off', b.className = '')");
  await t.until('back: badge 0', async () => (await badge()) === '0');
  await page.evaluate('void document.styleSheets[0].deleteRule(0)');
  await t.until('a rule taken away: badge 1', async () => (await badge()) === '1');
  await page.setViewport(600, 700);
  await t.until('a narrow window: one row left', async () => (await session.chart(page.tabId)).coverage.rowsRead === 1);
});

scenario('open and closed shadow roots are read', {}, async (t) => {
  for (const mode of ['open', 'closed']) {
    const { badge, settled } = await t.chart(
      `${who}<med-list></med-list><script>customElements.define('med-list', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(meds('Gilenya 0.5 mg capsules', ...plain))} } })</script>`,
    );
    await t.until(`${mode}: badge 1`, async () => (await badge()) === '1');
    assert.deepEqual(counted(await settled()), ['fingolimod'], mode);
  }
});

scenario('frames: same origin, srcdoc and nested are read; the patient may stand in another frame', {}, async (t) => {
  const inner = t.site.serve(meds('riTUXimab-abbs (TRUXIMA) 500 mg/50 mL', ...plain));
  const outer = t.site.serve(`<iframe src="${inner}" width="600" height="400"></iframe>`);
  const { badge, settled } = await t.chart(
    `${who}<iframe src="${outer}" width="700" height="500"></iframe><iframe width="300" height="200" srcdoc="<p>Vitals: pulse 70</p>"></iframe>`,
  );
  await t.until('badge 1', async () => (await badge()) === '1');
  const chart = await settled();
  assert.deepEqual(counted(chart), ['rituximab']);
  assert.equal(chart.coverage.answer, 'complete');
});

scenario('a frame of an origin that is not watched is never shown as clear', {}, async (t) => {
  const elsewhere = t.site.unwatched(t.site.serve(meds('natalizumab 300 mg')));
  const some = await t.chart(`${who}${meds(...plain)}<iframe src="${elsewhere}" width="600" height="400"></iframe>`);
  await t.until('badge ?', async () => (await some.badge()) === '?');
  const chart = await some.settled();
  assert.equal(chart.coverage.answer, 'partial');
  assert.match(chart.coverage.sentence, /1 frame could not be read/);
  const found = await t.chart(`${who}${meds('Ocrevus 300 mg infusion', ...plain)}<iframe src="${elsewhere}" width="600" height="400"></iframe>`);
  await t.until('badge 1+', async () => (await found.badge()) === '1+');
  const only = await t.chart(`${who}<h2>Prescribing</h2><iframe src="${elsewhere}" width="600" height="400"></iframe>`);
  await t.until('badge ? without a list', async () => (await only.badge()) === '?');
  assert.equal((await only.settled()).coverage.answer, 'unreadable');
});

scenario('allergy, family, stopped, held, planned and prose are told apart', {}, async (t) => {
  const { settled, badge } = await t.chart(`${who}
    <section><h2>Allergies</h2><ul>${rows('Natalizumab (anaphylaxis)', 'Penicillin')}</ul></section>
    <section><h2>Family history</h2><p>Mother treated with fingolimod for multiple sclerosis.</p></section>
    <section><h2>Current medications</h2><ul>${rows('metformin 500 mg tablets', 'ocrelizumab 300 mg infusion (on hold)')}</ul></section>
    <section><h2>Past medications</h2><ul>${rows('Tecfidera 240 mg capsules, stopped 2019-05-01', 'ibuprofen 400 mg')}</ul></section>
    <section><h2>Planned</h2><ul>${rows('cladribine 10 mg tablets, to start next month')}</ul></section>
    <section><h2>Notes</h2><p>Discussed alemtuzumab and vedolizumab; declined. Never received belatacept.</p></section>`);
  await t.until('a number', async () => /^\d/.test(await badge()));
  const s = statuses(await settled());
  assert.equal(s.natalizumab, 'allergy');
  assert.equal(s.fingolimod, 'mentioned');
  assert.equal(s.ocrelizumab, 'held');
  assert.equal(s['dimethyl fumarate'], 'stopped');
  assert.equal(s.cladribine, 'planned');
  assert.equal(s.alemtuzumab, 'mentioned');
  assert.equal(await badge(), '2'); // held, and stopped until recovery is known
});

scenario('look-alikes and local forms are silent', {}, async (t) => {
  const { settled, badge } = await t.chart(
    who +
      meds(
        'ferrous fumarate 210 mg tablets',
        'quetiapine fumarate 25 mg',
        'bisoprolol fumarate 2.5 mg',
        'formoterol fumarate dihydrate inhaler',
        'tenofovir disoproxil fumarate 245 mg',
        'tacrolimus 0.1% ointment',
        'Ikervis 1 mg/ml eye drops (ciclosporin)',
        'RIXUBIS 1000 IU',
        'omalizumab 150 mg',
        'Fludrocortisone 100 micrograms tablets',
        'mycophenolate level',
        'Retinol cream',
      ),
  );
  await t.until('badge 0', async () => (await badge()) === '0');
  assert.deepEqual(counted(await settled()), []);
});

scenario('a page that is replaced by client-side navigation keeps nothing of the old one', {}, async (t) => {
  const { page, badge, session } = await t.chart(`<div id="app"></div><script>
    const views = { '/patient/1': ${JSON.stringify(who + meds('natalizumab 300 mg infusion', ...plain))}, '/patient/2': ${JSON.stringify(who.replace('Mira Solberg', 'Otto Brandt').replace('1979-03-02', '1951-11-30') + meds(...plain, 'atenolol 50 mg'))} };
    const go = (p) => { history.pushState({}, '', p); setTimeout(() => { document.getElementById('app').innerHTML = views[p] }, 700); };
    document.getElementById('app').innerHTML = views['/patient/1']; history.replaceState({}, '', '/patient/1');
  </script>`);
  await t.until('badge 1', async () => (await badge()) === '1');
  await page.evaluate("go('/patient/2')");
  await t.until('the old finding is gone within a second', async () => (await badge()) !== '1', 1000);
  await t.until('badge 0', async () => (await badge()) === '0');
  await t.until('no card left', async () => (await session.card(page.tabId)) === null && 'gone');
});

scenario('a chart drawn as a picture, a page without a chart, an empty list, and a chart without a list', {}, async (t) => {
  const canvas = await t.chart('<canvas width="1200" height="800" style="width:100vw;height:100vh"></canvas>');
  await t.until('canvas: ?', async () => (await canvas.badge()) === '?');
  assert.equal((await canvas.settled()).coverage.answer, 'unreadable');
  const news = await t.chart(
    '<article><h1>New data on natalizumab</h1><p>Natalizumab is a medicine for multiple sclerosis, the article says.</p></article>',
  );
  assert.equal((await news.settled()).coverage.answer, 'not-a-chart');
  assert.equal(await news.badge(), '');
  const empty = await t.chart(`${who}<section><h2>Medications</h2><p>No known medications</p></section>`);
  await t.until('empty: 0', async () => (await empty.badge()) === '0');
  assert.equal((await empty.settled()).coverage.answer, 'empty-list');
  const none = await t.chart(`${who}<section><h2>Problems</h2><ul>${rows('Hypertension', 'Asthma')}</ul></section>`);
  await t.until('no list: ?', async () => (await none.badge()) === '?');
  assert.equal((await none.settled()).coverage.answer, 'no-list');
});

scenario('a pager tells that rows are missing', {}, async (t) => {
  const { badge, settled } = await t.chart(
    `${who}${meds(...plain)}<p>1–2 of 12 items</p>`.replace('</ul></section><p>', '</ul><p>').replace('items</p>', 'items</p></section>'),
  );
  await t.until('badge ?', async () => (await badge()) === '?');
  const c = await settled();
  assert.equal(c.coverage.answer, 'partial');
  assert.equal(c.coverage.rowsKnown, 12);
});
