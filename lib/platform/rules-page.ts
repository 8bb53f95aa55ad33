// The rules for our own pages: what the background has in force; the packaged ones each page reads for itself.
import type { Bundle } from '../rules/schema/bundle.ts';
import { browser } from './native.ts';
import type { RulesReply, UpdatesReply } from './rules-desk.ts';

export type RulesHere = Omit<RulesReply, 'rules'> & { rules: Bundle };

let held: { id: string; rules: Bundle } | undefined;

/** Asked again, it brings the rules themselves only when others are in force. A background that does not answer leaves the packaged ones, and says so. */
export async function rulesInForce(): Promise<RulesHere> {
  const ask = { t: 'rules', ...(held && { have: held.id }) };
  const reply = await patiently<RulesReply>(ask);
  const said = reply ?? unanswered;
  if (held?.id !== said.id) held = { id: said.id, rules: said.rules ?? (await packaged()) };
  return { ...said, rules: held.rules };
}

const unanswered: RulesReply = {
  id: 'packaged',
  rules: null,
  marks: [],
  errata: [],
  standing: 'packaged',
  says: ['PML Sentinel has not said which rules are in force; these are the packaged ones. Close this page and open it again.'],
  release: null,
  off: null,
  support: '',
};

/** Calls `show` now and whenever something else is in force, as long as the page stands. */
export async function followRules(show: (now: RulesHere) => void): Promise<void> {
  let last = '';
  const look = async () => {
    const now = await rulesInForce();
    const key = JSON.stringify({ ...now, rules: null });
    if (key !== last) show(now);
    last = key;
  };
  await look();
  setInterval(() => void look(), 2000);
}

const packaged = async () => (await (await fetch(browser.runtime.getURL('/rules.json' as '/'))).json()) as Bundle;

/** A background that was ended before it answered is asked again; undefined when none answers at all. */
async function patiently<T>(ask: object): Promise<T | undefined> {
  for (let tries = 0; tries < 5; tries++) {
    const reply = (await browser.runtime.sendMessage(ask).catch(() => undefined)) as T | undefined;
    if (reply) return reply;
    await new Promise((r) => setTimeout(r, 300));
  }
  return undefined;
}

export async function askUpdates(): Promise<UpdatesReply> {
  const reply = await patiently<UpdatesReply>({ t: 'updates' });
  if (!reply) throw new Error('PML Sentinel has not answered. Load this page again.');
  return reply;
}
/** Each gives the sentence that says what came of it. */
export const checkRules = (): Promise<string> => browser.runtime.sendMessage({ t: 'check-rules' });
export const takeRules = (text: string): Promise<string> => browser.runtime.sendMessage({ t: 'take-rules', text });
export const rulesNow = (): Promise<string> => browser.runtime.sendMessage({ t: 'rules-now' });
export const rulesBack = (): Promise<string> => browser.runtime.sendMessage({ t: 'rules-back' });
