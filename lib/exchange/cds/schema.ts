// The response of a CDS Hooks 2.0 service as the specification words it; HL7 publishes no schema of it for 2.0.
// https://cds-hooks.hl7.org/2.0/#cds-service-response
import { z } from '../../rules/zod.ts';

const text = z.string().check(z.minLength(1));
const Coding = z.strictObject({ code: text, system: z.optional(z.url()), display: z.optional(text) });

export const CardSchema = z.strictObject({
  uuid: z.optional(z.uuid()),
  /** Under 140 characters. */
  summary: text.check(z.maxLength(139)),
  /** GitHub Flavored Markdown. */
  detail: z.optional(text),
  indicator: z.enum(['info', 'warning', 'critical']),
  source: z.strictObject({ label: text, url: z.optional(z.url()), icon: z.optional(z.url()), topic: z.optional(Coding) }),
  overrideReasons: z.optional(z.array(z.strictObject({ code: text, system: z.url(), display: text }))),
  links: z.optional(z.array(z.strictObject({ label: text, url: z.url(), type: z.enum(['absolute', 'smart']), appContext: z.optional(text) }))),
});
export const CardsSchema = z.strictObject({ cards: z.array(CardSchema) });

export type HookCard = z.infer<typeof CardSchema>;
