// Which keys are trusted: the first list comes with the package or the policy, each later one is signed by the one before.
import { parseBy } from '../rules/parse.ts';
import { bytesOf, sha256 } from './bytes.ts';
import { readPlain, writePlain } from './plain.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';
import type { Signed } from './schema/parcel.ts';
import { highest, KeyList, type Role } from './schema/signed.ts';
import { checkSigned, idOfKey, readSignatures, signers } from './signature.ts';

const maxKeyList = 20_000;

/** What is wrong with a list by itself, or null. The public channel always needs two people of two trades. */
export async function listProblem(list: KeyList): Promise<string | null> {
  if (new Set(list.keys.map((k) => k.id)).size !== list.keys.length) return 'a key stands twice.';
  for (const k of list.keys) if ((await idOfKey(k.key)) !== k.id) return 'an id does not belong to its key.';
  if (list.threshold > list.keys.length) return 'it needs more signatures than it has keys.';
  if (list.needs.length > list.threshold) return 'it needs more roles than signatures.';
  if (list.needs.some((role) => !list.keys.some((k) => k.role === role))) return 'it needs a role that no key has.';
  if (list.channel === 'public' && (list.threshold < 2 || !list.needs.includes('clinical') || !list.needs.includes('engineering')))
    return 'the public channel needs two signatures, one clinical and one engineering.';
  return null;
}

/** The first list as a policy gives it: public keys, base64url, and how many must sign. */
export async function policyTrust(keys: readonly string[], threshold: number): Promise<KeyList | Refusal> {
  const listed = await Promise.all(keys.map(async (key) => ({ id: await idOfKey(key), role: 'hospital' as Role, alg: 'ES256' as const, key })));
  const made = {
    format: 'pml-sentinel-keys',
    schema: 1,
    channel: 'hospital',
    version: 1,
    issued: '2000-01-01T00:00:00Z',
    threshold,
    needs: [],
    keys: listed,
  };
  const parsed = KeyList.safeParse(made);
  if (!parsed.success) return refusal('no-trust', keys.length ? 'a key or the threshold of the policy is not well-formed.' : '');
  const wrong = await listProblem(parsed.data);
  return wrong ? refusal('no-trust', wrong) : parsed.data;
}

/** Names a first list by its content, so that a change of policy is noticed. */
export const fingerprint = (list: KeyList): Promise<string> => sha256(bytesOf(writePlain(list)));

/** The next list after `list`: exactly one number on, signed by enough of the old keys and enough of its own. */
export async function nextList(list: KeyList, { payload, signatures }: Signed): Promise<KeyList | Refusal> {
  if (payload.length > maxKeyList) return refusal('too-large');
  const bytes = bytesOf(payload);
  const old = await checkSigned('keys', bytes, signatures, list);
  if (old) return old;
  const json = readPlain(payload);
  if ('wrong' in json) return refusal('not-plain', json.wrong);
  const parsed = parseBy<KeyList>(KeyList, json.value, 'keys');
  if (!parsed.value) return refusal('key-list-bad', 'it does not fit its schema.');
  const next = parsed.value;
  if (next.channel !== list.channel) return refusal('other-channel');
  if (next.version !== list.version + 1) return refusal('key-list-skipped', `${list.version} is known, ${next.version} came.`);
  const wrong = await listProblem(next);
  if (wrong) return refusal('key-list-bad', wrong);
  return (await checkSigned('keys', bytes, signatures, next)) ?? next;
}

/** The newest list after `root` by a chain that was kept; a chain that does not hold is refused as a whole. */
export async function follow(root: KeyList, chain: readonly Signed[]): Promise<{ list: KeyList; chain: Signed[] } | Refusal> {
  let list = root;
  const kept: Signed[] = [];
  for (const signed of chain) {
    if (versionOf(signed.payload) <= root.version) continue; // the package has come past it
    const next = await nextList(list, signed);
    if (isRefusal(next)) return next;
    list = next;
    kept.push(signed);
  }
  return { list, chain: kept };
}

/** The number that a signed file claims, before anything is checked; 0 where none can be read. */
export function versionOf(payload: string): number {
  if (payload.length > 2_000_000) return 0;
  try {
    const v = (JSON.parse(payload) as { version?: unknown } | null)?.version;
    return typeof v === 'number' && v <= highest && Number.isSafeInteger(v) && v > 0 ? v : 0;
  } catch {
    return 0;
  }
}

/** The keys that count now, and which of them have signed the release in force, for people to read. */
export async function keysOf(root: KeyList, { keys, active }: { keys: Signed[]; active: Signed | null }) {
  const trust = await follow(root, keys);
  const list = isRefusal(trust) ? root : trust.list;
  const beside = active && readSignatures(active.signatures);
  const signed = active && beside ? await signers('rules', bytesOf(active.payload), beside, list) : [];
  return {
    list: list.version,
    threshold: list.threshold,
    keys: list.keys.map(({ id, role }) => ({ id, role, signed: signed.some((k) => k.id === id) })),
  };
}
