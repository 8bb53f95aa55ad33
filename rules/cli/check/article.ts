// The article quotes facts that exist, shows every table, and is read as a text.
import type { ArticleNode, Inline } from '../../../lib/rules/schema/bundle.ts';
import { checkArticle as checkText } from '../article-check.ts';
import { type Check, problem } from './context.ts';

/** Every fact id that a tree of article nodes quotes. */
export const factIds = (v: unknown): string[] => nodesOf(v).flatMap((o) => (o.t === 'fact' ? [o.id] : []));

type Node = ArticleNode | Inline;
/** A tree's nodes, outer ones first. */
function nodesOf(v: unknown): Node[] {
  if (Array.isArray(v)) return v.flatMap(nodesOf);
  if (!v || typeof v !== 'object') return [];
  return [...('t' in v ? [v as Node] : []), ...Object.values(v).flatMap(nodesOf)];
}

export const checkArticle: Check = (c) => {
  const { article, facts, tables } = c.bundle;
  const shown = new Set(article.flatMap((s) => nodesOf(s.nodes).flatMap((n) => (n.t === 'risk-table' ? [n.id] : []))));
  return [
    ...checkText(c.bundle, (id) => c.fileOf(`article:${id}`)),
    ...article.flatMap((s) => {
      const file = c.fileOf(`article:${s.id}`);
      const bad = (path: string, what: string, mend: string) => [problem(file, path, what, mend)];
      return nodesOf(s.nodes).flatMap((n) => {
        if ((n.t === 'fact' || n.t === 'date') && !facts[n.id]) return bad(n.id, `There is no fact "${n.id}".`, 'write the fact or mend the id.');
        if ((n.t === 'text' || n.t === 'strong' || n.t === 'em') && /\{\{|\}\}|::/.test(n.v))
          return bad(n.v.slice(0, 60), 'A quote is not written as {{fact.id}}.', 'mend the braces or the id.');
        return [];
      });
    }),
    ...tables
      .filter((t) => !shown.has(t.id))
      .map((t) =>
        problem(c.fileOf(`table:${t.id}`), 'id', 'No article text shows this table.', 'write ::table id:: where it belongs, or remove it.'),
      ),
  ];
};
