// The facts of one agent in the order a clinician needs them; the same in popup, look-up and article.
import { quote, quotes } from '../evidence/quote.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Facts } from './Quoted.tsx';

export const suspicionText = {
  'withhold-next-dose': 'On suspicion: withhold the next dose.',
  'cannot-be-withheld': 'On suspicion: the dose cannot be taken back; refer at once.',
  'transplant-team': 'On suspicion: change only together with the transplant team.',
  'never-stop-abruptly': 'On suspicion: never stop it abruptly.',
} as const;

export function AgentFacts({ agent, rules, all = false }: { agent: Agent; rules: Bundle; all?: boolean }) {
  const list = (ids: string[]) => quotes(ids, rules).map((q) => ({ q }));
  const monitoring = agent.monitoring.flatMap((m) => {
    const q = quote(m.fact, rules);
    const product = m.product ? agent.products?.find((p) => p.id === m.product)?.label : undefined;
    return q ? [{ q, note: [product, m.stratum].filter(Boolean).join(', ') || undefined }] : [];
  });
  const labels = Object.values(agent.labels).flatMap((l) => l.facts);
  const carry = agent.carryOver.kind === 'months' ? [agent.carryOver.fact] : agent.carryOver.facts;
  const risk = list([...new Set([...labels, ...agent.incidence, ...agent.riskFactors, ...agent.latency])]);
  const after = list([...carry, ...agent.combinations, ...agent.other]);
  const groups = [
    { title: 'Risk: labels, numbers, factors', items: risk },
    { title: 'After stopping and in combination', items: after },
    ...(all
      ? [
          { title: 'Products', items: (agent.products ?? []).flatMap((p) => quotes(p.facts, rules).map((q) => ({ q, note: p.label }))) },
          { title: 'How', items: list(agent.mechanism) },
          { title: 'Why it might not apply', items: list(agent.mightNotApply) },
        ]
      : []),
  ];
  return (
    <>
      <Facts title="Monitoring" items={monitoring} />
      <Facts title="On suspicion of PML" items={list(agent.suspicion.facts)} />
      {groups
        .filter((g) => g.items.length > 0)
        .map((g) =>
          all ? (
            <Facts key={g.title} title={g.title} items={g.items} />
          ) : (
            <details key={g.title} class="group">
              <summary>{g.title}</summary>
              <Facts title="" items={g.items} />
            </details>
          ),
        )}
    </>
  );
}
