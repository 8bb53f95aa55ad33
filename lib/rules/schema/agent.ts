// An agent: a medicine with a PML association, everything about it by fact id.
import { z } from '../zod.ts';
import { FactId } from './fact.ts';
import {
  AgentGroup,
  EscalatorWhen,
  EvidenceLevel,
  LabelStanding,
  MonitoringTest,
  NameKind,
  Region,
  Route,
  SuspicionAction,
  Tier,
  TierCriterion,
} from './terms.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const slug = z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(60));
const facts = z.array(FactId);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const Name = z.strictObject({
  text: text(80),
  kind: NameKind,
  /** Regions where a brand is or was sold; free two-letter codes beyond the six are allowed. */
  regions: z.optional(z.array(z.string().check(z.regex(/^[A-Z]{2}$/)))),
  /** ISO 639-1, for translations. */
  lang: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
  /** Which product this name means, where one ingredient has products of different standing. */
  product: z.optional(slug),
  /** Route this name alone implies (a cream's brand name). */
  route: z.optional(Route),
  /** `caps`: only as written (abbreviations); `ask`: several meanings, never firm by itself. */
  match: z.optional(z.enum(['caps', 'ask'])),
  /** A single dose in mg within these bounds settles an ambiguous name. */
  doseMg: z.optional(z.strictObject({ from: z.number(), to: z.number() })),
});

export const Label = z.strictObject({
  standing: LabelStanding,
  section: z.nullable(text(160)),
  revision: z.nullable(text(200)),
  facts,
});

/** What raises the tier to critical, and the facts that say so. */
export const Escalator = z.strictObject({ to: z.literal('critical'), when: EscalatorWhen, facts: z.array(FactId).check(z.minLength(1)) });

export const TierRule = z.strictObject({
  value: Tier,
  criterion: TierCriterion,
  facts,
  escalators: z.optional(z.array(Escalator)),
});

/** A product of the ingredient whose standing differs from the ingredient's default. */
export const Product = z.strictObject({
  id: slug,
  label: text(120),
  tier: z.optional(TierRule),
  evidence: z.optional(EvidenceLevel),
  systemic: z.optional(z.boolean()),
  facts,
});

/** How long a stopped agent still counts. `months` names a fact and its value; nothing is typed here. */
export const CarryOver = z.union([
  z.strictObject({ kind: z.literal('months'), fact: FactId, value: text(30) }),
  z.strictObject({ kind: z.enum(['until-recovery', 'lasting', 'unknown']), facts }),
]);

export const Monitoring = z.strictObject({
  fact: FactId,
  region: z.optional(Region),
  stratum: z.optional(text(120)),
  product: z.optional(slug),
  /** A test that comes again: which, and the values of the fact that say after how many months. A date is computed from these alone. */
  repeat: z.optional(z.strictObject({ test: MonitoringTest, from: text(30), to: z.optional(text(30)) })),
});

export const Review = z.strictObject({
  /** Derived states come from these transitions only; `approved` needs a recorded human approval. */
  transitions: z.array(z.strictObject({ to: z.enum(['submitted', 'under-review', 'approved']), on: day, by: z.nullable(text(120)) })),
  searchedTo: day,
  due: day,
});

export const Agent = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9 -]*$/), z.maxLength(60)),
  title: text(80),
  class: text(160),
  group: AgentGroup,
  names: z.array(Name).check(z.minLength(1), z.maxLength(300)),
  codes: z.strictObject({ atc: z.array(text(10)), rxnorm: z.array(text(12)) }),
  products: z.optional(z.array(Product)),
  evidence: EvidenceLevel,
  labels: z.strictObject({ US: Label, EU: Label, UK: Label, CA: Label, AU: Label, JP: Label }),
  tier: TierRule,
  /** False where exposure depends on the dose, so that a name alone is only ever "possible". */
  nameSettles: z.optional(z.boolean()),
  /** Routes by which this agent does not act systemically; the alert is ruled out for them. */
  notSystemicBy: z.array(Route),
  /** The sentence the card shows: what the risk is, in one breath. */
  risk: FactId,
  mechanism: facts,
  riskFactors: facts,
  incidence: facts,
  latency: facts,
  carryOver: CarryOver,
  monitoring: z.array(Monitoring),
  combinations: facts,
  suspicion: z.strictObject({ action: SuspicionAction, facts }),
  mightNotApply: facts,
  other: facts,
  lookalikes: z.array(text(80)),
  review: Review,
});

export type Agent = z.infer<typeof Agent>;
export type Name = z.infer<typeof Name>;
export type Product = z.infer<typeof Product>;
export type TierRule = z.infer<typeof TierRule>;
