// The numbered references: every source that a shown fact cites, numbered in the order in which the article cites it.
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Source } from '../rules/schema/fact.ts';
import { agentFacts } from './agent-facts.ts';
import { quotedIn } from './fact-set.ts';
import { tableSources } from './places.ts';

export type Reference = { n: number; source: Source };

/** The same numbers for every reader: they follow the article as written, then the medicines by name, then tables and what the rules follow. */
export function references({
  article,
  agents,
  basis,
  facts,
  sources,
  tables,
}: Pick<Bundle, 'article' | 'agents' | 'basis' | 'facts' | 'sources' | 'tables'>): Reference[] {
  const byTitle = [...agents].sort((a, b) => a.title.localeCompare(b.title));
  const ids = [...article.flatMap((s) => quotedIn(s.nodes)), ...byTitle.flatMap(agentFacts)];
  const shown = [...ids.flatMap((id) => facts[id] ?? []), ...basis.follows];
  const inTables = article.flatMap((s) => tableSources(s.nodes, { tables }));
  const cited = new Set([...shown.flatMap((f) => f.sources), ...inTables].map((c) => c.source));
  return [...cited].flatMap((id) => sources[id] ?? []).map((source, i) => ({ n: i + 1, source }));
}

/** A reference as one line: title, date, identifier, address. */
export function referenceText(s: Source): string {
  const identifier = s.identifier && !s.identifier.startsWith('http') ? s.identifier : null;
  return [s.title, s.date, identifier, s.url?.startsWith('https://') ? s.url : null].filter(Boolean).join('. ');
}
