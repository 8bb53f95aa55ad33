// Fifty thousand shapes of messages in each browser, from beside a page script and from a page of the extension itself.
import assert from 'node:assert/strict';
import { FromPage, FromUi } from '../../lib/platform/inbox.ts';
import { scenario } from '../e2e/harness.ts';
import { note } from './support/results.ts';
import { makeShapes } from './support/shapes.ts';

const chart =
  '<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header><section><h2>Current medications</h2><ul id="l"><li>natalizumab 300 mg infusion</li><li>metformin 500 mg</li></ul></section>';
const each = Number(process.env.PML_BROWSER_SHAPES ?? 25_000);
const lot = 500;

type Lot = { from: number; to: number; skip: number[]; seed: number };
type Sent = { answered: number; refused: number; unsent: number; open: number };

/** Shapes that would rightly be heard and change something; by their number. */
function heard(schema: typeof FromPage | typeof FromUi, harmless: RegExp, seed: number): number[] {
  const next = makeShapes(seed);
  return Array.from({ length: each }, (_, i) => {
    const shape = next();
    // Chromium sends JSON, in which what is undefined is absent
    const said = schema.safeParse(shape).data ?? schema.safeParse(JSON.parse(JSON.stringify(shape ?? null))).data;
    return said && !harmless.test(said.t) ? i : -1;
  }).filter((i) => i >= 0);
}

/** Runs in the browser; `make` is put before it. */
const send = `(async ({ from, to, skip, seed }) => {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const next = makeShapes(seed);
  const sent = { answered: 0, refused: 0, unsent: 0, open: 0 };
  const waits = [];
  for (let i = 0; i < to; i++) {
    const message = next();
    if (i < from || skip.includes(i)) continue;
    try {
      const answer = Promise.resolve(runtime.sendMessage(message));
      const late = new Promise((done) => setTimeout(done, 20000, 'late'));
      waits.push(Promise.race([answer, late]).then(
        (said) => { said === 'late' ? sent.open++ : said === false || said?.refused ? sent.refused++ : sent.answered++; },
        () => { sent.unsent++; },
      ));
    } catch { sent.unsent++; }
  }
  await Promise.all(waits);
  return sent;
})`;

scenario('fifty thousand shapes of messages change nothing and are all answered', { timeoutMs: 900_000 }, async (t) => {
  const session = await t.session({ fresh: true });
  const page = await session.newPage(t.site.serve(chart));
  await t.until('badge 1', async () => (await session.badge(page.tabId)) === '1');
  const state = () =>
    session.inExtension(async (api) => [
      await api.storage.local.get(null),
      (await api.scripting.getRegisteredContentScripts()).map(({ id, matches }) => [id, matches]),
      (await api.tabs.query({})).length,
    ]);
  // the first question about updates draws the number by which checks are spread, and keeps it
  await session.inExtension((api) => api.runtime.sendMessage({ t: 'updates' }));
  // the card of the page is counted when it is there, which may be after the sign
  await t.until('the card is counted', () => session.inExtension(async (api) => 'cardTally' in (await api.storage.local.get(null))));
  const before = await state();
  const total: Sent = { answered: 0, refused: 0, unsent: 0, open: 0 };
  const seed = Date.now() % 1e9;
  console.log(`       ${t.browser}: seeds ${seed} and ${seed + 1}`);
  const add = (s: Sent) => {
    for (const k of Object.keys(total) as (keyof Sent)[]) total[k] += s[k];
  };
  const lots = (skip: number[], s: number): Lot[] =>
    Array.from({ length: Math.ceil(each / lot) }, (_, i) => ({ from: i * lot, to: Math.min(each, (i + 1) * lot), skip, seed: s }));
  const source = `const makeShapes = ${makeShapes};`;
  // a word of the page that is fit to be heard is its reader's own to say
  const script = `(arg) => { ${source} return ${send}(arg); }`;
  for (const one of lots(heard(FromPage, /^(report|match)$/, seed), seed)) add(await session.inContent<Sent, Lot>(page.tabId, script as never, one));
  assert.equal(await session.badge(page.tabId), '1', 'the badge after messages from beside the page');
  const ui = `(_, arg) => { ${source} return ${send}(arg); }`;
  for (const one of lots(heard(FromUi, /^(sites|rules|updates|chart)$/, seed + 1), seed + 1))
    add(await session.inExtension<Sent, Lot>(ui as never, one));
  console.log(`       ${t.browser}: ${JSON.stringify(total)}`);
  const problems = await session.problems();
  note({
    of: 'messages',
    name: 'shapes of messages in the browser',
    browser: t.browser,
    kind: 'fuzzed',
    tried: each * 2,
    lost: total.open + problems.length,
    more: { seed, ...total },
  });
  assert.deepEqual(problems, []);
  assert.equal(total.open, 0, 'every message is answered');
  assert.ok(total.refused > each / 2);
  assert.deepEqual(await state(), before);
  assert.equal(await session.badge(page.tabId), '1');
  await page.evaluate("void document.getElementById('l').insertAdjacentHTML('beforeend', '<li>ocrelizumab 300 mg infusion</li>')");
  await t.until('it still reads: badge 2', async () => (await session.badge(page.tabId)) === '2');
});
