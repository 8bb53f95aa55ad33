// Whether what arrived is put in force: one pure answer, accept, same or refuse, and the record to write in one write.
import { bytesOf, sha256 } from './bytes.ts';
import { type Ground, readContent, readHead } from './content.ts';
import { acceptKeys, acceptRecalls, type Step } from './governance.ts';
import { writePlain } from './plain.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';
import type { Parcel, Signed } from './schema/parcel.ts';
import type { State } from './schema/state.ts';
import { checkSigned, readSignatures } from './signature.ts';
import { dropActive, holds, maxJump, noted, settle, withRefusal } from './state.ts';
import { versionOf } from './trust.ts';

/** Largest release in bytes. */
export const maxRelease = 2_000_000;
const day = 86_400_000;

export type Outcome =
  | { kind: 'accept' | 'same'; state: State; version: number | null }
  | { kind: 'refuse'; state: State; refusal: Refusal; version: number | null };

/**
 * `raw` is the stored record, as it was read; `now` in ms. Key lists come first, then recalls, then the release, and
 * each step that holds is kept even where the next is refused. Nothing is taken from `state` that was not checked again.
 */
export async function accept(parcel: Pick<Parcel, 'keys' | 'recalls' | 'release'>, raw: unknown, ground: Ground, now: number): Promise<Outcome> {
  const settled = await settle(raw, ground, now);
  let step: Step = { ...settled, refusal: null };
  step = await acceptKeys(parcel.keys, step, now);
  if (!step.refusal && parcel.recalls) step = await acceptRecalls(parcel.recalls, step, now);
  let { state } = step;
  if (parcel.release) state = addSignatures(state, parcel.release);
  state = await pruned(state, step.list, now);
  state = { ...state, seen: { ...state.seen, clock: Math.max(state.seen.clock, now) } };
  if (step.refusal) return refuse(state, step.refusal, null, now);
  if (!parcel.release) return { kind: 'same', state, version: activeVersion(state) };
  return release(parcel.release, { ...step, state }, ground, now);
}

async function release(signed: Signed, { state, list }: Step, ground: Ground, now: number): Promise<Outcome> {
  if (state.active?.payload === signed.payload) {
    const version = activeVersion(state);
    const text = `Release ${version} is in force already.`;
    return { kind: 'same', state: noted(state, { at: now, event: 'same', version, text }), version };
  }
  const bytes = bytesOf(signed.payload);
  const claimed = versionOf(signed.payload);
  if (bytes.length > maxRelease) return refuse(state, refusal('too-large', `${bytes.length} bytes, and ${maxRelease} are allowed.`), claimed, now);
  const unsigned = await checkSigned('rules', bytes, signed.signatures, list);
  if (unsigned) return refuse(state, unsigned, claimed, now);
  const opened = readHead(signed.payload, ground);
  if (isRefusal(opened)) return refuse(state, opened, claimed, now);
  const { head, value } = opened;
  const digest = await sha256(bytes);
  const wrong = timely(head, digest, state, now);
  if (wrong) return refuse(state, wrong, head.version, now);
  if (state.setAside !== null && head.version <= state.setAside) {
    const text = `Release ${head.version} was set aside here; the next number takes over.`;
    return { kind: 'same', state: noted(state, { at: now, event: 'same', version: head.version, text }), version: activeVersion(state) };
  }
  const content = readContent(value, ground, now);
  if (isRefusal(content) && content.reason === 'overtaken') {
    // the daily state of a server that waits for its next release, and no fault
    const text = `The packaged rules are as new as release ${head.version}.`;
    return { kind: 'same', state: noted(state, { at: now, event: 'same', version: head.version, text }), version: null };
  }
  if (isRefusal(content)) return refuse(state, content, head.version, now);

  const issued = Date.parse(head.issued);
  const next: State = {
    ...state,
    active: signed,
    previous: state.active,
    refused: null,
    setAside: null,
    // the clock is taken at its word again: somebody who must know the date has just signed one near it
    seen: { ...state.seen, version: head.version, sha256: digest, clock: Math.max(now, issued), signed: Math.max(state.seen.signed, issued) },
  };
  const text = `Release ${head.version} of ${head.issued.slice(0, 10)} is in force.`;
  return { kind: 'accept', state: noted(next, { at: now, event: 'accepted', version: head.version, text }), version: head.version };
}

/** Number and dates against what was seen; `now` counts unless a signed date shows that the clock is behind. */
function timely(head: { version: number; issued: string; expires: string }, digest: string, { seen, recalled }: State, now: number): Refusal | null {
  const { version } = head;
  const clock = Math.max(now, seen.signed);
  const called = recalled.find((r) => r.version === version);
  if (called) return refusal('recalled', `release ${version}.`);
  if (version < seen.version) return refusal('rollback', `${version} after ${seen.version}.`);
  if (version === seen.version && seen.sha256 !== digest) return refusal('other-bytes', `number ${version}.`);
  if (seen.version > 0 && version > seen.version + maxJump) return refusal('version-jump', `${version} after ${seen.version}.`);
  if (Date.parse(head.issued) > clock + day) return refusal('from-the-future', `it is dated ${head.issued.slice(0, 10)}.`);
  if (Date.parse(head.expires) <= clock) return refusal('expired', `on ${head.expires.slice(0, 10)}.`);
  return null;
}

const refuse = (state: State, r: Refusal, version: number | null, now: number): Outcome => ({
  kind: 'refuse',
  state: withRefusal(state, r, version, now),
  refusal: r,
  version,
});

const activeVersion = (s: State) => (s.active ? versionOf(s.active.payload) : null);

/** The same bytes signed again, as after a change of keys: the new signatures stand beside the old. */
function addSignatures(state: State, { payload, signatures }: Signed): State {
  const more = readSignatures(signatures)?.signatures ?? [];
  const joined = (held: Signed | null): Signed | null => {
    const old = held && held.payload === payload ? readSignatures(held.signatures) : null;
    if (!held || !old) return held;
    // the newest first, so that sixteen old ones cannot crowd them out
    const all = [...more, ...old.signatures].filter((s, i, list) => list.findIndex((x) => x.key === s.key && x.signature === s.signature) === i);
    return { payload, signatures: writePlain({ ...old, signatures: all.slice(0, 16) }) };
  };
  return { ...state, active: joined(state.active), previous: joined(state.previous) };
}

/** Without releases that the keys of now have not signed, or that were called back. */
async function pruned(state: State, list: Step['list'], now: number): Promise<State> {
  let s = state;
  const out = async (held: Signed) => {
    const called = s.recalled.find((r) => r.version === versionOf(held.payload));
    if (called) return `Called back: ${called.reason}`;
    return (await holds(held, list)) ? null : 'The keys that signed it are no longer trusted.';
  };
  if (s.previous && (await out(s.previous))) s = { ...s, previous: null };
  const why = s.active && (await out(s.active));
  return why ? dropActive(s, why, now) : s;
}
