// The record of a channel: made new, written into, and put right when what was stored does not hold.
import { bytesOf } from './bytes.ts';
import type { Ground } from './content.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';
import type { Signed } from './schema/parcel.ts';
import type { KeyList } from './schema/signed.ts';
import { type LedgerEntry, State } from './schema/state.ts';
import { checkSigned } from './signature.ts';
import { fingerprint, follow, versionOf } from './trust.ts';

const ledgerLength = 100;
/** How far ahead of the last a number may be: stolen keys cannot use up all numbers in one go. The first may be any. */
export const maxJump = 10_000;

export async function freshState(root: KeyList): Promise<State> {
  return {
    format: 'pml-sentinel-state',
    schema: 1,
    channel: root.channel,
    root: await fingerprint(root),
    keys: [],
    active: null,
    previous: null,
    setAside: null,
    recalled: [],
    seen: { version: 0, sha256: null, recalls: 0, keys: 0, clock: 0, signed: 0 },
    refused: null,
    ledger: [],
  };
}

/** With one more line in the ledger; the same line again only counts up. */
export function noted(state: State, entry: Omit<LedgerEntry, 'times'>): State {
  const last = state.ledger.at(-1);
  const again = last && last.event === entry.event && last.version === entry.version && last.text === entry.text;
  const line = { ...entry, text: entry.text.slice(0, 600), times: again ? last.times + 1 : 1 };
  return { ...state, ledger: [...(again ? state.ledger.slice(0, -1) : state.ledger), line].slice(-ledgerLength) };
}

/** With a refusal kept for the options page and in the ledger. */
export function withRefusal(state: State, r: Refusal, version: number | null, at: number): State {
  const known = version && version > 0 ? version : null;
  const next = noted(state, { at, event: 'refused', version: known, text: r.sentence });
  return { ...next, refused: { at, reason: r.reason, sentence: r.sentence, next: r.next, version: known } };
}

/** Without the active release, since `why`; the one before it takes its place when it may. */
export function dropActive(state: State, why: string, at: number): State {
  if (!state.active) return state;
  const gone = noted(state, { at, event: 'dropped', version: versionOf(state.active.payload) || null, text: why });
  return { ...gone, active: state.previous, previous: null };
}

/**
 * Back to the release before, or to the packaged rules; the one that was in force counts for nothing until a higher
 * number comes, since the next check would bring it again.
 */
export function goBack(state: State, at: number): State {
  if (!state.active) return state;
  const version = versionOf(state.active.payload);
  const to = state.previous ? `release ${versionOf(state.previous.payload)}` : 'the packaged rules';
  const told = noted(state, { at, event: 'set-aside', version, text: `Release ${version} was set aside here, and ${to} put in its place.` });
  return { ...told, active: state.previous, previous: null, setAside: version };
}

/** What was stored, as far as it holds: by schema, by key lists and by signatures. Anything else is dropped and told. */
export async function settle(raw: unknown, ground: Ground, now: number): Promise<{ state: State; list: KeyList }> {
  const clean = await freshState(ground.root);
  if (raw === null || raw === undefined) return { state: clean, list: ground.root };
  const parsed = State.safeParse(raw);
  if (!parsed.success)
    return { state: withRefusal(clean, refusal('storage-changed', 'the record does not fit its schema.'), null, now), list: ground.root };
  let state = parsed.data;
  if (state.channel !== ground.root.channel || (state.root !== clean.root && state.channel === 'hospital')) {
    const text = 'The keys or the channel of the policy have changed; what the old keys signed no longer counts.';
    return { state: noted({ ...clean, ledger: state.ledger }, { at: now, event: 'trust-changed', version: null, text }), list: ground.root };
  }
  state = { ...state, root: clean.root };
  const trust = await follow(ground.root, state.keys);
  if (isRefusal(trust)) {
    state = withRefusal({ ...state, keys: [] }, refusal('storage-changed', 'the lists of keys do not follow from each other.'), null, now);
  } else state = { ...state, keys: trust.chain };
  const list = isRefusal(trust) ? ground.root : trust.list;
  for (const slot of ['previous', 'active'] as const) {
    const held = state[slot];
    if (!held || (await holds(held, list))) continue;
    const told = refusal('storage-changed', `the signatures of the ${slot} release do not hold.`);
    state = withRefusal(slot === 'active' ? dropActive(state, told.sentence, now) : { ...state, previous: null }, told, versionOf(held.payload), now);
  }
  return { state, list };
}

/** Whether enough of the trusted keys have signed what is held. */
export const holds = async (s: Signed, list: KeyList): Promise<boolean> => !(await checkSigned('rules', bytesOf(s.payload), s.signatures, list));
