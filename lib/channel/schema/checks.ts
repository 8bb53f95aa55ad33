// What a client keeps of its checks for rules: how the last went, and which requests were made; no more than is shown.
import { z } from '../../rules/zod.ts';
import { Refused } from './state.ts';

const ms = z.number().check(z.int(), z.nonnegative(), z.maximum(8.64e15));
const size = z.number().check(z.int(), z.nonnegative(), z.maximum(1e9));

export const Request = z.strictObject({
  at: ms,
  /** The file's name; host and folder are those of the policy. */
  file: z.string().check(z.maxLength(160)),
  /** Of HTTP; 0 where no answer came. */
  status: size,
  /** Of the body, unpacked; a body that the browser still had counts as well. */
  bytes: size,
  took: size,
});

export const Checks = z.strictObject({
  schema: z.literal(1),
  seed: z.number().check(z.gte(0), z.lte(1)),
  lastAt: z.nullable(ms),
  trouble: z.enum(['none', 'offline', 'server']),
  failures: z.number().check(z.int(), z.nonnegative(), z.maximum(1e6)),
  /** What the last check came to, in one sentence. */
  said: z.string().check(z.maxLength(600)),
  /** Why it failed before anything was judged. */
  failed: z.nullable(Refused),
  /** A release that this version of the extension has judged already and not put in force, so that it is not fetched again at once. */
  judged: z.nullable(z.strictObject({ named: z.string().check(z.maxLength(300)), app: z.string().check(z.maxLength(20)), at: ms })),
  requests: z.array(Request).check(z.maxLength(50)),
});

export type Checks = z.infer<typeof Checks>;
export type Request = z.infer<typeof Request>;

export const freshChecks = (seed: number): Checks => ({
  schema: 1,
  seed,
  lastAt: null,
  trouble: 'none',
  failures: 0,
  said: 'Not checked yet.',
  failed: null,
  judged: null,
  requests: [],
});
