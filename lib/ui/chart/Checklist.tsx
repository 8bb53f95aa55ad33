// PML against a relapse: signs to tick in two columns; ticks are counted nowhere, since no sum of signs decides.
import { cardBlocks, partCards } from '../../evidence/cards.ts';
import type { ArticleNode } from '../../rules/schema/bundle.ts';
import { english } from '../Rich.tsx';
import { useChart } from './context.ts';
import { Nodes, Words } from './Nodes.tsx';

export function Checklist() {
  const { rules } = useChart();
  const card = partCards.find((c) => c.id === 'symptom-checklist');
  if (!card) return null;
  const nodes = cardBlocks(card, rules).flatMap((b) => b.nodes);
  const table = nodes.find((n): n is Extract<ArticleNode, { t: 'table' }> => n.t === 'table');
  return (
    <section class="checklist" data-checklist {...english()}>
      <h4>PML or a relapse</h4>
      <p class="small soft">{card.intro}</p>
      <Nodes nodes={nodes.filter((n) => n.t === 'p').slice(0, 1)} />
      {table && (
        <table class="small">
          <thead>
            <tr>
              {table.head.map((c, i) => (
                <Words key={i} list={c} as="th" />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((r, i) => (
              <tr key={i}>
                {r.map((c, k) =>
                  k === 0 ? (
                    <Words key={k} list={c} as="th" />
                  ) : (
                    <td key={k}>
                      <label>
                        <input type="checkbox" /> <Words list={c.filter((x) => x.t === 'fact' || x.t === 'text')} as="span" />
                      </label>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Nodes nodes={nodes.filter((n) => n.t === 'p').slice(-1)} />
    </section>
  );
}
