// What travels: the pointer that clients ask for, and the parcel with everything for one step, also as a file by hand.
import { z } from '../../rules/zod.ts';
import { Channel, Count, Sha256 } from './signed.ts';

/** A file beside the pointer: no folder, no scheme, no query. */
const FileName = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,100}(\.[a-z0-9]{1,10}){1,2}$/));

/** Not signed and not trusted: it only says where to look. What it leads to is checked. */
export const Pointer = z.strictObject({
  format: z.literal('pml-sentinel-pointer'),
  schema: z.literal(1),
  channel: Channel,
  release: z.strictObject({ version: Count, sha256: Sha256, bytes: Count, file: FileName, signatures: FileName }),
  /** Every key list after the first, in order. */
  keys: z.array(z.strictObject({ version: Count, file: FileName, signatures: FileName })).check(z.maxLength(64)),
  recalls: z.nullable(z.strictObject({ version: Count, file: FileName, signatures: FileName })),
});

/** Exact text of a signed file and of the signatures beside it. */
export const Signed = z.strictObject({ payload: z.string(), signatures: z.string() });

export const Parcel = z.strictObject({
  format: z.literal('pml-sentinel-parcel'),
  schema: z.literal(1),
  keys: z.array(Signed).check(z.maxLength(64)),
  recalls: z.nullable(Signed),
  release: z.nullable(Signed),
});

export type Pointer = z.infer<typeof Pointer>;
export type Signed = z.infer<typeof Signed>;
export type Parcel = z.infer<typeof Parcel>;
