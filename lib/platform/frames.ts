// Asks the frames of a tab and forgets those that are gone; no frame can hold the others up.
import { browser } from './api.ts';
import type { Report, ToPage } from './messages.ts';
import type { openTabs } from './tabs.ts';

/** A page busy with itself for longer is not waited for; what it says later still counts. */
const patienceMs = 1500;

/** `late` is called when a frame that kept us waiting has answered after all. */
export function openFrames(tabs: ReturnType<typeof openTabs>, late: (tabId: number) => void) {
  /** Sends to every known frame but one. False when a frame has not answered in time, so that nothing may be said of it yet. */
  return async function askAll(tabId: number, m: ToPage, except = -1): Promise<boolean> {
    const ids = Object.keys(tabs.get(tabId).frames).map(Number);
    const answers = await Promise.all(ids.filter((id) => id !== except).map((id) => ask(tabId, id, m)));
    return answers.every(Boolean);
  };

  async function ask(tabId: number, frameId: number, m: ToPage): Promise<boolean> {
    const asked = tabs.get(tabId).frames[frameId]?.stamp;
    let waited = true;
    const answer = browser.tabs.sendMessage(tabId, m, { frameId }).then(
      (stamp) => stamp === asked,
      () => false,
    );
    const done = answer.then((same) => {
      // gone, or another document by now: what the old one said is forgotten, unless the new one has spoken meanwhile
      if (!same)
        tabs.change(tabId, (t) => {
          if (t.frames[frameId]?.stamp === asked) delete t.frames[frameId];
        });
      if (!waited) late(tabId);
      return true;
    });
    const inTime = await Promise.race([done, new Promise<false>((r) => setTimeout(() => r(false), patienceMs))]);
    waited = inTime;
    return inTime;
  }
}

/** The readers of these frames end, and others begin in their place. */
export const restart = (tabId: number, frameIds: number[], readTab: (tabId: number) => Promise<boolean>): Promise<boolean> =>
  Promise.all(frameIds.map((frameId) => browser.tabs.sendMessage(tabId, { t: 'stop' } satisfies ToPage, { frameId }).catch(() => undefined))).then(
    () => readTab(tabId),
  );

type Reported = Pick<Report, 'patient' | 'state'>;

/** The frame names somebody else than before, or has just lost whom it named. */
export const changedPatient = (a: Reported, b: Reported) =>
  (a.patient !== 0 && b.patient !== 0 && a.patient !== b.patient) || (a.state === 'read' && b.state === 'reading' && a.patient !== 0);

/** Whether the document that stands in a frame now is the one with this stamp. */
export async function saysStamp(tabId: number, frameId: number, stamp: number): Promise<boolean> {
  const answer = browser.tabs.sendMessage(tabId, { t: 'ping' } satisfies ToPage, { frameId }).catch(() => null);
  return (await Promise.race([answer, new Promise<null>((r) => setTimeout(() => r(null), patienceMs))])) === stamp;
}
