// Where the rules channel keeps its record and its checks: each one key, each one write, one writer at a time.
import { Checks, freshChecks } from '../channel/schema/checks.ts';
import type { State } from '../channel/schema/state.ts';
import { browser } from './api.ts';
import { orNone, stored } from './stored.ts';

const record = 'rules';
const checks = 'rulesChecks';
/** In memory only: digest and package for which self-tests and floor have been run since the browser started. */
const tried = 'rulesTried';

/** A private window of Chrome has a background of its own over the same storage; the ordinary one does the writing. */
export const mayWrite = (): boolean => !browser.extension.inIncognitoContext;

/** Exactly what is stored; nothing is taken for granted. */
export const readRecord = async (): Promise<unknown> => (await browser.storage.local.get(record))[record] ?? null;

let lastWritten = '';

/** False when it could not be written, as on a full disk; what was stored before still stands then. */
export async function writeRecord(state: State): Promise<boolean> {
  if (!mayWrite()) return false;
  const before = lastWritten;
  lastWritten = canon(state);
  const stored = await put({ [record]: state });
  if (!stored) lastWritten = before;
  return stored;
}

/** False when the browser refuses to write, or the disk does not answer. */
export const put = async (items: Record<string, unknown>): Promise<boolean> =>
  (await orNone(() => browser.storage.local.set(items).then(() => true))) === true;

/** Calls `act` when somebody else has written the record: by hand, a restored profile, a script of a page in Firefox. */
export function watchRecord(act: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[record] : undefined;
    if (change && canon(change.newValue ?? null) !== lastWritten) act();
  });
}

/** Runs one after the other, over all contexts of this profile, so that a read and its write belong together. */
export const withRecord = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('rules-record', act) as Promise<T>;

/** What could not be written, so that the options page still tells of it. */
let unwritten: Checks | null = null;

export async function readChecks(): Promise<Checks> {
  if (unwritten) return unwritten;
  const parsed = Checks.safeParse(await stored(checks));
  if (parsed.success) return parsed.data;
  const fresh = freshChecks(Math.random());
  await writeChecks(fresh);
  return fresh;
}

export async function writeChecks(c: Checks): Promise<void> {
  if (mayWrite()) unwritten = (await put({ [checks]: c })) ? null : c;
}

export const readTried = async (): Promise<string | undefined> => (await browser.storage.session.get(tried))[tried] as string | undefined;
/** Without it they are run once more. */
export const writeTried = (mark: string): Promise<void> => browser.storage.session.set({ [tried]: mark }).catch(() => undefined);

/** Keeps page scripts out of the storage where the browser can: Chrome and Edge. */
export function closeStorage(): void {
  const local = browser.storage.local as unknown as { setAccessLevel?: (o: { accessLevel: string }) => Promise<void> };
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}

/** The same text for the same value: browsers give keys back in an order of their own. */
export function canon(v: unknown): string {
  return JSON.stringify(v, (_, x: unknown) =>
    x && typeof x === 'object' && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).sort(([a], [b]) => (a < b ? -1 : 1))) : x,
  );
}
