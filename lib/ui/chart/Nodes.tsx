// Lists and tables of the article where they stand on a card: sentences with their own sources, nothing of the article's numbering.
import { quote } from '../../evidence/quote.ts';
import type { ArticleNode, Inline } from '../../rules/schema/bundle.ts';
import { Quoted } from '../Quoted.tsx';
import { english } from '../Rich.tsx';
import { useChart } from './context.ts';

export function Nodes({ nodes }: { nodes: ArticleNode[] }) {
  return (
    <>
      {nodes.map((n, i) => (
        <Node key={i} node={n} />
      ))}
    </>
  );
}

function Node({ node: n }: { node: ArticleNode }) {
  if (n.t === 'p') return <Words list={n.c} as="p" />;
  if (n.t !== 'ul' && n.t !== 'ol') return null;
  const items = n.items.map((c, i) => <Words key={i} list={c} as="li" />);
  return n.t === 'ol' ? <ol {...english()}>{items}</ol> : <ul {...english()}>{items}</ul>;
}

/** A sentence of the article; a link within it is left as its words, since its place is in the article. */
export function Words({ list, as: Tag }: { list: Inline[]; as: 'p' | 'li' | 'td' | 'th' | 'span' }) {
  const { rules } = useChart();
  return (
    <Tag {...english()}>
      {list.map((x, i) => {
        if (x.t === 'fact') {
          const q = quote(x.id, rules);
          return q && <Quoted key={i} q={q} />;
        }
        return x.t === 'date' ? null : <span key={i}>{x.t === 'link' ? x.v : x.v}</span>;
      })}
    </Tag>
  );
}
