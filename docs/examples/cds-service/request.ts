// What an EHR asks of the service (CDS Hooks 2.0), as far as this service uses it.
// https://cds-hooks.hl7.org/2.0/#http-request_1
import { z } from '../../../lib/rules/zod.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9\-.]{1,64}$/));
export const HookRequest = z.object({
  hook: z.string(),
  hookInstance: z.string(),
  fhirServer: z.optional(z.url()),
  fhirAuthorization: z.optional(z.object({ access_token: z.string(), token_type: z.literal('Bearer') })),
  context: z.object({ patientId: id, draftOrders: z.optional(z.unknown()) }),
  prefetch: z.optional(z.record(z.string(), z.unknown())),
});
export type HookRequest = z.infer<typeof HookRequest>;

/** https://cds-hooks.hl7.org/2.0/#feedback */
export const Feedback = z.object({
  feedback: z.array(
    z.object({
      card: z.uuid(),
      outcome: z.enum(['accepted', 'overridden']),
      overrideReason: z.optional(z.object({ reason: z.optional(z.object({ code: z.string(), system: z.optional(z.string()) })) })),
    }),
  ),
});
export type Feedback = z.infer<typeof Feedback>;
