// Which facts an agent rests on, and what each is there for.
import type { Agent, TierRule } from '../rules/schema/agent.ts';
import { carryFacts } from './agent-facts.ts';

/** Where a fact stands in an agent's file, in plain words, and the facts there in order. */
export function cited(a: Agent): Record<string, string[]> {
  return {
    'the risk sentence': [a.risk],
    'why this tier': a.tier.facts,
    'what makes it critical': escalation(a.tier),
    ...Object.fromEntries(
      (a.products ?? []).map((p) => [`the product ${p.label}`, [...p.facts, ...(p.tier ? [...p.tier.facts, ...escalation(p.tier)] : [])]]),
    ),
    ...Object.fromEntries(Object.entries(a.labels).map(([r, l]) => [`the ${r} label`, l.facts])),
    'how it works': a.mechanism,
    'risk factors': a.riskFactors,
    'how often': a.incidence,
    'time to onset': a.latency,
    'how long it still counts': carryFacts(a),
    combinations: a.combinations,
    'on suspicion': a.suspicion.facts,
    'why it might not apply': a.mightNotApply,
    'other statements': a.other,
    monitoring: a.monitoring.map((m) => m.fact),
  };
}

const escalation = (t: TierRule): string[] => (t.escalators ?? []).flatMap((e) => e.facts);
