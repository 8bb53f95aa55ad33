// The one narrow interruptive tier: a critical agent, active, not yet told for this patient and visit.
import type { AgentView } from '../assess/assessment.ts';

/** The patient and the agents that interrupt, as a key; one that the chart has raised since speaks anew. Empty when nothing may interrupt. `from`: the lowest tier with a card. */
export function interruptionKey(patient: number, agents: AgentView[], from = 'critical'): string {
  const told = interruptingAgents(agents, from).map((a) => (a.raised ? `${a.agent}!` : a.agent));
  return told.length ? `${patient}|${told.sort().join(',')}` : '';
}

/** Counted, critical and taken now; what the chart itself raises comes first. */
export const criticalAgents = (agents: AgentView[]): AgentView[] =>
  agents.filter((a) => a.counted && a.tier === 'critical').sort((a, b) => Number(Boolean(b.raised)) - Number(Boolean(a.raised)));

/** Those with a card on the page, the most urgent first: critical ones, and those of the warning tier where a policy asks for it. */
export const interruptingAgents = (agents: AgentView[], from: string): AgentView[] => [
  ...criticalAgents(agents),
  ...agents.filter((a) => from === 'warning' && a.counted && a.tier === 'warning'),
];

/** Critical by what stands in the chart and not by itself: never held back. */
export const isRaised = (a: AgentView): boolean => a.tier === 'critical' && (a.baseTier !== 'critical' || a.raised !== undefined);
