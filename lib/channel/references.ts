// Loose ends: ids that rules name and do not hold, which would leave a gap on a card.
import { agentFacts } from '../evidence/agent-facts.ts';
import type { Bundle } from '../rules/schema/bundle.ts';

/** Every id that leads nowhere, with the place that names it; at most twenty. */
export function looseEnds(rules: Bundle): string[] {
  const agents = new Set(rules.agents.map((a) => a.id));
  const loose: string[] = [];
  const need = (has: boolean, what: string, id: string, by: string) => has || loose.push(`no ${what} "${id}" (named by ${by})`);
  const fact = (id: string, by: string) => need(Object.hasOwn(rules.facts, id), 'statement', id, by);
  if (agents.size !== rules.agents.length) loose.push('a medicine stands twice');
  for (const a of rules.agents) {
    for (const id of agentFacts(a)) fact(id, a.id);
    const c = a.carryOver;
    if (c.kind === 'months' && typeof rules.facts[c.fact]?.values?.[c.value]?.value !== 'number')
      loose.push(`no months for the carry-over of ${a.id}`);
    for (const n of a.names) if (n.product) need(!!a.products?.some((p) => p.id === n.product), 'product', n.product, a.id);
  }
  for (const [id, f] of Object.entries(rules.facts)) {
    if (id !== f.id) loose.push(`the statement "${f.id}" stands under another id`);
    for (const s of f.sources) need(Object.hasOwn(rules.sources, s.source), 'source', s.source, id);
    for (const other of f.from ?? []) fact(other, id);
  }
  for (const s of rules.article) for (const id of quoted(s.nodes)) fact(id, `the article, ${s.id}`);
  for (const r of rules.regimens) for (const id of r.agents) need(agents.has(id), 'medicine', id, r.text);
  for (const c of rules.classes) for (const id of c.agents) need(agents.has(id), 'medicine', id, c.id);
  for (const t of rules.tables) need(agents.has(t.agent), 'medicine', t.agent, t.id);
  for (const c of rules.canaries) for (const e of c.expect) need(agents.has(e.agent), 'medicine', e.agent, c.id);
  return loose.slice(0, 20);
}

/** Ids of the statements that a tree of article nodes quotes. */
function quoted(v: unknown): string[] {
  if (Array.isArray(v)) return v.flatMap(quoted);
  if (!v || typeof v !== 'object') return [];
  const { t, id } = v as { t?: unknown; id?: unknown };
  return [...((t === 'fact' || t === 'date') && typeof id === 'string' ? [id] : []), ...Object.values(v).flatMap(quoted)];
}
