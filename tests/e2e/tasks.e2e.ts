// What a clinician comes to the popup for, done with the mouse and with the keyboard alone: at most two actions to each answer.
import assert from 'node:assert/strict';
import { Hand, means } from './hand.ts';
import { type OpenChart, scenario, type Test } from './harness.ts';
import { mostActions, type Told, tasksPage } from './tasks.ts';

const chart = `<h1>Nadia Example, born 1987-04-19</h1><section><h2>Active medications</h2><table>
  <thead><tr><th>Medication</th><th>Status</th></tr></thead><tbody>
  <tr><td>natalizumab 300 mg intravenous infusion, since 2023-02-10</td><td>active</td></tr>
  <tr><td>fingolimod 0.5 mg capsules</td><td>stopped 2022-12-01</td></tr>
  <tr><td>metformin 500 mg tablets</td><td>active</td></tr>
  <tr><td>cholecalciferol 1000 units</td><td>active</td></tr></tbody></table></section>
  <section><h2>Results</h2><table><tr><th>Test</th><th>Result</th><th>Date</th></tr>
  <tr><td>Anti-JCV antibody index (STRATIFY)</td><td>2.3 positive</td><td>2026-04-12</td></tr>
  <tr><td>MRI brain</td><td>no new lesions</td><td>2026-06-20</td></tr></table></section>`;

type Task = { name: string; run(hand: Hand, t: Test, open: OpenChart): Promise<Hand> };
const card = '[data-agent=natalizumab]';

const tasks: Task[] = [
  {
    name: 'Find the next MRI date',
    run: async (hand) => {
      await hand.see(`${card} [data-due="natalizumab.mri-yearly"] > b`, /2027-06-20/);
      return hand;
    },
  },
  {
    name: 'Find why it fired',
    run: async (hand) => {
      await hand.see(`${card} [data-why]`, /natalizumab 300 mg.*boxed warning/);
      return hand;
    },
  },
  {
    name: 'Look up Vumerity',
    run: async (hand) => {
      await hand.write('.lookup input', 'vumerity');
      await hand.see('.lookup [data-agent="diroximel fumarate"] .risk', /PML/);
      return hand;
    },
  },
  {
    name: 'Print the action sheet',
    run: async (hand, t, { session }) => {
      const before = new Set((await session.tabs()).map((tab) => tab.id));
      await hand.press('[data-way=sheet]');
      const opened = await t.until('the sheet', async () =>
        (await session.tabs()).find((tab) => !before.has(tab.id) && /part=sheet$/.test(tab.url ?? '')),
      );
      // the same page again, where keys can be pressed
      const sheet = await session.newPage(opened.url);
      await session.inExtension((api, id) => api.tabs.remove(id), opened.id);
      await sheet.waitFor("document.querySelector('[data-print=sheet]')");
      await sheet.evaluate('void (globalThis.print = () => { globalThis.printed = true; })');
      const there = hand.at(sheet);
      await there.press('[data-print=sheet]');
      assert.equal(await sheet.waitFor('globalThis.printed'), true);
      assert.equal(await sheet.evaluate("document.querySelector('[data-action=withhold-next-dose]').dataset.here"), 'true');
      await sheet.close();
      return there;
    },
  },
  {
    name: 'Acknowledge with a reason',
    run: async (hand) => {
      await hand.press(`${card} [data-fold=acknowledge] summary`);
      await hand.press('[data-reason=mitigate-risk-negative-outcome]');
      await hand.see('[data-held] h3', /Natalizumab/);
      return hand;
    },
  },
];

scenario('tasks: each answer within two actions of the open popup, by mouse and by keyboard', { timeoutMs: 240_000 }, async (t) => {
  const open = await t.chart(chart);
  await open.settled();
  const told: Told[] = [];
  for (const by of means)
    for (const task of tasks) {
      // in front, since Firefox lets keys press nothing in a window without the focus
      const popup = await open.session.newPage(open.session.extensionUrl(`popup.html?tab=${open.page.tabId}&url=${encodeURIComponent(open.url)}`));
      await popup.setViewport(400, 600);
      await popup.waitFor("document.querySelector('[data-due]')");
      await popup.bringToFront();
      const { actions, keys } = await task.run(new Hand(popup, by), t, open);
      told.push({ task: task.name, by, actions, keys });
      if (task.name.startsWith('Acknowledge')) {
        await popup.click('[data-undo]');
        await popup.waitFor(`document.querySelector('${card}:not([data-held])')`);
      }
      await popup.close();
    }
  for (const { task, by, actions, keys } of told)
    console.log(`       ${t.browser.padEnd(8)} ${by.padEnd(8)} ${task}: ${actions} actions, ${keys} keys`);
  assert.deepEqual(
    told.filter((one) => one.actions > mostActions),
    [],
  );
  const page = tasksPage(t.browser);
  if (process.env.TASKS === 'write') page.write(told);
  assert.deepEqual(
    page.read(),
    told.map(({ task, by, actions }) => ({ task, by, actions })),
    'docs/tasks.md says otherwise; TASKS=write puts in what was counted',
  );
});
