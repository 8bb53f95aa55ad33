// Files of the rules channel as the commands read and write them; what cannot be used is said in one sentence.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Bytes, bytesOf, textOf } from '../../../lib/channel/bytes.ts';
import { readPlain, writePlain } from '../../../lib/channel/plain.ts';
import { PrivateKey } from '../../../lib/channel/schema/private.ts';
import { Key, KeyList, type Signatures } from '../../../lib/channel/schema/signed.ts';
import { type Kind, readSignatures } from '../../../lib/channel/signature.ts';
import { listProblem } from '../../../lib/channel/trust.ts';

/** What ends a command: 1 for bad content, 2 for bad use. */
export class Stop extends Error {
  exit: 1 | 2;
  constructor(exit: 1 | 2, message: string) {
    super(message);
    this.exit = exit;
  }
}

export function readFile(path: string): { bytes: Bytes; text: string } {
  if (!existsSync(path)) throw new Stop(2, `There is no file ${path}.`);
  let bytes: Bytes;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (e) {
    throw new Stop(2, `The file ${path} cannot be read (${(e as Error).message}).`);
  }
  const text = textOf(bytes);
  if (text === null) throw new Stop(1, `The file ${path} is not UTF-8 text. Build it again with the rules tools.`);
  return { bytes, text };
}

/** The value of a file that people may have written by hand. */
export function readValue(path: string): unknown {
  try {
    return JSON.parse(readFile(path).text);
  } catch (e) {
    if (e instanceof Stop) throw e;
    throw new Stop(1, `The file ${path} is not JSON (${(e as Error).message}).`);
  }
}

export function readPrivate(path: string): PrivateKey {
  const r = PrivateKey.safeParse(readValue(path));
  if (!r.success) throw new Stop(1, `The file ${path} is no private key of this channel. Make one with "rules keygen".`);
  return r.data;
}

/** Public keys of files: each a public key, or a whole list of keys with its threshold and roles. */
export async function readTrust(paths: string[], threshold: number | undefined): Promise<KeyList> {
  const values = paths.map((p) => ({ p, value: readValue(p) }));
  const [only] = values;
  const whole = values.length === 1 ? KeyList.safeParse(only?.value) : null;
  const keys = values.map(({ p, value }) => {
    const key = Key.safeParse(value);
    const secret = PrivateKey.safeParse(value);
    if (key.success) return key.data;
    if (secret.success) return secret.data.public;
    if (whole?.success) return null;
    throw new Stop(1, `The file ${p} is no public key of this channel. Give the file *.public.json of "rules keygen", or a list of keys.`);
  });
  const list: KeyList = whole?.success
    ? { ...whole.data, ...(threshold && { threshold }) }
    : {
        format: 'pml-sentinel-keys',
        schema: 1,
        channel: 'hospital',
        version: 1,
        issued: '2000-01-01T00:00:00Z',
        threshold: threshold ?? 1,
        needs: [],
        keys: keys.flatMap((k) => k ?? []),
      };
  const wrong = await listProblem(list);
  if (wrong) throw new Stop(2, `These keys cannot be used together: ${wrong}`);
  return list;
}

export const besides = (path: string) => `${path}.sig`;

export function signaturesBeside(path: string): Signatures | null {
  if (!existsSync(besides(path))) return null;
  const found = readSignatures(readFile(besides(path)).text);
  if (!found) throw new Stop(1, `The signatures in ${besides(path)} cannot be read. Delete that file and sign again.`);
  return found;
}

const kinds: Record<string, Kind> = { 'pml-sentinel-rules': 'rules', 'pml-sentinel-keys': 'keys', 'pml-sentinel-recalls': 'recalls' };

/** What a file is, by its own word, and its value. It must be written the one way that clients accept. */
export function readSignable(path: string): { kind: Kind; value: Record<string, unknown>; bytes: Bytes; text: string } {
  const { bytes, text } = readFile(path);
  const json = readPlain(text);
  if ('wrong' in json) throw new Stop(1, `The file ${path} would be refused: ${json.wrong} Write it with "rules build".`);
  const value = json.value as Record<string, unknown>;
  const kind = kinds[String(value?.format)];
  if (!kind) throw new Stop(1, `The file ${path} is neither a release, nor a list of keys, nor a list of recalls.`);
  return { kind, value, bytes, text };
}

/** Writes, or with `dry` says what it would write. */
export function put(path: string, value: unknown, dry: boolean, mode?: number): void {
  const text = typeof value === 'string' ? value : writePlain(value);
  if (!dry) writeFileSync(path, text, mode === undefined ? {} : { mode });
  console.log(`${dry ? 'Would write' : 'Wrote'} ${path} (${bytesOf(text).length} bytes).`);
}
