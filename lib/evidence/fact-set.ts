// The set of facts that a reader is shown, and its hash: equal hashes prove that only order and wording differ.

import type { Agent } from '../rules/schema/agent.ts';
import type { ArticleNode, ArticleSection, Bundle, Inline } from '../rules/schema/bundle.ts';
import type { Reader } from '../rules/schema/reader.ts';
import { agentFacts } from './agent-facts.ts';
import { patientAgent, patientSection } from './patient.ts';

type Rules = Pick<Bundle, 'article' | 'agents' | 'facts' | 'sources' | 'patient'>;

/** The article as one reader meets it: sections in this reader's order, agents with this reader's groups first. */
export function articleFor(
  reader: Pick<Reader, 'order' | 'groups'>,
  { article, agents }: Pick<Rules, 'article' | 'agents'>,
): { sections: ArticleSection[]; agents: Agent[] } {
  const rank = (a: Agent) => reader.groups.indexOf(a.group) + 1 || reader.groups.length + 1;
  return {
    sections: reader.order.flatMap((id) => article.find((s) => s.id === id) ?? []),
    agents: [...agents].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title)),
  };
}

/** Ids of every fact that this reader is shown, sorted; plain sentences count as the facts that they say. */
export function factSet(reader: Reader, rules: Rules): string[] {
  const shown = articleFor(reader, rules);
  const ids = [...shown.sections.flatMap((s) => quotedIn(s.nodes)), ...shown.agents.flatMap(agentFacts)];
  const plain = reader.plain
    ? [...shown.sections.flatMap((s) => patientSection(s.id, rules)), ...shown.agents.flatMap((a) => patientAgent(a, rules))].flatMap((s) => s.from)
    : [];
  return [...new Set([...ids, ...plain])].sort();
}

/** SHA-256 of ids with their texts, numbers and sources. */
export async function factHash(ids: string[], { facts }: Pick<Rules, 'facts'>): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(ids.map((id) => facts[id])));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
}

const idsOf = (inlines: Inline[]) => inlines.flatMap((x) => (x.t === 'fact' ? x.id : []));

/** Facts quoted in article nodes, in reading order. */
export const quotedIn = (nodes: ArticleNode[]): string[] =>
  nodes.flatMap((n) => {
    if (n.t === 'p') return idsOf(n.c);
    if (n.t === 'ul' || n.t === 'ol') return idsOf(n.items.flat());
    return n.t === 'table' ? idsOf([...n.head.flat(), ...n.rows.flat(2)]) : [];
  });
