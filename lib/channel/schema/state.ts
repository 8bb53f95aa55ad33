// What a client keeps of a channel between two runs: one record, written in one write.
import { z } from '../../rules/zod.ts';
import { refusalReasons } from '../refusal.ts';
import { Signed } from './parcel.ts';
import { Channel, Count, highest, Sha256 } from './signed.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const from0 = z.number().check(z.int(), z.nonnegative(), z.maximum(highest));
const ms = z.number().check(z.int(), z.nonnegative(), z.maximum(8.64e15));

export const Refused = z.strictObject({
  at: ms,
  reason: z.enum(refusalReasons),
  sentence: text(600),
  next: text(300),
  version: z.nullable(Count),
});

export const LedgerEntry = z.strictObject({
  at: ms,
  /** How often the same came one after the other; `at` is the last time. */
  times: Count,
  event: z.enum(['accepted', 'same', 'refused', 'keys', 'recalled', 'dropped', 'restarted', 'trust-changed', 'set-aside']),
  version: z.nullable(Count),
  text: text(600),
});

export const State = z.strictObject({
  format: z.literal('pml-sentinel-state'),
  schema: z.literal(1),
  channel: Channel,
  /** Which first key list everything below was checked by. */
  root: Sha256,
  /** Key lists after the first, in order. */
  keys: z.array(Signed).check(z.maxLength(64)),
  active: z.nullable(Signed),
  previous: z.nullable(Signed),
  /** Releases up to this number were set aside here, by somebody who went back to the one before. */
  setAside: z.nullable(Count),
  recalled: z.array(z.strictObject({ version: Count, reason: text(300) })).check(z.maxLength(500)),
  seen: z.strictObject({
    /** Highest release number ever accepted, and the digest of its bytes. */
    version: from0,
    sha256: z.nullable(Sha256),
    recalls: from0,
    /** Highest number of a list of keys ever followed: it starts the count again once, and not when a damaged record reads it anew. */
    keys: from0,
    /** Latest time this computer's clock has shown, in ms. */
    clock: ms,
    /** Latest date that somebody signed: the true time is not before it. */
    signed: ms,
  }),
  refused: z.nullable(Refused),
  ledger: z.array(LedgerEntry).check(z.maxLength(100)),
});

export type State = z.infer<typeof State>;
export type Refused = z.infer<typeof Refused>;
export type LedgerEntry = z.infer<typeof LedgerEntry>;
