// Every fact that an agent's rule rests on, by id, each once.
import type { Agent, TierRule } from '../rules/schema/agent.ts';

export function agentFacts(a: Agent): string[] {
  const tiers: TierRule[] = [a.tier, ...(a.products ?? []).flatMap((p) => p.tier ?? [])];
  return [
    ...new Set([
      a.risk,
      ...Object.values(a.labels).flatMap((l) => l.facts),
      ...tiers.flatMap((t) => [...t.facts, ...(t.escalators ?? []).flatMap((e) => e.facts)]),
      ...(a.products ?? []).flatMap((p) => p.facts),
      ...a.incidence,
      ...a.riskFactors,
      ...a.latency,
      ...a.monitoring.map((m) => m.fact),
      ...a.suspicion.facts,
      ...carryFacts(a),
      ...a.combinations,
      ...a.mechanism,
      ...a.mightNotApply,
      ...a.other,
    ]),
  ];
}

/** The facts on how long a stopped agent still counts. */
export const carryFacts = (a: Pick<Agent, 'carryOver'>): string[] => (a.carryOver.kind === 'months' ? [a.carryOver.fact] : a.carryOver.facts);
