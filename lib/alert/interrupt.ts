// The one narrow interruptive tier: a critical agent, active, not yet told for this patient and visit.
import type { AgentView } from '../assess/assessment.ts';

/** The patient and the critical agents, as a key; empty when nothing may interrupt. */
export function interruptionKey(patient: number, agents: AgentView[]): string {
  const critical = criticalAgents(agents).map((a) => a.agent);
  return critical.length ? `${patient}|${critical.sort().join(',')}` : '';
}

/** Counted, critical and taken now. */
export const criticalAgents = (agents: AgentView[]): AgentView[] => agents.filter((a) => a.counted && a.tier === 'critical');
