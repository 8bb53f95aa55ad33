// One clinic day in one browser: patients come and go, every one is checked, and what the browser holds is sampled.
import type { Page, Session } from '../browsers/driver.ts';
import type { Memory } from '../browsers/memory.ts';
import { sleep, until } from '../browsers/wait.ts';
import { type Held, heldNow, startCounting } from './counters.ts';
import type { Ehr } from './ehr.ts';
import { type Patient, patientOf } from './patient.ts';

export interface Sample extends Memory {
  /** Patient changes so far. */
  at: number;
  held: Held;
  /** Characters and tabs in the memory that is keyed by tab. */
  kept: { characters: number; tabs: number };
}

export interface Day {
  changes: number;
  samples: Sample[];
  /** Bytes of the same page where nobody watches, turned as often: what the page, the browser and the test keep by themselves. */
  alone: { at: number; page: number }[];
  /** What was wrong, each in a sentence. */
  wrong: string[];
  /** Cards that were seen on the page, and popups and tabs that were opened on the way. */
  cards: number;
  popups: number;
  tabs: number;
  loads: number;
  /** Ms from the change to the true sign, median and longest. */
  ms: { median: number; longest: number };
  /** What the keyed memory of tabs held when all were closed. */
  left: string[];
}

export interface DayOptions {
  changes: number;
  /** A sample each so many changes. */
  every: number;
  say?(line: string): void;
}

/** Changes below which no climb can be told. */
export const enough = 500;

const cards = "document.querySelectorAll('[popover=manual]').length";

/** Polled in the browser itself, so that a change costs two words and not fifty. Gives the sign, and rows in memory that are not this patient's. */
const waitInside = (session: Session, tabId: number, { sign, mark }: Patient) =>
  session.inExtension(
    async (api, want) => {
      let said = '';
      let strange: string[] = [];
      for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((r) => setTimeout(r, 15))) {
        said = await api.action.getBadgeText({ tabId: want.tab });
        if (said !== want.sign) continue;
        type Kept = { frames?: Record<string, { report?: { found: { text: string }[] } }> };
        const kept = (await api.storage.session.get(`tab:${want.tab}`))[`tab:${want.tab}`] as Kept | undefined;
        const rows = Object.values(kept?.frames ?? {}).flatMap((f) => f.report?.found ?? []);
        strange = rows.map((r) => r.text).filter((text) => !text.includes(want.mark));
        // memory is written a moment after the sign
        if (kept && !strange.length && (want.sign === '0' || rows.length)) return { said, strange };
      }
      return { said, strange };
    },
    { tab: tabId, sign, mark },
  );

