// The nodes of an article block as elements; what they quote is cited, tables scroll in a box of their own.
import { quote } from '../../evidence/quote.ts';
import { t } from '../../language/say.ts';
import type { ArticleNode, Inline } from '../../rules/schema/bundle.ts';
import { AgentList } from './AgentList.tsx';
import { Cited } from './Cited.tsx';
import { useArticle } from './context.ts';
import { RiskTable } from './RiskTable.tsx';

export function Nodes({ nodes, label }: { nodes: ArticleNode[]; label: string }) {
  return (
    <>
      {nodes.map((n, i) => (
        <NodeView key={`n${i}`} n={n} label={label} />
      ))}
    </>
  );
}

function NodeView({ n, label }: { n: ArticleNode; label: string }) {
  const { rules } = useArticle();
  switch (n.t) {
    case 'p':
      return (
        <p>
          <Line c={n.c} />
        </p>
      );
    case 'ul':
    case 'ol': {
      const items = n.items.map((c, i) => (
        <li key={`i${i}`}>
          <Line c={c} />
        </li>
      ));
      return n.t === 'ul' ? <ul>{items}</ul> : <ol>{items}</ol>;
    }
    case 'table':
      return <TableView n={n} label={label} />;
    case 'agents':
      return <AgentList />;
    case 'risk-table': {
      const t = rules.tables.find((x) => x.id === n.id);
      return t ? <RiskTable table={t} /> : null;
    }
    default:
      return null;
  }
}

function TableView({ n, label }: { n: Extract<ArticleNode, { t: 'table' }>; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('Table: {name}', { name: label })}>
      <table>
        <thead>
          <tr>
            {n.head.map((c, i) => (
              <th key={`h${i}`} scope="col">
                <Line c={c} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {n.rows.map((r, i) => (
            <tr key={`r${i}`}>
              {r.map((c, k) =>
                k === 0 ? (
                  <th key="c0" scope="row">
                    <Line c={c} />
                  </th>
                ) : (
                  <td key={`c${k}`}>
                    <Line c={c} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ c }: { c: Inline[] }) {
  return (
    <>
      {c.map((x, i) => (
        <InlineView key={`${x.t}${i}`} x={x} />
      ))}
    </>
  );
}

function InlineView({ x }: { x: Inline }) {
  const { rules } = useArticle();
  if (x.t === 'text') return <>{x.v}</>;
  if (x.t === 'strong') return <strong>{x.v}</strong>;
  if (x.t === 'em') return <em>{x.v}</em>;
  if (x.t === 'link') return <a href={x.to}>{x.v}</a>;
  const q = quote(x.id, rules);
  if (x.t === 'date') return <>{q?.asOf ?? q?.sources[0]?.date ?? 'not dated'}</>;
  return q ? <Cited q={q} /> : null;
}
