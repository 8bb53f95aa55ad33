// What is signed and how: the signatures beside a file, the list of keys, the list of what is called back.
import { z } from '../../rules/zod.ts';

/** Highest number of a release, a key list or a list of recalls; leaves room for any honest count. */
export const highest = 1_000_000_000;
export const channels = ['public', 'hospital'] as const;
export const roles = ['clinical', 'engineering', 'hospital'] as const;

export const Channel = z.enum(channels);
export const Role = z.enum(roles);
export const Count = z.number().check(z.int(), z.positive(), z.maximum(highest));
/** UTC to the second. A day that no calendar has is refused where it is read. */
export const Moment = z.string().check(
  z.regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  z.refine((t: string) => {
    const ms = Date.parse(t);
    return !Number.isNaN(ms) && new Date(ms).toISOString() === t.replace('Z', '.000Z');
  }, 'There is no such time'),
);
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** SHA-256 of the public key, so that a key has one id and cannot lend it. */
export const KeyId = Sha256;

/** The one algorithm: ECDSA over P-256 with SHA-256. */
export const Key = z.strictObject({
  id: KeyId,
  role: Role,
  alg: z.literal('ES256'),
  /** The uncompressed point, 65 bytes, base64url. */
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
});

export const KeyList = z.strictObject({
  format: z.literal('pml-sentinel-keys'),
  schema: z.literal(1),
  channel: Channel,
  version: Count,
  issued: Moment,
  /** Distinct keys that must have signed. */
  threshold: z.number().check(z.int(), z.positive(), z.maximum(8)),
  /** Roles that must each be among the signers. */
  needs: z.array(Role).check(z.maxLength(3)),
  keys: z.array(Key).check(z.minLength(1), z.maxLength(16)),
  /** After stolen keys ran ahead: the lowest release number that counts from now on. */
  restartFrom: z.optional(Count),
});

/** Signatures stand beside the file they are made over. */
export const Signatures = z.strictObject({
  format: z.literal('pml-sentinel-signatures'),
  schema: z.literal(1),
  /** r and s, 64 bytes, base64url. */
  signatures: z
    .array(z.strictObject({ key: KeyId, signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)) }))
    .check(z.minLength(1), z.maxLength(16)),
});

export const Recalls = z.strictObject({
  format: z.literal('pml-sentinel-recalls'),
  schema: z.literal(1),
  channel: Channel,
  version: Count,
  issued: Moment,
  releases: z.array(z.strictObject({ version: Count, reason: z.string().check(z.minLength(1), z.maxLength(300)) })).check(z.maxLength(500)),
});

export type Channel = z.infer<typeof Channel>;
export type Role = z.infer<typeof Role>;
export type Key = z.infer<typeof Key>;
export type KeyList = z.infer<typeof KeyList>;
export type Signatures = z.infer<typeof Signatures>;
export type Recalls = z.infer<typeof Recalls>;
