// A medicine that the clinician says was given elsewhere: a view like those of the page, and plainly not of the page.
import type { Agent } from '../rules/schema/agent.ts';
import type { AgentView } from './assessment.ts';

const said = 'said by you';

/** Counted in the popup as taken now; the sign on the button speaks of the page alone. */
export function elsewhereView(agent: Agent): AgentView {
  const { value: tier, criterion } = agent.tier;
  const text = 'Received elsewhere';
  return {
    agent: agent.id,
    title: agent.title,
    tier,
    baseTier: tier,
    criterion,
    status: 'active',
    by: said,
    systemic: true,
    route: null,
    product: null,
    firm: true,
    counted: tier !== 'reference',
    exposure: { counts: true, why: 'taken', ends: null, stopped: null },
    rows: [{ text, section: 'active', how: said, matched: agent.title, method: 'name', status: 'active', by: said }],
    conflict: false,
    others: [],
  };
}
