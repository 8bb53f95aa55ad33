// A clinic day, then the whole profile on disk: no word of any patient, and no stored key beyond the closed list.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { note } from '../attack/support/results.ts';
import { scenario } from './harness.ts';

const medicines = [
  'natalizumab 300 mg infusion',
  'Tysabri 150 mg',
  'ocrelizumab 600 mg',
  'dimethyl fumarate 240 mg',
  'tacrolimus 1 mg',
  'ramipril 5 mg',
];
/** What can only come from a chart or from what was typed beside it. */
const nameOf = (i: number) => `Zyrelda Quombath${i}`;
const numberOf = (i: number) => `MRN 77${8841 + i}`;
const doseOf = (i: number) => `lot vurtik-${i}`;
const typed = 'xylquavimab';
const question = 'may Wubbeloth have an infusion';

const chartOf = (i: number) =>
  `<title>Chart</title><header><h1>${nameOf(i)}</h1><p>Born 1979-03-02, ${numberOf(i)}</p></header><section><h2>Current medications</h2><ul><li>${medicines[i % medicines.length]} ${doseOf(i)}</li><li>metformin 500 mg</li></ul></section><section><h2>Results</h2><ul><li>Anti-JCV antibody index 2.${i} positive 2026-05-02</li></ul></section>`;

/** As text in both widths, and in base64 at each of its three positions. */
function shapesOf(word: string): Buffer[] {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // the first and last characters also depend on what stands beside the word
    return Buffer.from(text.slice(shift ? 4 : 0, -4));
  });
  return [bytes, Buffer.from(word, 'utf16le'), ...base64];
}

function filesWith(folder: string, words: string[]): string[] {
  const shapes = words.flatMap((word) => shapesOf(word).map((bytes) => ({ word, bytes })));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      const found = shapes.find((shape) => bytes.includes(shape.bytes));
      return found ? [`${file.slice(folder.length)}: ${found.word}`] : [];
    });
}

/** lib/platform writes these and no other; a new one belongs into the contract first. */
const closedList =
  /^(openPopup|sitesOff|articleReader|promises|promiseKey|followThrough|region|rules|rulesChecks|rulesWaiting|rulesTally|policySeen|taught|rowsSeen|cardTally)$/;

scenario('a clinic day leaves no word of any patient on disk', { timeoutMs: 150_000 }, async (t) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'pml-profile-'));
  t.after(() => rmSync(profileDir, { recursive: true, force: true }));
  const session = await t.session({ fresh: true, profileDir });
  const page = await session.newPage(t.site.serve(chartOf(0)));
  for (let i = 0; i < 12; i++) {
    const url = t.site.serve(chartOf(i));
    await page.goto(url);
    await session.settledChart(page.tabId);
    if (i % 4) continue;
    const popup = await session.popup(page.tabId, url);
    await popup.waitFor("document.querySelector('[data-agent]')");
    await popup.click('[data-agent] [data-fold=acknowledge] summary');
    await popup.waitFor("document.querySelector('[data-reason]')");
    await popup.evaluate("document.querySelector('[data-reason]').click()");
    await popup.evaluate(
      `(() => { const e = document.querySelector('input[type=search], .lookup input, input'); e.focus(); e.value = '${typed}'; e.dispatchEvent(new Event('input', { bubbles: true })); })()`,
    );
    await popup.close();
  }
  const article = await session.newPage(session.extensionUrl('article.html'), { window: true });
  await article.waitFor("document.querySelector('.ask input')", 40_000);
  await article.evaluate("document.querySelector('.ask input').focus()");
  await article.type(question);
  await article.press('Enter');
  await article.waitFor("document.querySelector('.ask[data-answer]')");
  const keys = await session.inExtension(async (api) => Object.keys(await api.storage.local.get(null)));
  assert.deepEqual(
    keys.filter((key) => !closedList.test(key)),
    [],
    'keys that the closed list does not name',
  );
  await session.close();
  const words = Array.from({ length: 12 }, (_, i) => [nameOf(i), numberOf(i), doseOf(i)]).flat();
  const found = filesWith(profileDir, [...words, typed, question]);
  note({
    of: 'at rest',
    name: 'a clinic day',
    kind: 'attack',
    browser: t.browser,
    tried: shapesOf('abcdef').length * (words.length + 2),
    lost: found.length,
  });
  assert.deepEqual(found, []);
  // the search itself finds what is there: the address of the last page is in the browser's own history
  assert.notDeepEqual(filesWith(profileDir, [new URL(t.site.origins[0]).port]), []);
});
