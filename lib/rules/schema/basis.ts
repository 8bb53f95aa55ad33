// What holds for every rule alike: who made it, for whom, what it never uses, its limits and its intended use.
import { type Personal, personal } from '../personal.ts';
import { z } from '../zod.ts';
import { Citation, FactId } from './fact.ts';
import { AgentGroup, Region } from './terms.ts';

const sentence = z.string().check(z.minLength(1), z.maxLength(400));
const facts = z.array(FactId).check(z.minLength(1));

const uses = Object.fromEntries(Object.keys(personal).map((k) => [k, sentence])) as Record<Personal, typeof sentence>;

/** An input that would change the answer and that this version does not use; without `agents` and `groups` it holds for all. */
const Missing = z.strictObject({
  text: sentence,
  agents: z.optional(z.array(z.string().check(z.maxLength(60)))),
  groups: z.optional(z.array(AgentGroup)),
});

export const Basis = z.strictObject({
  developer: sentence,
  funding: sentence,
  /** Stands wherever an item has no fact; never blank. */
  unknown: sentence,
  purpose: sentence,
  users: sentence,
  patients: sentence,
  role: sentence,
  limits: z.array(sentence).check(z.minLength(1)),
  missing: z.array(Missing).check(z.minLength(1)),
  uses: z.strictObject(uses),
  /** The editorial policy, as the article shows it: parts with a heading and paragraphs. */
  editorial: z.array(z.strictObject({ title: sentence, text: z.array(sentence).check(z.minLength(1)) })).check(z.minLength(1)),
  /** Where the lists of this pane come from; a sentence that names a law or a guidance cites what was read. */
  follows: z.array(z.strictObject({ text: sentence, sources: z.array(Citation).check(z.minLength(1)) })),
  /** The same disease whatever the medicine: facts that every agent's minimal set shares. */
  disease: z.strictObject({ consequences: facts, seriousness: facts, severity: facts }),
  intendedUse: z.strictObject({ everywhere: sentence, regions: z.array(z.strictObject({ region: Region, text: sentence })) }),
});

export type Basis = z.infer<typeof Basis>;
