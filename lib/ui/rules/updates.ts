// What the pane about rules is given and may ask for; it knows no browser.
import type { Policy, PolicyProblem } from '../../alert/policy.ts';
import type { InForce } from '../../channel/load.ts';
import type { Refusal } from '../../channel/refusal.ts';
import type { Checks } from '../../channel/schema/checks.ts';
import type { LedgerEntry, Refused } from '../../channel/schema/state.ts';
import type { Tally } from '../../channel/schema/waiting.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';

export type Updates = Pick<InForce, 'release' | 'standing' | 'says' | 'marks' | 'errata'> & {
  untrusted: Refusal | null;
  policy: Policy;
  /** Fields that are set and in force. */
  set: string[];
  problems: PolicyProblem[];
  channel: string | null;
  trusted: { list: number; threshold: number; keys: { id: string; role: string; signed: boolean }[] } | null;
  /** Number of the release before, where one is kept. */
  previous: number | null;
  refused: Refused | null;
  ledger: LedgerEntry[];
  /** The policy asks for a higher release than is in force. */
  behind: boolean;
  checks: Checks;
  nextAt: number | null;
  /** A release that waits, until when in ms, and what it would have said differently so far. */
  onTrial: { version: number; until: number; tally: Tally } | null;
};

/** Each of the four deeds gives a sentence that says what came of it. */
export type Desk = {
  status(): Promise<Updates>;
  rules(): Promise<Bundle>;
  check(): Promise<string>;
  take(text: string): Promise<string>;
  back(): Promise<string>;
  /** Puts in force what is on trial. */
  now(): Promise<string>;
};

/** `2026-11-23 14:05` of this computer's clock; a dash for never. */
export function momentText(ms: number | null): string {
  if (ms === null) return 'never';
  const d = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
}
