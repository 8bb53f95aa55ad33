// Takes in new lists of keys and new lists of recalls, each only when it follows from the known one.
import { parseBy } from '../rules/parse.ts';
import { bytesOf } from './bytes.ts';
import { readPlain } from './plain.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';
import type { Signed } from './schema/parcel.ts';
import { type KeyList, Recalls } from './schema/signed.ts';
import type { State } from './schema/state.ts';
import { checkSigned } from './signature.ts';
import { dropActive, maxJump, noted } from './state.ts';
import { nextList, versionOf } from './trust.ts';

export type Step = { state: State; list: KeyList; refusal: Refusal | null };

const maxRecalls = 200_000;

/** Every list that follows; the first that does not stops the rest, and those before it stay. */
export async function acceptKeys(given: readonly Signed[], from: Step, now: number): Promise<Step> {
  let { state, list } = from;
  for (const signed of given) {
    const version = versionOf(signed.payload);
    if (version > 0 && version <= list.version) {
      const known = state.keys.find((k) => versionOf(k.payload) === version);
      if (known && known.payload !== signed.payload) return { state, list, refusal: refusal('key-list-forked', `number ${version}.`) };
      continue; // known, or before the first list of this package
    }
    const next = await nextList(list, signed);
    if (isRefusal(next)) return { state, list, refusal: next };
    list = next;
    state = noted({ ...state, keys: [...state.keys, signed] }, { at: now, event: 'keys', version, text: `List of keys ${version} is in force.` });
    if (list.restartFrom !== undefined) state = restarted(state, list.restartFrom, now, version > state.seen.keys);
    state = { ...state, seen: { ...state.seen, keys: Math.max(state.seen.keys, version) } };
  }
  return state.keys.length > 64 ? { ...from, refusal: refusal('key-list-bad', 'there are too many.') } : { state, list, refusal: null };
}

/**
 * After stolen keys ran ahead: what they numbered from `first` on is dropped, and counting starts there again. A list that
 * was followed before, and is read again since the record was damaged, drops too and leaves the count as it is.
 */
function restarted(state: State, first: number, now: number, isNew: boolean): State {
  const text = `Counting starts again at ${first}, by the new list of keys.`;
  let s = isNew ? noted(state, { at: now, event: 'restarted', version: null, text }) : state;
  if (s.previous && versionOf(s.previous.payload) >= first) s = { ...s, previous: null };
  if (s.active && versionOf(s.active.payload) >= first) s = dropActive(s, text, now);
  return isNew ? { ...s, seen: { ...s.seen, version: first - 1, sha256: null } } : s;
}

/** Recalls need as many signatures as rules do, and only ever grow: to call back is to fall back, so one thief must not do it. */
export async function acceptRecalls(signed: Signed, step: Step, now: number): Promise<Step> {
  const { state, list } = step;
  const stop = (r: Refusal): Step => ({ ...step, refusal: r });
  if (signed.payload.length > maxRecalls) return stop(refusal('too-large'));
  const unsigned = await checkSigned('recalls', bytesOf(signed.payload), signed.signatures, list);
  if (unsigned) return versionOf(signed.payload) <= state.seen.recalls ? step : stop(unsigned); // an old one of old keys says nothing new
  const json = readPlain(signed.payload);
  if ('wrong' in json) return stop(refusal('not-plain', json.wrong));
  const { value: recalls } = parseBy<Recalls>(Recalls, json.value, 'recalls');
  if (!recalls) return stop(refusal('recalls-bad', 'it does not fit its schema.'));
  if (recalls.channel !== list.channel) return stop(refusal('other-channel'));
  if (recalls.version === state.seen.recalls) return step;
  if (recalls.version < state.seen.recalls || (state.seen.recalls > 0 && recalls.version > state.seen.recalls + maxJump))
    return stop(refusal('recalls-bad', `number ${recalls.version} after ${state.seen.recalls}.`));
  const lost = state.recalled.find((old) => !recalls.releases.some((r) => r.version === old.version));
  if (lost) return stop(refusal('recalls-bad', `release ${lost.version} is no longer on it.`));
  const text = `List of recalls ${recalls.version} is in force.`;
  const next = noted(state, { at: now, event: 'recalled', version: recalls.version, text });
  return { ...step, state: { ...next, recalled: recalls.releases, seen: { ...next.seen, recalls: recalls.version } } };
}
