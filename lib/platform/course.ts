// How each site goes in this run of the browser, against its own past: letters and counts by origin, in memory only.
import { type Alarm, after, alarmOf, type Course, type Gave, isCourse, noCourse, type Past } from '../assess/control.ts';
import { isLocked } from './locked.ts';
import { browser } from './native.ts';

const key = 'course';
/** Sites at most; the oldest go. */
const most = 40;
/** A list may come in parts: what was read by then counts, in ms. */
const patience = 5000;

/** `past` is what it was when this run began to look: what comes now must not become its own measure. */
type Kept = Record<string, { course: Course; past: Past }>;
export type SiteAlarm = Alarm & { origin: string };

const isPast = (p: unknown): p is Past => {
  const { lists, nones } = (p ?? {}) as Partial<Past>;
  return Number.isInteger(lists) && Number.isInteger(nones);
};

async function kept(): Promise<Kept> {
  const all = (await browser.storage.session.get(key))[key];
  const sites = Object.entries((all ?? {}) as Record<string, { course?: unknown; past?: unknown } | null>);
  return Object.fromEntries(sites.filter(([, s]) => isCourse(s?.course) && isPast(s?.past))) as Kept;
}

/** Sites on which something is the matter now. */
export async function siteAlarms(): Promise<SiteAlarm[]> {
  return alarmsIn(await kept());
}

const alarmsIn = (sites: Kept): SiteAlarm[] =>
  Object.entries(sites).flatMap(([origin, { course, past }]) => {
    const alarm = alarmOf(course, past);
    return alarm ? [{ origin, ...alarm }] : [];
  });

/** `past` gives what is kept of a site; `changed` is called when an alarm comes or goes. */
export function openCourse(past: (origin: string) => Promise<Past>, changed: () => void) {
  let chain: Promise<unknown> = Promise.resolve();
  const waiting = new Map<number, { page: string; origin: string; gave: Gave; timer: ReturnType<typeof setTimeout> }>();
  /** What was counted last of each tab. */
  const done = new Map<number, string>();

  function put(origin: string, gave: Gave): void {
    chain = chain
      .then(async () => {
        if (await isLocked()) return;
        const { [origin]: before, ...others } = await kept();
        const next = { course: after(before?.course ?? noCourse, gave), past: before?.past ?? (await past(origin)) };
        const sites = Object.fromEntries([...Object.entries(others), [origin, next]].slice(-most)) as Kept;
        await browser.storage.session.set({ [key]: sites });
        const loud = (s: Kept) => alarmsIn(s).map((a) => `${a.origin} ${a.gave}`);
        if (loud(sites).join() !== loud({ ...others, ...(before && { [origin]: before }) }).join()) changed();
      })
      .catch(() => undefined);
  }

  function flush(tabId: number): void {
    const last = waiting.get(tabId);
    if (!last) return;
    clearTimeout(last.timer);
    waiting.delete(tabId);
    done.set(tabId, last.page);
    put(last.origin, last.gave);
  }

  return {
    put,
    /** Counted once for each patient, when the page has had time. */
    later(tabId: number, origin: string, page: string, gave: Gave): void {
      if (done.get(tabId) === page) return;
      const last = waiting.get(tabId);
      if (last?.page === page) {
        last.gave = gave;
        return;
      }
      flush(tabId);
      waiting.set(tabId, { page, origin, gave, timer: setTimeout(() => flush(tabId), patience) });
    },
    forget(tabId: number): void {
      flush(tabId);
      done.delete(tabId);
    },
  };
}
