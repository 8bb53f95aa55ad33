// From bytes that arrive to a parcel: a cap while they stream, then the parcel's schema; nothing is trusted yet.
import { type Bytes, sha256, textOf } from './bytes.ts';
import { type Refusal, refusal } from './refusal.ts';
import { Parcel, Pointer, type Signed } from './schema/parcel.ts';

/** Caps in bytes. A parcel holds a release as text in JSON, beside key lists and recalls. */
export const caps = { pointer: 32_000, signatures: 8_000, keys: 20_000, recalls: 200_000, release: 2_000_000, parcel: 5_000_000 } as const;

/** Reads a stream to its end, and gives up as soon as it holds more than `cap` bytes. */
export async function readCapped(stream: ReadableStream<Uint8Array>, cap: number): Promise<Bytes | Refusal> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > cap) {
      void reader.cancel().catch(() => undefined);
      return refusal('too-large', `more than ${cap} bytes.`);
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const p of parts) {
    all.set(p, at);
    at += p.length;
  }
  return all;
}

/** The pointer, which is not signed. */
export function readPointer(bytes: Bytes): Pointer | Refusal {
  return parsed<Pointer>(Pointer, bytes);
}

/** A file that somebody imports by hand. */
export function readParcel(bytes: Bytes): Parcel | Refusal {
  return bytes.length > caps.parcel ? refusal('too-large') : parsed<Parcel>(Parcel, bytes);
}

/** What a pointer's release led to, if it is that. */
export async function readNamed(bytes: Bytes, signatures: Bytes, named: { sha256: string }): Promise<Signed | Refusal> {
  if ((await sha256(bytes)) !== named.sha256) return refusal('mixed-up');
  return readSigned(bytes, signatures);
}

export function readSigned(bytes: Bytes, signatures: Bytes): Signed | Refusal {
  const [payload, beside] = [textOf(bytes), textOf(signatures)];
  return payload === null || beside === null ? refusal('not-text') : { payload, signatures: beside };
}

type Schema<T> = { safeParse(v: unknown): { success: true; data: T } | { success: false } };

function parsed<T>(schema: Schema<T>, bytes: Bytes): T | Refusal {
  const text = textOf(bytes);
  if (text === null) return refusal('not-text');
  try {
    const r = schema.safeParse(JSON.parse(text));
    return r.success ? r.data : refusal('not-a-parcel');
  } catch {
    return refusal('not-a-parcel');
  }
}
