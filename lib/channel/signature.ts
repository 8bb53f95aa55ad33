// Signatures over exact bytes: who of the trusted keys has signed, each key counted once.
import { type Bytes, bytesOf, fromBase64, sha256, toBase64 } from './bytes.ts';
import { readPlain } from './plain.ts';
import { type Refusal, refusal } from './refusal.ts';
import { type Key, type KeyList, Signatures } from './schema/signed.ts';

/**
 * ECDSA P-256, since Ed25519 came to Chrome with 137 and the minimum is 127.
 * https://github.com/mdn/browser-compat-data/pull/22033
 */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const scheme = { name: 'ECDSA', hash: 'SHA-256' } as const;
const maxSignatures = 8_000;

/** What kind of file is signed; a signature for one kind is none for another. */
export type Kind = 'rules' | 'keys' | 'recalls';

/** The bytes that are signed: the kind on a line of its own, then the file as it is. */
export function signedBytes(kind: Kind, payload: Bytes): Bytes {
  const prefix = bytesOf(`pml-sentinel ${kind} 1\n`);
  const all = new Uint8Array(prefix.length + payload.length);
  all.set(prefix);
  all.set(payload, prefix.length);
  return all;
}

export const idOfKey = async (key: string): Promise<string> => sha256(fromBase64(key) ?? bytesOf(''));

/** A new pair: the private key as JWK, the public one as the key list has it. */
export async function makeKey(role: Key['role']): Promise<{ privateKey: JsonWebKey; publicKey: Key }> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const key = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey), publicKey: { id: await idOfKey(key), role, alg: 'ES256', key } };
}

/** The signature of `payload`, base64url. Throws where the key is none of P-256. */
export async function sign(kind: Kind, payload: Bytes, privateKey: JsonWebKey): Promise<string> {
  const key = await crypto.subtle.importKey('jwk', privateKey, algorithm, false, ['sign']);
  return toBase64(new Uint8Array(await crypto.subtle.sign(scheme, key, signedBytes(kind, payload))));
}

async function verifies(kind: Kind, payload: Bytes, signature: string, { key }: Key): Promise<boolean> {
  const [raw, sig] = [fromBase64(key), fromBase64(signature)];
  if (!raw || !sig) return false;
  try {
    return await crypto.subtle.verify(
      scheme,
      await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']),
      sig,
      signedBytes(kind, payload),
    );
  } catch {
    return false; // a point that is not on the curve
  }
}

/** The signatures beside a file, or null. */
export function readSignatures(text: string): Signatures | null {
  const json = text.length > maxSignatures ? null : readPlain(text);
  const parsed = json && 'value' in json ? Signatures.safeParse(json.value) : null;
  return parsed?.success ? parsed.data : null;
}

/** The keys of `list` that have signed, each once, however often they stand there. */
export async function signers(kind: Kind, payload: Bytes, signatures: Signatures, list: KeyList): Promise<Key[]> {
  const found = new Map<string, Key>();
  for (const s of signatures.signatures) {
    const key = list.keys.find((k) => k.id === s.key);
    if (key && !found.has(key.id) && (await verifies(kind, payload, s.signature, key))) found.set(key.id, key);
  }
  return [...found.values()];
}

/** Null when enough of the list's keys have signed, else the refusal. */
export async function checkSigned(kind: Kind, payload: Bytes, text: string, list: KeyList): Promise<Refusal | null> {
  const signatures = readSignatures(text);
  if (!signatures) return refusal('bad-signatures');
  const keys = await signers(kind, payload, signatures, list);
  if (keys.length < list.threshold) return refusal('too-few-signatures', `${keys.length} of the ${list.threshold} that are needed.`);
  const missing = list.needs.find((role) => !keys.some((k) => k.role === role));
  return missing ? refusal('too-few-signatures', `no ${missing} key is among them.`) : null;
}
