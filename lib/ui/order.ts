// The order of a chart's cards: the urgent first, the medicines of a transplant as one line, at most three before "more".
import type { AgentView } from '../assess/assessment.ts';
import type { Bundle } from '../rules/schema/bundle.ts';

/** One card, or several agents that share a line. */
export type Place = { kind: 'one'; view: AgentView } | { kind: 'group'; id: 'transplant'; views: AgentView[] };

/** `counted` comes in order of urgency; two notes or more of the transplant group share the place of the first of them. */
export function placesOf(counted: AgentView[], { agents }: Pick<Bundle, 'agents'>): Place[] {
  const inGroup = (v: AgentView) => v.tier === 'note' && agents.find((a) => a.id === v.agent)?.group === 'transplant';
  const grouped = counted.filter(inGroup);
  if (grouped.length < 2) return counted.map((view) => ({ kind: 'one', view }));
  const first = grouped[0];
  return counted.flatMap((view): Place[] => {
    if (!grouped.includes(view)) return [{ kind: 'one', view }];
    return view === first ? [{ kind: 'group', id: 'transplant', views: grouped }] : [];
  });
}
