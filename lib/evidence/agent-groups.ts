// The facts of one agent in the order a clinician needs them, as headed groups; the same in popup, look-up and article.
import { later, type Text } from '../language/say.ts';
import type { Agent, TierRule } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { carryFacts } from './agent-facts.ts';
import { type Quote, quote, quotes } from './quote.ts';

export type GroupItem = { q: Quote; note?: string | undefined };
export type FactGroup = { id: string; title: Text; items: GroupItem[] };
type Rules = Pick<Bundle, 'facts' | 'sources'>;

export function factGroups(agent: Agent, rules: Rules): FactGroup[] {
  const list = (ids: string[]): GroupItem[] => quotes([...new Set(ids)], rules).map((q) => ({ q }));
  const monitoring = agent.monitoring.flatMap((m) => {
    const q = quote(m.fact, rules);
    const product = m.product ? agent.products?.find((p) => p.id === m.product)?.label : undefined;
    return q ? [{ q, note: [product, m.stratum].filter(Boolean).join(', ') || undefined }] : [];
  });
  // one schedule of two regions is one line
  const said = [...new Map(monitoring.map((m) => [`${m.q.id} ${m.note}`, m])).values()];
  const labels = Object.values(agent.labels).flatMap((l) => l.facts);
  const tiers: TierRule[] = [agent.tier, ...(agent.products ?? []).flatMap((p) => p.tier ?? [])];
  return [
    { id: 'monitoring', title: later('Monitoring'), items: said },
    { id: 'suspicion', title: later('On suspicion of PML'), items: list(agent.suspicion.facts) },
    {
      id: 'risk',
      title: later('Risk: labels, numbers, factors'),
      items: list([...labels, ...agent.incidence, ...agent.riskFactors, ...agent.latency]),
    },
    { id: 'after', title: later('After stopping and in combination'), items: list([...carryFacts(agent), ...agent.combinations, ...agent.other]) },
    {
      id: 'products',
      title: later('Products'),
      items: (agent.products ?? []).flatMap((p) => quotes(p.facts, rules).map((q) => ({ q, note: p.label }))),
    },
    { id: 'how', title: later('How'), items: list(agent.mechanism) },
    { id: 'not', title: later('Why it might not apply'), items: list(agent.mightNotApply) },
    {
      id: 'tier',
      title: later('What the tier rests on'),
      items: list(tiers.flatMap((t) => [...t.facts, ...(t.escalators ?? []).flatMap((e) => e.facts)])),
    },
  ].filter((g) => g.items.length > 0);
}

/** Every fact of the agent once: the risk sentence stands above, and no group repeats what an earlier one says. */
export function groupsOnce(agent: Agent, rules: Rules): FactGroup[] {
  const seen = new Set([agent.risk]);
  return factGroups(agent, rules)
    .map((g) => {
      const items = g.items.filter(({ q }) => !seen.has(q.id));
      for (const { q } of items) seen.add(q.id);
      return { ...g, items };
    })
    .filter((g) => g.items.length > 0);
}
