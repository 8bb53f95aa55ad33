// The compiled bundle: what the extension loads, and the parts it is compiled from.
import { z } from '../zod.ts';
import { Agent, Review } from './agent.ts';
import { Basis } from './basis.ts';
import { Fact, FactId, Source } from './fact.ts';
import { Questions } from './questions.ts';
import { PatientPlan, Reader } from './reader.ts';
import { Tier } from './terms.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** A treatment regimen that contains agents ("R-CHOP"). */
export const Regimen = z.strictObject({
  text: text(60),
  also: z.optional(z.array(text(60))),
  agents: z.array(text(60)).check(z.minLength(1)),
  /** `ask`: the letters have other meanings, so never firm by themselves. */
  match: z.optional(z.enum(['caps', 'ask'])),
});

/** A class word ("anti-CD20") that gives an information card, never an agent alert. */
export const ClassWord = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: text(80),
  words: z.array(text(60)).check(z.minLength(1)),
  agents: z.array(text(60)).check(z.minLength(1)),
});

export const LeftOut = z.strictObject({
  name: text(160),
  names: z.array(text(60)),
  reason: text(300),
  how: z.enum(['text-read', 'not-verified']),
});

/** A list that must fire (or must not) for a bundle to be accepted. */
export const Canary = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  lines: z.array(text(300)).check(z.minLength(1)),
  expect: z.array(z.strictObject({ agent: text(60), tier: Tier, status: text(20) })),
});

/** A risk table as printed, cell by cell; `null` means nobody has read that cell. */
export const Table = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: text(200),
  agent: text(60),
  region: z.nullable(text(10)),
  unit: text(160),
  rows: z.strictObject({ title: text(120), labels: z.array(text(160)) }),
  columns: z.strictObject({ title: text(120), labels: z.array(text(160)) }),
  cells: z.nullable(z.array(z.array(z.nullable(text(60))))),
  notEntered: z.nullable(text(200)),
  footnotes: z.array(text(400)),
  asOf: z.nullable(text(120)),
  sources: z.array(z.strictObject({ source: text(80), locator: text(160) })),
});

/** Article nodes: a closed subset of Markdown, already parsed, with facts by id. */
const inline = z.union([
  z.strictObject({ t: z.literal('text'), v: text(2000) }),
  z.strictObject({ t: z.literal('strong'), v: text(400) }),
  z.strictObject({ t: z.literal('em'), v: text(400) }),
  z.strictObject({ t: z.literal('fact'), id: FactId }),
  /** The date a fact stands for: its own, else that of its source. */
  z.strictObject({ t: z.literal('date'), id: FactId }),
  z.strictObject({ t: z.literal('link'), v: text(200), to: z.string().check(z.regex(/^#[a-z0-9-]+$/)) }),
]);
export const ArticleNode = z.union([
  z.strictObject({ t: z.literal('h'), level: z.union([z.literal(2), z.literal(3)]), id: text(80), v: text(160) }),
  z.strictObject({ t: z.literal('p'), c: z.array(inline) }),
  z.strictObject({ t: z.literal('ul'), items: z.array(z.array(inline)) }),
  z.strictObject({ t: z.literal('ol'), items: z.array(z.array(inline)) }),
  z.strictObject({ t: z.literal('table'), head: z.array(z.array(inline)), rows: z.array(z.array(z.array(inline))) }),
  /** From here on: what labels and guidelines say, or what studies found. */
  z.strictObject({ t: z.literal('part'), v: z.enum(['guidance', 'research']) }),
  z.strictObject({ t: z.literal('agents') }),
  z.strictObject({ t: z.literal('risk-table'), id: text(80) }),
]);
export const ArticleSection = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: text(160),
  nodes: z.array(ArticleNode),
  /** Recorded in rules/article/review.json; without it the section was never submitted for review. */
  review: z.optional(Review),
});

export const Bundle = z.strictObject({
  schema: z.literal(1),
  version: z.number().check(z.int(), z.positive()),
  issued: text(30),
  agents: z.array(Agent).check(z.minLength(1)),
  facts: z.record(FactId, Fact),
  sources: z.record(z.string(), Source),
  regimens: z.array(Regimen),
  classes: z.array(ClassWord),
  leftOut: z.array(LeftOut),
  tables: z.array(Table),
  canaries: z.array(Canary),
  article: z.array(ArticleSection),
  basis: Basis,
  readers: z.array(Reader),
  patient: PatientPlan,
  questions: Questions,
});

export type Bundle = z.infer<typeof Bundle>;
export type Table = z.infer<typeof Table>;
export type ArticleNode = z.infer<typeof ArticleNode>;
export type ArticleSection = z.infer<typeof ArticleSection>;
export type Inline = z.infer<typeof inline>;
export type Regimen = z.infer<typeof Regimen>;
export type ClassWord = z.infer<typeof ClassWord>;
export type LeftOut = z.infer<typeof LeftOut>;
