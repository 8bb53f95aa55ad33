// Asks a rules server what is new and fetches only that: small pointer first, no cookies, no query, no other host.
import { caps, readCapped, readNamed, readPointer, readSigned } from '../channel/arrive.ts';
import { bytesOf, sha256 } from '../channel/bytes.ts';
import { isRefusal, type Refusal, refusal } from '../channel/refusal.ts';
import type { Request } from '../channel/schema/checks.ts';
import type { Parcel, Pointer, Signed } from '../channel/schema/parcel.ts';
import type { State } from '../channel/schema/state.ts';
import { versionOf } from '../channel/trust.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Step = Pick<Parcel, 'keys' | 'recalls' | 'release'>;

export type Fetched = {
  /** What is new, for the one door of acceptance; null with `refusal`. */
  step: Step | null;
  refusal: Refusal | null;
  /** `offline`: no answer came. `server`: one that is of no use. */
  trouble: 'none' | 'offline' | 'server';
  /** Digest of the release that the pointer names and the name of its signatures, as far as a pointer was read. */
  named: string | null;
  requests: Request[];
};

/** What is known already, so that it is not fetched again. `judged`: what was named and not put in force a short while ago. */
export type Known = { state: State | null; judged: string | null; signal: AbortSignal };

/** Never throws. `address` is that of the pointer; everything else lies beside it. */
export async function fetchStep(address: string, known: Known): Promise<Fetched> {
  const requests: Request[] = [];
  let trouble: Fetched['trouble'] = 'none';
  let named: string | null = null;
  const stop = (r: Refusal, of: Fetched['trouble'] = 'server'): Fetched => ({ step: null, refusal: r, trouble: of, named, requests });
  const get = async (file: string, cap: number): Promise<Bytes> => {
    const got = await request(new URL(file, address), cap, known.signal, requests);
    if (!isRefusal(got)) return got;
    trouble = requests.at(-1)?.status ? 'server' : 'offline';
    throw new Missing(got);
  };
  const signed = async (x: { file: string; signatures: string }, cap: number): Promise<Signed> => {
    const read = readSigned(await get(x.file, cap), await get(x.signatures, caps.signatures));
    if (isRefusal(read)) throw new Missing(read);
    return read;
  };
  try {
    const pointer = readPointer(await get(new URL(address).pathname.split('/').at(-1) ?? '', caps.pointer));
    if (isRefusal(pointer)) return stop(pointer);
    named = `${pointer.release.sha256} ${pointer.release.signatures}`;
    const { state } = known;
    const held = state?.active ? { ...state.active, sha256: await sha256(bytesOf(state.active.payload)) } : null;
    const have = Math.max(1, ...(state?.keys ?? []).map((k) => versionOf(k.payload)));
    const newKeys = pointer.keys.filter((k) => k.version > have);
    const keys: Signed[] = [];
    for (const k of newKeys) keys.push(await signed(k, caps.keys));
    const wantsRecalls = pointer.recalls && (newKeys.length > 0 || pointer.recalls.version > (state?.seen.recalls ?? 0));
    const recalls = wantsRecalls && pointer.recalls ? await signed(pointer.recalls, caps.recalls) : null;
    return { step: { keys, recalls, release: await release(pointer, held, newKeys.length > 0) }, refusal: null, trouble, named, requests };
  } catch (e) {
    return e instanceof Missing ? stop(e.refusal, trouble === 'none' ? 'server' : trouble) : stop(refusal('not-a-parcel'));
  }

  async function release(pointer: Pointer, held: (Signed & { sha256: string }) | null, newKeys: boolean): Promise<Signed | null> {
    const { file, signatures, sha256: digest } = pointer.release;
    if (held?.sha256 === digest) {
      // the bytes are here; after a change of keys their new signatures are not
      if (!newKeys) return { payload: held.payload, signatures: held.signatures };
      const more = readSigned(bytesOf(held.payload), await get(signatures, caps.signatures));
      if (isRefusal(more)) throw new Missing(more);
      return more;
    }
    if (named === known.judged && !newKeys) return null;
    const read = await readNamed(await get(file, caps.release), await get(signatures, caps.signatures), pointer.release);
    if (isRefusal(read)) throw new Missing(read);
    return read;
  }
}

class Missing extends Error {
  readonly refusal: Refusal;
  constructor(r: Refusal) {
    super(r.sentence);
    this.refusal = r;
  }
}

/**
 * One request. `no-cache` asks the server each time with the tag of what the browser kept: a 304 costs a few hundred
 * bytes, and no header of ours makes the browser ask for leave first.
 */
async function request(url: URL, cap: number, signal: AbortSignal, requests: Request[]): Promise<Bytes | Refusal> {
  const begun = Date.now();
  const told: Request = { at: begun, file: url.pathname.split('/').at(-1)?.slice(0, 160) ?? '', status: 0, bytes: 0, took: 0 };
  requests.push(told);
  try {
    const answer = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      mode: 'cors',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    told.status = answer.status;
    if (!answer.ok || !answer.body) {
      void answer.body?.cancel().catch(() => undefined);
      return refusal('unreachable', `the server answered ${answer.status} for ${told.file}.`);
    }
    const bytes = await readCapped(answer.body, cap);
    told.bytes = isRefusal(bytes) ? cap : bytes.length;
    return bytes;
  } catch {
    // browsers tell a page no more than this, so that it learns nothing of networks
    return refusal('unreachable', told.status ? `${told.file} broke off or took too long.` : 'no answer came, or one that leads elsewhere.');
  } finally {
    told.took = Date.now() - begun;
  }
}
