// Measures the extension as it is shipped: its share of a busy page, its longest task, its rest in hidden tabs, its time to the badge.
import type { Page, Session } from '../browsers/driver.ts';
import { sleep } from '../browsers/wait.ts';
import type { Site } from '../e2e/site.ts';
import { busyPage, turningPage } from './pages.ts';
import { median } from './race.ts';

export type Live = {
  /** Share of the page's main thread, with us and without, medians of interleaved turns. */
  busy: { with: number; without: number; ours: number; longestWith: number; longestWithout: number; perSecond: number };
  hidden: { with: number; without: number; ours: number; badgeKept: boolean; badgeAfter: string };
  /** Longest gap after one change on a page of so many rows. */
  longest: { rows: number; with: number; without: number }[];
  /** Milliseconds from the change of a patient to the badge. */
  badge: { turns: number; median: number; p95: number };
};
type Beat = { made: number; longest: number };
type Turn = Beat & { share: number };

/** The same page twice: where we watch, and under a name that nobody watches. */
async function pair(session: Session, site: Site, html: string): Promise<{ ours: Page; bare: Page; end(): Promise<void> }> {
  const url = site.serve(html);
  const ours = await session.newPage(url);
  await session.settledChart(ours.tabId, 60_000);
  const bare = await session.newPage(site.unwatched(url));
  return { ours, bare, end: async () => void (await Promise.all([ours.close(), bare.close()])) };
}

/** By the extension's own call: Firefox's protocol now and then never answers when it is to bring a tab to the front. */
const front = (session: Session, page: Page) => session.inExtension((api, id) => api.tabs.update(id, { active: true }).then(() => true), page.tabId);

async function turn(session: Session, page: Page, ms: number): Promise<Turn> {
  const before = await session.mainThreadMs(page);
  const beat = await page.evaluate<Beat>(`run(${ms}, 1000)`);
  return { ...beat, share: ((await session.mainThreadMs(page)) - before) / ms };
}

const of = (turns: Turn[], what: keyof Turn) => median(turns.map((t) => t[what]));

async function busy(session: Session, site: Site, pairs: number): Promise<Live['busy']> {
  const { ours, bare, end } = await pair(session, site, busyPage(40));
  const told = new Map<Page, Turn[]>([
    [ours, []],
    [bare, []],
  ]);
  for (let i = 0; i < pairs; i++)
    for (const page of i % 2 ? [bare, ours] : [ours, bare]) {
      await front(session, page);
      await sleep(500);
      told.get(page)?.push(await turn(session, page, 10_000));
    }
  await end();
  const [a, b] = [told.get(ours) as Turn[], told.get(bare) as Turn[]];
  return {
    with: of(a, 'share'),
    without: of(b, 'share'),
    ours: median(a.map((t, i) => t.share - (b[i] as Turn).share)),
    longestWith: of(a, 'longest'),
    longestWithout: of(b, 'longest'),
    perSecond: of(a, 'made') / 10,
  };
}

/** A medicine appears in a tab that nobody sees: no word of it until somebody looks. */
async function hidden(session: Session, site: Site, pairs: number): Promise<Live['hidden']> {
  const { ours, bare, end } = await pair(
    session,
    site,
    busyPage(40).replace(
      /Natalizumab|Tysabri|Dimethyl fumarate|Rituximab|Fingolimod|Ocrelizumab|Mycophenolate mofetil|Brentuximab vedotin/g,
      'Lisinopril',
    ),
  );
  const other = await session.newPage(site.unwatched(site.serve('<p>Another tab</p>')));
  await front(session, other);
  const before = await session.badge(ours.tabId);
  const [a, b]: [Turn[], Turn[]] = [[], []];
  for (let i = 0; i < pairs; i++) {
    a.push(await turn(session, ours, 5_000));
    b.push(await turn(session, bare, 5_000));
  }
  await ours.evaluate("void (document.querySelector('tbody td').textContent = 'Natalizumab 300 mg infusion')");
  await sleep(3000);
  const kept = (await session.badge(ours.tabId)) === before;
  await front(session, ours);
  for (let i = 0; i < 100 && (await session.badge(ours.tabId)) === before; i++) await sleep(100);
  const badgeAfter = await session.badge(ours.tabId);
  await other.close();
  await end();
  return {
    with: of(a, 'share'),
    without: of(b, 'share'),
    ours: median(a.map((t, i) => t.share - (b[i] as Turn).share)),
    badgeKept: kept,
    badgeAfter,
  };
}

async function longest(session: Session, site: Site, rows: number, turns: number): Promise<Live['longest'][number]> {
  const { ours, bare, end } = await pair(session, site, busyPage(rows));
  const gaps = new Map<Page, number[]>([
    [ours, []],
    [bare, []],
  ]);
  for (let i = 0; i < turns; i++)
    for (const page of [ours, bare]) {
      await front(session, page);
      // coming to the front is itself a reason to read
      await sleep(2500);
      await page.evaluate(`void (document.querySelector('tbody td').textContent = 'Lisinopril ${i + 1} mg tablet')`);
      gaps.get(page)?.push((await page.evaluate<Beat>('run(2500, 0)')).longest);
    }
  await end();
  return { rows, with: median(gaps.get(ours) as number[]), without: median(gaps.get(bare) as number[]) };
}

async function badge(session: Session, site: Site, turns: number): Promise<Live['badge']> {
  const page = await session.newPage(site.serve(turningPage()));
  await session.settledChart(page.tabId);
  await front(session, page);
  const times: number[] = [];
  for (let i = 1; i <= turns; i++) {
    await sleep(1200);
    const seen = session.inExtension(
      async (api, { tab, want }) => {
        for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((r) => setTimeout(r, 1)))
          if ((await api.action.getBadgeText({ tabId: tab })) === want) return Date.now();
        throw new Error(`the badge did not become ${want}`);
      },
      { tab: page.tabId, want: i % 2 ? '1' : '0' },
    );
    const changedAt = await page.evaluate<number>(`turn(${i})`);
    times.push((await seen) - changedAt);
  }
  await page.close();
  times.sort((a, b) => a - b);
  return { turns, median: median(times), p95: times[Math.ceil(times.length * 0.95) - 1] as number };
}

/** `pairs`: how often each page has its turn. */
export async function measureLive(session: Session, site: Site, pairs: number, say: (what: string) => void): Promise<Live> {
  // a tab that the browser lost is no figure: the measurement is made anew, once
  const twice = async <T>(what: string, measure: () => Promise<T>): Promise<T> => {
    say(what);
    return measure().catch((error: unknown) => {
      say(`again, since ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      return measure();
    });
  };
  const toBadge = await twice('from the change of a patient to the badge', () => badge(session, site, 20));
  const onBusy = await twice('a page that changes a thousand times a second', () => busy(session, site, pairs));
  const inHidden = await twice('a hidden tab', () => hidden(session, site, pairs));
  const tasks: Live['longest'] = [];
  for (const rows of [200, 4000]) tasks.push(await twice(`the longest task, ${rows} rows`, () => longest(session, site, rows, 5)));
  return { busy: onBusy, hidden: inHidden, longest: tasks, badge: toBadge };
}
