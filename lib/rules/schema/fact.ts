// A fact: one clinical claim, its numbers typed once, and where each was read.
import { z } from '../zod.ts';
import { FactKind, Grade, Region } from './terms.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
export const FactId = z.string().check(z.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/), z.maxLength(80));
export const SourceId = z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(80));

/** How somebody came to know a statement. Only `not-verified` means nobody read it. */
export const How = z.enum(['text-read', 'abstract-read', 'secondary-source-read', 'not-verified']);

/** A number with its unit; ratios carry numerator, denominator and population. */
export const Value = z.strictObject({
  value: z.union([z.number(), text(40)]),
  unit: text(60),
  interval: z.optional(text(40)),
  numerator: z.optional(z.number()),
  denominator: z.optional(z.number()),
  population: z.optional(text(160)),
  asOf: z.optional(text(40)),
});

export const Citation = z.strictObject({ source: SourceId, locator: text(160) });

export const Fact = z.strictObject({
  id: FactId,
  kind: FactKind,
  /** One or two plain sentences. Numbers stand as {name} and are given in `values`; {fact.id:name} borrows one of a fact in `from`. */
  text: text(420),
  values: z.optional(z.record(z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*$/)), Value)),
  region: z.optional(Region),
  asOf: z.optional(text(60)),
  grade: Grade,
  how: How,
  sources: z.array(Citation).check(z.maxLength(8)),
  /** Patient sentences: the facts they say in other words. They lend their sources and, at their weakest, how it is known. */
  from: z.optional(z.array(FactId).check(z.minLength(1), z.maxLength(6))),
});

export const Source = z.strictObject({
  id: SourceId,
  title: text(240),
  identifier: z.nullable(text(200)),
  url: z.nullable(text(300)),
  date: z.nullable(text(120)),
  how: z.enum(['text-read', 'abstract-read', 'not-read']),
  note: z.optional(text(300)),
});

export type Fact = z.infer<typeof Fact>;
export type Source = z.infer<typeof Source>;
export type Value = z.infer<typeof Value>;
