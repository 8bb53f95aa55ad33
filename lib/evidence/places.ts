// Where each source is cited, so that a reference leads back: headings of the article and medicines.
import type { ArticleNode, Bundle } from '../rules/schema/bundle.ts';
import { agentFacts } from './agent-facts.ts';
import { blocksOf } from './blocks.ts';
import { quotedIn } from './fact-set.ts';

export type Place = { id: string; title: string };
type Rules = Pick<Bundle, 'article' | 'agents' | 'facts' | 'tables'>;

/** The anchor of an agent's part. */
export const agentAnchor = (id: string): string => id.replaceAll(' ', '-');

export function citedAt(rules: Rules): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const add = (sources: { source: string }[], place: Place) => {
    for (const { source } of sources) {
      const list = places.get(source) ?? [];
      if (!list.some((p) => p.id === place.id)) places.set(source, [...list, place]);
    }
  };
  const sourcesOf = (ids: string[]) => ids.flatMap((id) => rules.facts[id]?.sources ?? []);
  for (const [i, s] of rules.article.entries())
    for (const b of blocksOf(s))
      add([...sourcesOf(quotedIn(b.nodes)), ...tableSources(b.nodes, rules)], { id: b.id, title: b.title ?? (i ? s.title : 'Answer') });
  for (const a of [...rules.agents].sort((x, y) => x.title.localeCompare(y.title)))
    add(sourcesOf(agentFacts(a)), { id: agentAnchor(a.id), title: a.title });
  return places;
}

/** Sources of the risk tables that stand among these nodes. */
export const tableSources = (nodes: ArticleNode[], { tables }: Pick<Rules, 'tables'>) =>
  nodes.flatMap((n) => (n.t === 'risk-table' ? (tables.find((t) => t.id === n.id)?.sources ?? []) : []));
