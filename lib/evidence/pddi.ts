// The minimal information set of a rule: every item filled from the rule's own facts, "unknown" written out.
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { carryFacts } from './agent-facts.ts';
import { type Quote, quotes } from './quote.ts';
import { evidenceText, listed, routesOut, tierText } from './words.ts';

export const pddiLabels = {
  drug: 'Medicine',
  consequence: 'Clinical consequence',
  seriousness: 'Seriousness',
  severity: 'Severity',
  classification: 'How loudly it speaks',
  frequency: 'Frequency',
  mechanism: 'Mechanism',
  riskFactors: 'Modifier: risk factors',
  combinations: 'Modifier: other medicines',
  route: 'Modifier: route',
  product: 'Modifier: form and product',
  time: 'Modifier: time',
  action: 'Recommended action',
  evidence: 'Evidence',
} as const;
export type PddiId = keyof typeof pddiLabels;

/** An item has words of the rule, facts, or both; with neither its words are the sentence for the unknown. */
export type PddiItem = { id: PddiId; label: string; text: string | null; quotes: Quote[]; unknown: boolean };

export function pddiSet(a: Agent, rules: Pick<Bundle, 'facts' | 'sources' | 'basis'>): PddiItem[] {
  const { disease, unknown } = rules.basis;
  const products = a.products ?? [];
  const filled: Record<PddiId, { text?: string; facts?: string[] }> = {
    drug: { text: `${a.title}: ${a.class}.` },
    consequence: { facts: [...disease.consequences, a.risk] },
    seriousness: { facts: disease.seriousness },
    severity: { facts: disease.severity },
    classification: { text: `${tierText(a.tier)}.`, facts: a.tier.facts },
    frequency: { facts: a.incidence },
    mechanism: { facts: a.mechanism },
    riskFactors: { facts: a.riskFactors },
    combinations: { facts: a.combinations },
    route: { text: `Not counted when the entry says that it is given by one of these: ${listed(routesOut(a))}.` },
    product: products.length
      ? { text: `${products.map((p) => p.label).join('; ')}.`, facts: products.flatMap((p) => p.facts) }
      : { text: 'These rules hold no product of other standing.' },
    time: { facts: [...a.latency, ...carryFacts(a)] },
    action: { facts: [...a.monitoring.map((m) => m.fact), ...a.suspicion.facts] },
    evidence: { text: evidenceText(a), facts: Object.values(a.labels).flatMap((l) => l.facts) },
  };
  return (Object.keys(pddiLabels) as PddiId[]).map((id) => {
    const { text = null, facts = [] } = filled[id];
    const found = quotes([...new Set(facts)], rules);
    const blank = !text && !found.length;
    return { id, label: pddiLabels[id], text: blank ? unknown : text, quotes: found, unknown: blank };
  });
}
