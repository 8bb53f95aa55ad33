// What changed of the article: sections and their paragraphs; a reworded fact is told once, where its agent stands.
import type { ArticleNode, ArticleSection, Bundle } from '../../rules/schema/bundle.ts';
import { quote } from '../quote.ts';
import { addedAndGone, type Change, paired, same } from './difference.ts';
import { change } from './words.ts';

type Rules = Pick<Bundle, 'facts' | 'sources' | 'article'>;

export function diffArticle(old: Rules, now: Rules): Change[] {
  const { both, gone, added } = paired(old.article, now.article, (s) => s.id);
  const order = same(
    both.map(([x]) => x.id),
    now.article.filter((s) => !added.includes(s)).map((s) => s.id),
  );
  return [
    ...added.map((s): Change => ({ kind: 'article', text: `New section: "${s.title}".` })),
    ...gone.map((s): Change => ({ kind: 'article', text: `Section removed: "${s.title}".` })),
    ...(order ? [] : [{ kind: 'article' as const, text: 'The sections stand in another order.' }]),
    ...both.flatMap(([x, y]) => diffSection(x, y, old, now)),
  ];
}

function diffSection(a: ArticleSection, b: ArticleSection, old: Rules, now: Rules): Change[] {
  if (same(a, b)) return [];
  const about = `Section "${b.title}"`;
  const { added, gone } = addedAndGone(a.nodes.flatMap(pieces), b.nodes.flatMap(pieces), (p) => JSON.stringify(p));
  const found: Change[] = [
    ...(a.title === b.title ? [] : [{ kind: 'article' as const, text: change('Section title', `"${a.title}"`, `"${b.title}"`) }]),
    ...added.map((p): Change => ({ kind: 'article', text: `${about}, new: "${said(p, now)}"` })),
    ...gone.map((p): Change => ({ kind: 'article', text: `${about}, removed: "${said(p, old)}"` })),
  ];
  return found.length ? found : [{ kind: 'article', text: `${about}: its parts stand in another order.` }];
}

/** What is compared as one piece: a heading, a paragraph, an item of a list, a row of a table. */
function pieces(n: ArticleNode): unknown[] {
  if (n.t === 'ul' || n.t === 'ol') return n.items;
  return n.t === 'table' ? [n.head, ...n.rows] : [n];
}

/** The words of a piece, with facts in their places. */
function said(v: unknown, rules: Rules): string {
  if (Array.isArray(v)) return v.map((x) => said(x, rules)).join('');
  const n = v as { t: string; id?: string; v?: string; c?: unknown };
  if (n.t === 'fact') return quote(n.id ?? '', rules)?.text ?? `{${n.id}}`;
  if (n.t === 'date') return `{date of ${n.id}}`;
  if (n.t === 'agents') return 'the list of all medicines';
  if (n.t === 'risk-table') return `the table ${n.id}`;
  return n.v ?? said(n.c ?? [], rules);
}
