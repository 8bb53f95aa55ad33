// Makes agent views for tests of what is shown, without a chart behind them.
import type { AgentView } from '../../../lib/assess/assessment.ts';
import { agent } from './real.ts';

/** A counted view of an agent of the rules. */
export function view(id: string, over: Partial<AgentView> = {}): AgentView {
  const a = agent(id);
  return {
    agent: id,
    title: a.title,
    tier: a.tier.value,
    criterion: a.tier.criterion,
    baseTier: a.tier.value,
    status: 'active',
    by: 'heading "Medications"',
    systemic: true,
    route: null,
    product: null,
    firm: true,
    counted: true,
    exposure: { counts: true, why: 'taken', ends: null, stopped: null },
    rows: [],
    conflict: false,
    others: [],
    ...over,
  };
}