export async function clinicDay(session: Session, ehr: Ehr, { changes, every, say }: DayOptions): Promise<Day> {
  const day: Day = { changes: 0, samples: [], alone: [], wrong: [], cards: 0, popups: 0, tabs: 0, loads: 0, ms: { median: 0, longest: 0 }, left: [] };
  const times: number[] = [];
  const lines: string[] = [];
  const chart = await session.newPage(ehr.chart(0));
  const front = (page: Page) => session.inExtension((api, id) => api.tabs.update(id, { active: true }).then(() => true), page.tabId);
  const listen = (page: Page) => {
    for (const line of page.console) if (/^(error|assert)/.test(line)) lines.push(line);
    lines.push(...page.errors);
  };

  const check = async (page: Page, patient: Patient, since: number) => {
    const { said, strange } = await waitInside(session, page.tabId, patient);
    times.push(Date.now() - since);
    if (said !== patient.sign) day.wrong.push(`At change ${day.changes} the sign is "${said}", and "${patient.sign}" is true.`);
    if (strange.length) day.wrong.push(`At change ${day.changes} memory holds rows of somebody else: ${strange.join('; ')}`);
  };
  /** What the popup, the card and the background say of a chart. */
  const checkAll = async (page: Page, patient: Patient) => {
    const { agents } = await session.settledChart(page.tabId);
    const named = agents.map((a) => a.agent).sort();
    if (named.join() !== patient.agents.join()) day.wrong.push(`At change ${day.changes} ${named} is told, and ${patient.agents} is true.`);
    const others = agents.flatMap((a) => a.rows).filter((row) => !row.text.includes(patient.mark));
    if (others.length) day.wrong.push(`At change ${day.changes} a row of somebody else is told: ${others[0]?.text}`);
    const wanted = patient.agents.includes('natalizumab') ? 1 : 0;
    const stands = () => page.evaluate<number>(cards);
    const right = await until('the card', 5000, async () => (await stands()) === wanted).catch(() => false);
    if (!right) day.wrong.push(`At change ${day.changes} ${await stands()} cards stand on the page, and ${wanted} is right.`);
    day.cards += wanted;
  };

  const sample = async () => {
    const memory = await session.memory(chart);
    const held = await session.inContent(chart.tabId, heldNow);
    if (!held) throw new Error('the page of the day was loaded anew');
    const kept = await session.inExtension(async (api) => {
      const all = await api.storage.session.get(null);
      return { characters: JSON.stringify(all).length, tabs: Object.keys(all).filter((k) => /^(tab|elsewhere):/.test(k)).length };
    });
    day.samples.push({ at: day.changes, ...memory, held, kept });
    say?.(
      `${day.changes} changes: page ${mb(memory.page)}, background ${mb(memory.background)}, ${JSON.stringify({ browser: memory.counts, ours: held })}`,
    );
  };

  await check(chart, patientOf(0), Date.now());
  await session.inContent(chart.tabId, startCounting);
  const other = await session.newPage(ehr.chart(1));
  await check(other, patientOf(1), Date.now());
  await front(chart);

  for (let i = 1; i <= changes; i++) {
    const patient = patientOf(i);
    // each patient may have a card: the budget of a day of cards is not what is looked at
    if (i % 10 === 0) await session.inExtension((api) => api.storage.session.remove('interrupted'));
    const since = Date.now();
    day.changes = i;
    if (i % 25 === 11) {
      await front(other);
      await other.goto(ehr.chart(i));
      await check(other, patient, since);
      day.loads++;
      await front(chart);
    } else if (i % 50 === 17) {
      const short = await session.newPage(ehr.chart(i));
      await check(short, patient, since);
      // as the popup keeps what a clinician says of medicines given elsewhere
      await session.inExtension((api, tab) => api.storage.session.set({ [`elsewhere:${tab}`]: { visit: 7, agents: ['ocrelizumab'] } }), short.tabId);
      listen(short);
      await short.close();
      day.tabs++;
      await front(chart);
    } else {
      await chart.evaluate(`turnTo(${i})`);
      await check(chart, patient, since);
      if (i % 10 === 0 || i % 20 === 4) await checkAll(chart, patient);
    }
    if (i % 100 === 60) {
      const popup = await session.popup(chart.tabId, ehr.chart(i));
      const shown = `[...document.querySelectorAll('[data-agent]')].map((e) => e.dataset.agent)`;
      const right = await until(
        'the popup',
        15_000,
        async () => (await popup.evaluate<string[]>(shown)).sort().join() === patient.agents.join(),
      ).catch(() => false);
      if (!right) day.wrong.push(`At change ${i} the popup shows ${await popup.evaluate<string[]>(shown)}, and ${patient.agents} is true.`);
      // nobody closes it sooner; Firefox keeps a page that is closed while it loads one of its parts
      await sleep(1500);
      listen(popup);
      await popup.close();
      day.popups++;
      await front(chart);
    }
    if (i % every === 0) await sample();
    if (day.wrong.length > 10) break;
  }
  if (changes >= enough) day.alone = await alone(session, ehr);
  listen(chart);
  listen(other);
  await chart.close();
  await other.close();
  const tabKeys = () =>
    session.inExtension(async (api) => Object.keys(await api.storage.session.get(null)).filter((k) => /^(tab|elsewhere):/.test(k)));
  await until('an empty memory of tabs', 5000, async () => !(await tabKeys()).length).catch(() => undefined);
  day.left = await tabKeys();
  for (const line of new Set([...lines, ...(await session.problems())])) day.wrong.push(`A console says: ${line}`);
  if (day.left.length) day.wrong.push(`The memory of tabs still holds ${day.left.join(', ')} when all are closed.`);
  times.sort((a, b) => a - b);
  day.ms = { median: times[times.length >> 1] ?? 0, longest: times.at(-1) ?? 0 };
  return day;
}

async function alone(session: Session, ehr: Ehr): Promise<Day['alone']> {
  const page = await session.newPage(ehr.bare(0));
  const taken: Day['alone'] = [];
  for (let i = 1; i <= enough; i++) {
    await page.evaluate(`turnTo(${i})`);
    if (i % 100 === 0) taken.push({ at: i, page: (await session.memory(page)).page });
  }
  await page.close();
  return taken;
}

export const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MB`;
