// A fault that takes the whole browser with it, or begins before it: each has browsers of its own, on a profile that stays.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Session } from '../../browsers/driver.ts';
import type { SessionOptions, Test } from '../../e2e/harness.ts';
import { pause } from '../faults/fault.ts';
import { openScene, type Scene } from '../support/scene.ts';

export interface Life {
  name: string;
  /** Among the few of `npm test`. */
  quick?: true;
  only?: BrowserName;
  why?: string;
  /** The sign that is true in the scene that it leaves; `1` by itself. */
  sign?: string;
  /** Makes the fault and gives the chart that stands afterwards. */
  run(t: Test, place: Place): Promise<Scene>;
}

export interface Place {
  folder: string;
  profileDir: string;
  /** A browser on this profile, one after the other. */
  start(more?: SessionOptions): Promise<Session>;
}

export function openPlace(t: Test): Place {
  const folder = mkdtempSync(join(tmpdir(), 'life-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const profileDir = join(folder, 'profile');
  return { folder, profileDir, start: (more = {}) => t.session({ profileDir, ...more }) };
}

/** What a clinician chose, and what says afterwards whether it was kept. */
export const choose = (session: Session, region: string) =>
  session.inExtension((api, r) => api.storage.local.set({ region: r, openPopup: false }), region);

/** A browser that was here before: it read a chart, somebody chose a region, and it ended in good order. */
export async function liveOnce(t: Test, { start }: Pick<Place, 'start'>, region: string): Promise<void> {
  const session = await start();
  await openScene(t, session);
  await choose(session, region);
  await pause(500);
  await session.close();
}

/** What is on disk is what was chosen, and the memory of the session before is gone. */
export async function startsClean(session: Session, region: string): Promise<void> {
  const { local, kept } = await session.inExtension(async (api) => ({
    local: await api.storage.local.get(['region', 'openPopup']),
    kept: Object.keys(await api.storage.session.get(null)).filter((k) => /^tab:/.test(k)),
  }));
  assert.deepEqual(local, { region, openPopup: false }, 'what was chosen is kept');
  assert.deepEqual(kept, [], 'no tab is remembered');
}

export { openScene, type Scene };
