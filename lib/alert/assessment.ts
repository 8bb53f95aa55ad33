// The shape of an assessment as outsiders get it (`npm start -- --json`); published as rules/assessment.schema.json.
import { coverageAnswers } from '../assess/coverage.ts';
import { resultTests, standardUnits } from '../assess/results.ts';
import { statuses } from '../assess/status.ts';
import { EscalatorWhen, Tier, TierCriterion } from '../rules/schema/terms.ts';
import { z } from '../rules/zod.ts';

const count = z.number().check(z.int(), z.gte(0));
const Status = z.enum(statuses);

const Row = z.strictObject({
  text: z.string(),
  section: z.string(),
  how: z.string(),
  matched: z.string(),
  method: z.string(),
  status: Status,
  by: z.string(),
});

const AgentView = z.strictObject({
  agent: z.string(),
  title: z.string(),
  tier: Tier,
  criterion: TierCriterion,
  baseTier: Tier,
  status: Status,
  by: z.string(),
  systemic: z.boolean(),
  route: z.nullable(z.string()),
  product: z.nullable(z.string()),
  firm: z.boolean(),
  counted: z.boolean(),
  exposure: z.strictObject({ counts: z.boolean(), why: z.string(), ends: z.nullable(z.number()), stopped: z.nullable(z.number()) }),
  rows: z.array(Row),
  conflict: z.boolean(),
  others: z.array(z.string()),
  newBiosimilar: z.optional(z.string()),
  codeConflict: z.optional(z.string()),
  raised: z.optional(z.strictObject({ when: EscalatorWhen, why: z.string(), fact: z.string() })),
});

const Coverage = z.strictObject({
  answer: z.enum(coverageAnswers),
  sentence: z.string(),
  rowsRead: count,
  rowsKnown: count,
  lists: count,
  framesRead: count,
  framesRefused: z.array(z.strictObject({ origin: z.string(), why: z.string() })),
  hiddenRows: count,
  pixels: z.boolean(),
  gone: z.optional(z.array(z.enum(['list', 'name']))),
  used: z.optional(count),
  at: z.iso.datetime(),
});

/** A card in the words of CDS Hooks. */
const Card = z.strictObject({
  uuid: z.string(),
  agent: z.string(),
  summary: z.string().check(z.maxLength(100)),
  indicator: z.enum(['info', 'warning', 'critical']),
  detail: z.string(),
  source: z.strictObject({ label: z.string(), url: z.optional(z.string()) }),
  links: z.array(z.strictObject({ label: z.string(), url: z.string(), type: z.literal('absolute') })),
});

/** One typing error away from a name: to be confirmed, never counted. */
const Possible = z.strictObject({ matched: z.string(), agents: z.array(z.string()) });
/** A name that the rules do not speak of, or leave out with a reason. */
const NotAssessed = z.strictObject({ name: z.string(), leftOut: z.nullable(z.string()) });
/** Words that looked like an agent, and why they were not taken for it. */
const NearMiss = z.strictObject({ matched: z.string(), agents: z.array(z.string()), reason: z.string() });

/** A result that bears on PML, as it stands on the page; nothing is concluded from it. */
const Result = z.strictObject({
  test: z.enum(resultTests),
  value: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  standard: z.nullable(z.strictObject({ value: z.number(), unit: z.enum(standardUnits), sign: z.nullable(z.enum(['below', 'above'])) })),
  date: z.nullable(z.string()),
  row: z.string(),
});

export const AssessmentSchema = z.strictObject({
  schema: z.literal(1),
  rules: z.strictObject({ version: count, issued: z.string() }),
  coverage: Coverage,
  badge: z.string(),
  tier: z.nullable(Tier),
  agents: z.array(AgentView),
  cards: z.array(Card),
  possible: z.optional(z.array(Possible)),
  notAssessed: z.optional(z.array(NotAssessed)),
  nearMisses: z.optional(z.array(NearMiss)),
  results: z.optional(z.array(Result)),
});
