// The thirteen source attributes of a rule, in the order of the list they come from; none is ever left out or blank.
import { type Personal, personal } from '../rules/personal.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Source } from '../rules/schema/fact.ts';
import { agentFacts } from './agent-facts.ts';

export type Attribute = { label: string; text: string; sources: Source[] };

export function sourceAttributes(
  a: Agent,
  rules: Pick<Bundle, 'facts' | 'sources' | 'basis' | 'version' | 'issued'>,
  /** Today, in ms. */
  now: number,
): Attribute[] {
  const sources = agentSources(a, rules);
  const { developer, funding, uses } = rules.basis;
  const count = sources.length === 1 ? 'One source' : `${sources.length} sources`;
  const plain = (label: string, text: string): Attribute => ({ label, text, sources: [] });
  return [
    { label: 'Bibliographic citation', text: sources.length ? `${count}:` : 'None: nobody has read a source for this rule.', sources },
    plain('Developer', `${developer} ${reviewText(a)}`),
    plain('Funding source', funding),
    plain('Release and revision dates', datesText(a, rules, now)),
    ...(Object.keys(personal) as Personal[]).map((k) => plain(personal[k], uses[k])),
  ];
}

/** What the recorded transitions say and nothing more. */
export function reviewText(a: Pick<Agent, 'review'>): string {
  const last = a.review.transitions.at(-1);
  if (last?.to === 'approved') return `An approval by a clinician is recorded on ${last.on}.`;
  if (last?.to === 'under-review') return `Under review since ${last.on}; no clinician has approved it.`;
  return `${last ? `Submitted on ${last.on}. ` : ''}No clinician has reviewed it.`;
}

function datesText(a: Agent, { version, issued }: Pick<Bundle, 'version' | 'issued'>, now: number): string {
  const overdue = new Date(now).toISOString().slice(0, 10) > a.review.due;
  const due = overdue ? `Overdue for review since ${a.review.due}.` : `Next review due ${a.review.due}.`;
  return `Rules version ${version}, issued ${issued}. Literature searched to ${a.review.searchedTo}. ${due}`;
}

function agentSources(a: Agent, rules: Pick<Bundle, 'facts' | 'sources' | 'basis'>): Source[] {
  const ids = agentFacts(a).flatMap((id) => rules.facts[id]?.sources.map((c) => c.source) ?? []);
  return [...new Set(ids)].flatMap((id) => rules.sources[id] ?? []).sort((x, y) => x.title.localeCompare(y.title));
}
