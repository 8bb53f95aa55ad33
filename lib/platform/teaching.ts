// The background's part of "point and teach": starts the picker in a tab, keeps what was shown, and has the readers begin anew.
import { later, t } from '../language/say.ts';
import { parseTaught } from '../read/taught-entry.ts';
import { browser } from './api.ts';
import { restart } from './frames.ts';
import type { FromPage, FromUi, PageSender } from './inbox.ts';
import type { ToPage } from './messages.ts';
import { wording } from './picker-words.ts';
import { readTab } from './sites.ts';
import type { openTabs } from './tabs.ts';
import { dropTaught, keepTaught, keptTaught, placeTaught, taughtAt } from './taught.ts';

export type Shown = { own: string[]; policy: readonly string[] };
type Said = Extract<FromPage, { t: 'show' | 'pick-end' }>;

const done = {
  list: later('This box is read as a medication list from now on.'),
  name: later('This box is read as the patient’s name from now on.'),
};

/** `policy`: lines that the administrator has set. */
export function openTeaching(tabs: ReturnType<typeof openTabs>, policy: () => Promise<readonly string[]>) {
  const frames = (tab: number) => Object.keys(tabs.get(tab).frames).map(Number);

  const tell = (tab: number, m: ToPage) =>
    Promise.all(frames(tab).map((frameId) => browser.tabs.sendMessage(tab, m, { frameId }).catch(() => undefined)));

  /** False where no frame of the tab takes the script. */
  async function start(tab: number, what: 'list' | 'name'): Promise<boolean> {
    tabs.change(tab, (t) => {
      t.picking = what;
    });
    const origins = [...new Set(Object.values(tabs.get(tab).frames).map((f) => f.origin))];
    const put = await Promise.all(
      frames(tab).map((frameId) =>
        browser.scripting
          .executeScript({ target: { tabId: tab, frameIds: [frameId] }, files: ['picker.js'] })
          .then(() => browser.tabs.sendMessage(tab, { t: 'pick', what, origins, wording: wording() } satisfies ToPage, { frameId }))
          .then(
            () => true,
            () => false,
          ),
      ),
    );
    const page = await browser.tabs.update(tab, { active: true }).catch(() => undefined);
    if (page?.windowId !== undefined) await browser.windows.update(page.windowId, { focused: true }).catch(() => undefined);
    return put.includes(true);
  }

  /** What a frame's picker says; heard only while one was asked for in its tab. */
  async function hear(m: Said, { tabId, frameId, origin }: PageSender): Promise<{ kept: boolean } | undefined> {
    const { picking, frames: known } = tabs.get(tabId);
    const frame = known[frameId];
    if (!picking || !frame) return undefined;
    if (m.t === 'show') {
      const gone = frame.report?.frame?.taught?.some((t) => t.startsWith(`-${m.what}`)) ?? false;
      if (m.what !== picking || !(await keepTaught({ ...m, origin }, gone || m.what === 'name'))) return { kept: false };
    }
    tabs.change(tabId, (t) => {
      delete t.picking;
    });
    await tell(tabId, { t: 'unpick', ...(m.t === 'show' && { said: t(done[m.what]) }) });
    if (m.t === 'show') await readAgain(origin);
    return { kept: true };
  }

  /** Every frame of an origin is read anew by what was shown there, also where that is nothing any more. */
  async function readAgain(origin: string): Promise<void> {
    const taught = await taughtAt(origin, await policy());
    for (const tab of tabs.ids()) {
      const some = Object.entries(tabs.get(tab).frames).flatMap(([id, f]) => (f.origin === origin ? Number(id) : []));
      await Promise.all(some.map((frameId) => placeTaught(tab, frameId, taught)));
      if (some.length) void restart(tab, some, readTab);
    }
  }

  const list = async (): Promise<Shown> => ({ own: await keptTaught(), policy: await policy() });

  async function forget(line: string): Promise<Shown> {
    const box = parseTaught(line);
    if (box) {
      await dropTaught(line);
      await readAgain(box.origin);
    }
    return list();
  }

  /** Our own pages. */
  const answer = (m: Extract<FromUi, { t: 'teach' | 'taught' | 'untaught' }>) =>
    m.t === 'teach' ? start(m.tab, m.what) : m.t === 'untaught' ? forget(m.line) : list();

  /** Frames in which a search stands: one may have to go, as after a change of policy. */
  const placed = new Set<string>();

  /** Before a reader's first word: what was shown on its origin. */
  async function place(tabId: number, frameId: number, origin: string): Promise<void> {
    const taught = await taughtAt(origin, await policy());
    const frame = `${tabId} ${frameId}`;
    if (placed.delete(frame) || taught.length) await placeTaught(tabId, frameId, taught);
    if (taught.length) placed.add(frame);
  }

  return { hear, answer, place };
}
