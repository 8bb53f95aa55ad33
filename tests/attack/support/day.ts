// A clinic day: a dozen patients one after the other, the popup, a look-up and a question; and every form that its words can take.
import type { Session } from '../../browsers/driver.ts';
import type { Test } from '../../e2e/harness.ts';

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

/** As text in both widths, as an address writes it, and in base64 at each of its three positions. */
export function shapesOf(word: string): Buffer[] {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // the first and last characters also depend on what stands beside the word
    return Buffer.from(text.slice(shift ? 4 : 0, -4));
  });
  return [bytes, Buffer.from(word, 'utf16le'), Buffer.from(encodeURIComponent(word)), ...base64];
}

/** What a day says of its patients, and what is typed on it. */
export const dayWords = (): string[] => [...Array.from({ length: 12 }, (_, i) => [nameOf(i), numberOf(i), doseOf(i)]).flat(), typed, question];

/** The whole day in one tab; the article stays open. */
export async function clinicDay(t: Test, session: Session): Promise<void> {
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
}
