// A release that waits on trial, and the counts of what it would have said differently.
import { z } from '../../rules/zod.ts';
import { Signed } from './parcel.ts';
import { Count } from './signed.ts';

const count = z.number().check(z.int(), z.nonnegative(), z.maximum(1e9));
const ms = z.number().check(z.int(), z.nonnegative(), z.maximum(8.64e15));

/** It was accepted in every respect when it came; it passes the same door again when its time is over. */
export const Waiting = z.strictObject({
  schema: z.literal(1),
  release: Signed,
  version: Count,
  /** What the pointer called it: digest and name of the signatures. */
  named: z.string().check(z.maxLength(300)),
  since: ms,
});

export const tallied = ['new', 'gone', 'louder', 'softer', 'other'] as const;
export type Difference = (typeof tallied)[number];

/** Lists that were read meanwhile, those of which it would have said something else, and of which medicines; nothing of a page. */
export const Tally = z.strictObject({
  version: Count,
  lists: count,
  differ: count,
  agents: z.record(z.string().check(z.maxLength(60)), z.strictObject({ new: count, gone: count, louder: count, softer: count, other: count })),
});

export type Waiting = z.infer<typeof Waiting>;
export type Tally = z.infer<typeof Tally>;

export const freshTally = (version: number): Tally => ({ version, lists: 0, differ: 0, agents: {} });
