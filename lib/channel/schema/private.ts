// A private key as "rules keygen" writes it: on a file of its own, and in no storage of ours.
import { z } from '../../rules/zod.ts';
import { Key } from './signed.ts';

export const PrivateKey = z.strictObject({
  format: z.literal('pml-sentinel-private-key'),
  public: Key,
  private: z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), d: z.string() }),
});
export type PrivateKey = z.infer<typeof PrivateKey>;
