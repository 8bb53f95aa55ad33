// Patient text: plain sentences chosen by what a rule says, each with the sources of the clinician's sentence.
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Quote, quote, weakest } from './quote.ts';

type Rules = Pick<Bundle, 'facts' | 'sources' | 'patient'>;
export type PatientSentence = Quote & { from: string[] };

/** What a patient is told about one medicine: what it does, what is known, how long it counts, what happens, the safety line. */
export function patientAgent(agent: Agent, rules: Rules): PatientSentence[] {
  const plan = rules.patient.agents;
  const { carryOver } = agent;
  return [
    sentence(plan.opening, [], rules),
    sentence(plan.group[agent.group], agent.mechanism, rules),
    sentence(plan.evidence[agent.evidence], [...new Set([agent.risk, ...agent.tier.facts])], rules),
    ...(plan.own[agent.id] ?? []).map((own) => sentence(own.say, own.from ?? [], rules)),
    sentence(plan.carryOver[carryOver.kind], carryOver.kind === 'months' ? [carryOver.fact] : carryOver.facts, rules),
    sentence(plan.action[agent.suspicion.action], agent.suspicion.facts, rules),
    sentence(rules.patient.safety, [], rules),
  ].flatMap((s) => s ?? []);
}

/** What a patient is told instead of one section of the article. */
export const patientSection = (id: string, rules: Rules): PatientSentence[] =>
  [...(rules.patient.sections[id] ?? []), rules.patient.safety].flatMap((x) => sentence(x, [], rules) ?? []);

/** A sentence with `from` of its own keeps it; a shared one takes the facts of the agent that it is said of, and {from:name} their numbers. */
function sentence(id: string, agentFacts: string[], rules: Rules): PatientSentence | null {
  const fact = rules.facts[id];
  if (!fact) return null;
  const from = fact.from ?? agentFacts;
  const text = fact.text.replaceAll('{from:', `{${from[0] ?? ''}:`);
  const how = weakest(from.flatMap((x) => rules.facts[x] ?? []));
  // laid over the facts, not copied with them: there are a thousand, and a sentence for each agent and section
  const facts: Rules['facts'] = Object.create(rules.facts, { [id]: { value: { ...fact, text, how, ...(from.length ? { from } : {}) } } });
  const q = quote(id, { facts, sources: rules.sources });
  return q && { ...q, from };
}
