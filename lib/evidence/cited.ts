// Which facts an agent rests on, and what each is there for.
import type { Agent } from '../rules/schema/agent.ts';
import { regions } from '../rules/schema/terms.ts';

/** Where a fact stands in an agent's file, in plain words, and the facts there in order. */
export function cited(a: Agent): Record<string, string[]> {
  return {
    'the risk sentence': [a.risk],
    'why this tier': a.tier.facts,
    ...Object.fromEntries((a.products ?? []).map((p) => [`the product ${p.label}`, [...p.facts, ...(p.tier?.facts ?? [])]])),
    ...Object.fromEntries(regions.map((r) => [`the ${r} label`, a.labels[r].facts])),
    'how it works': a.mechanism,
    'risk factors': a.riskFactors,
    'how often': a.incidence,
    'time to onset': a.latency,
    'how long it still counts': a.carryOver.kind === 'months' ? [a.carryOver.fact] : a.carryOver.facts,
    combinations: a.combinations,
    'on suspicion': a.suspicion.facts,
    'why it might not apply': a.mightNotApply,
    'other statements': a.other,
    monitoring: a.monitoring.map((m) => m.fact),
  };
}

/** Every fact of an agent once. */
export const factsOf = (a: Agent): string[] => [...new Set(Object.values(cited(a)).flat())];
