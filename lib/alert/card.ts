// Cards in the words of CDS Hooks: what each agent's finding says to the clinician.
import type { AgentView } from '../assess/assessment.ts';
import { quote } from '../evidence/quote.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { EscalatorWhen } from '../rules/schema/terms.ts';

export type Card = {
  uuid: string;
  agent: string;
  /** At most 100 characters: drug, risk, action. */
  summary: string;
  indicator: 'info' | 'warning' | 'critical';
  detail: string;
  source: { label: string; url?: string };
  links: { label: string; url: string; type: 'absolute' }[];
};

/** What to do first, by the agent's kind of action. */
export const firstAction: Record<string, string> = {
  'withhold-next-dose': 'New neurological sign: withhold the next dose',
  'cannot-be-withheld': 'New neurological sign: refer at once',
  'transplant-team': 'New neurological sign: call the transplant team',
  'never-stop-abruptly': 'New neurological sign: do not stop abruptly',
};

/** The same where the page itself makes it critical. */
export const raisedAction: Record<EscalatorWhen, string> = {
  'stop-threshold-met': 'Lymphocytes below the level of its label: consider stopping',
  'suspected-or-confirmed-pml': 'PML is suspected: withhold it',
  'contraindicated-combination': 'Given with what its label forbids: change one',
};

/** One card an agent that is counted; `article` gives the address of its part of the article. */
export function cardsOf(agents: AgentView[], rules: Pick<Bundle, 'agents' | 'facts' | 'sources'>, article: (anchor: string) => string): Card[] {
  return agents
    .filter((a) => a.counted)
    .flatMap((a) => {
      const rule = rules.agents.find((r) => r.id === a.agent);
      if (!rule) return [];
      const risk = quote(a.raised?.fact ?? rule.risk, rules);
      const state = a.status === 'stopped' ? ', stopped' : a.status === 'held' ? ', on hold' : '';
      return [
        {
          uuid: `${a.agent}:${a.status}`,
          agent: a.agent,
          summary: clip(`${a.title}${state}: PML risk. ${a.raised ? raisedAction[a.raised.when] : firstAction[rule.suspicion.action]}.`, 100),
          indicator: a.tier === 'critical' ? 'critical' : a.tier === 'warning' ? 'warning' : 'info',
          detail: [a.raised?.why, risk?.text].filter(Boolean).join(' '),
          source: { label: risk?.sources[0]?.title ?? 'Not verified in a source', ...(risk?.sources[0]?.url && { url: risk.sources[0].url }) },
          links: [{ label: 'Full article', url: article(a.agent.replaceAll(' ', '-')), type: 'absolute' as const }],
        },
      ];
    });
}

const clip = (s: string, n: number) => (s.length <= n ? s : `${s.slice(0, n - 1).replace(/\s\S*$/, '')}…`);
