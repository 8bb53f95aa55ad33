// The numbered references: every source that a shown fact cites, numbered in the order in which the article cites it.
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Source } from '../rules/schema/fact.ts';
import { agentFacts } from './agent-facts.ts';
import { quotedIn } from './fact-set.ts';

export type Reference = { n: number; source: Source };

/** The same numbers for every reader: they follow the article as written, then the medicines by name, then what the rules follow. */
export function references({
  article,
  agents,
  basis,
  facts,
  sources,
}: Pick<Bundle, 'article' | 'agents' | 'basis' | 'facts' | 'sources'>): Reference[] {
  const byTitle = [...agents].sort((a, b) => a.title.localeCompare(b.title));
  const ids = [...article.flatMap((s) => quotedIn(s.nodes)), ...byTitle.flatMap(agentFacts)];
  const shown = [...ids.flatMap((id) => facts[id] ?? []), ...basis.follows];
  const cited = new Set(shown.flatMap((f) => f.sources.map((c) => c.source)));
  return [...cited].flatMap((id) => sources[id] ?? []).map((source, i) => ({ n: i + 1, source }));
}
