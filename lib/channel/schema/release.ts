// A release: the bytes that are signed, with the rules or a hospital's own additions inside.
import { Agent, Name } from '../../rules/schema/agent.ts';
import { Bundle, Canary } from '../../rules/schema/bundle.ts';
import { Fact, FactId, Source } from '../../rules/schema/fact.ts';
import { Tier } from '../../rules/schema/terms.ts';
import { z } from '../../rules/zod.ts';
import { Channel, Count, Moment } from './signed.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const agentId = text(60);
const reason = text(300);

/** What earlier rules had wrong. `weakens`: this release speaks more softly of these agents than the packaged rules, on purpose. */
export const Erratum = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(60)),
  on: z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/)),
  agents: z.array(agentId).check(z.minLength(1), z.maxLength(200)),
  text: text(420),
  weakens: z.boolean(),
});

const https = z.string().check(z.regex(/^https:\/\/[^\s"'<>\\]+$/), z.maxLength(300));

/** What a hospital adds to the rules; it can take nothing away. */
export const Local = z.strictObject({
  organisation: text(120),
  agents: z.array(Agent).check(z.maxLength(100)),
  facts: z.record(FactId, Fact),
  sources: z.record(z.string(), Source),
  names: z.array(z.strictObject({ agent: agentId, name: Name, reason })).check(z.maxLength(500)),
  notes: z.array(z.strictObject({ agent: agentId, text: text(420) })).check(z.maxLength(500)),
  links: z.array(z.strictObject({ agent: agentId, title: text(120), url: https })).check(z.maxLength(500)),
  tiers: z.array(z.strictObject({ agent: agentId, tier: Tier, reason })).check(z.maxLength(200)),
  canaries: z.array(Canary).check(z.maxLength(200)),
});

/** What the rules editor writes: additions, and what earlier releases had wrong. */
export const Draft = z.strictObject({ ...Local.shape, errata: z.array(Erratum).check(z.maxLength(200)) });

/** Read before the rest, so that a format of the future is refused by its number and not by its fields. */
export const Opening = z.looseObject({ format: z.literal('pml-sentinel-rules'), schema: Count });

/** All but the rules themselves. */
export const Head = z.looseObject({
  format: z.literal('pml-sentinel-rules'),
  schema: z.literal(1),
  channel: Channel,
  version: Count,
  issued: Moment,
  expires: Moment,
  minimumApp: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
});

export const Release = z.strictObject({
  ...Head.shape,
  errata: z.array(Erratum).check(z.maxLength(200)),
  /** The whole set of rules, in place of the packaged one. */
  rules: z.optional(Bundle),
  /** A hospital's additions, on top of the rules above or of the packaged ones. */
  local: z.optional(Local),
});

export type Release = z.infer<typeof Release>;
export type Head = z.infer<typeof Head>;
export type Local = z.infer<typeof Local>;
export type Draft = z.infer<typeof Draft>;
export type Erratum = z.infer<typeof Erratum>;
