// Readers: who reads the article, where each starts, and which plain sentences a patient is told.
import { z } from '../zod.ts';
import { FactId } from './fact.ts';
import { AgentGroup, EvidenceLevel, SuspicionAction } from './terms.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const sectionId = z.string().check(z.regex(/^[a-z0-9-]+$/));

export const readerIds = ['neurology', 'gi-rheum-derm', 'oncology', 'transplant', 'hiv', 'primary-care', 'pharmacist-nurse', 'patient'] as const;

/** The same facts for everybody; only the opening and the order differ. */
export const Reader = z.strictObject({
  id: z.enum(readerIds),
  title: text(80),
  /** Glue without clinical claims of its own: it points to what this reader needs first. */
  opening: z
    .array(
      z.union([
        z.strictObject({ t: z.literal('text'), v: text(300) }),
        z.strictObject({ t: z.literal('link'), v: text(80), to: z.string().check(z.regex(/^#[a-z0-9-]+$/)) }),
      ]),
    )
    .check(z.minLength(2)),
  /** Every section of the article once, in the order this reader meets them. */
  order: z.array(sectionId).check(z.minLength(1)),
  /** Groups of medicines that come first; the others follow. */
  groups: z.array(AgentGroup).check(z.minLength(1)),
  /** Shows the plain sentences first, above the same facts. */
  plain: z.boolean(),
});

/** Which patient sentence is said of which agent: by what its rule says, so that nothing is typed for each agent. */
export const PatientPlan = z.strictObject({
  /** Ends every patient text. */
  safety: FactId,
  agents: z.strictObject({
    opening: FactId,
    group: z.record(AgentGroup, FactId),
    evidence: z.record(EvidenceLevel, FactId),
    carryOver: z.record(z.enum(['months', 'until-recovery', 'lasting', 'unknown']), FactId),
    action: z.record(SuspicionAction, FactId),
    /** Sentences of one agent alone, mostly a frequency that was read; `from` where several agents share the words. */
    own: z.record(z.string(), z.array(z.strictObject({ say: FactId, from: z.optional(z.array(FactId)) }))),
  }),
  sections: z.record(sectionId, z.array(FactId).check(z.minLength(1))),
});

export type Reader = z.infer<typeof Reader>;
export type PatientPlan = z.infer<typeof PatientPlan>;
