// Suspected PML: the four kinds of action with the medicines of this chart, the steps, what not to do, and the symptom checklist.
import { cardBlocks, partCards } from '../../evidence/cards.ts';
import { plainText } from '../../evidence/plain-text.ts';
import { quote, quotes } from '../../evidence/quote.ts';
import { t } from '../../language/say.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { Copy } from '../Copy.tsx';
import { Quoted } from '../Quoted.tsx';
import { Clinical, english } from '../Rich.tsx';
import { suspicionKinds } from '../suspicion.ts';
import { Checklist } from './Checklist.tsx';
import { useChart } from './context.ts';
import { Nodes } from './Nodes.tsx';

/** Statuses that say that the medicine acts, or may still act. */
const acting = /^(active|unknown|held|stopped)$/;

export function Sheet() {
  const { rules, agents, hands } = useChart();
  const here = agents.flatMap((v) => {
    const agent = rules.agents.find((a) => a.id === v.agent);
    // a corticosteroid whose dose settles nothing must still not be stopped abruptly
    const meant = v.firm || agent?.nameSettles === false;
    return agent && meant && v.systemic && acting.test(v.status) && v.exposure.counts ? [agent] : [];
  });
  const [card, checklist] = partCards;
  if (!card || !checklist) return null;
  const blocks = cardBlocks(card, rules).filter((b) => /^(first-steps|what-not-to-do)$/.test(b.id));
  const text = () => {
    const write = plainText(rules);
    const kinds = suspicionKinds.flatMap((k) => {
      const names = here.filter((a) => a.suspicion.action === k.action).map((a) => a.title);
      return names.length ? [`${k.title}: ${names.join(', ')}`] : [];
    });
    return [...(kinds.length ? ['ON THIS CHART', ...kinds, ''] : []), write.card(card), write.card(checklist)].join('\n');
  };
  return (
    <section class="sheet" data-sheet>
      <p class="row no-print">
        <Copy name="sheet" text={text} />
        <button type="button" data-print="sheet" onClick={() => hands.open('sheet', true)}>
          {t('Print')}
        </button>
      </p>
      <h4>{t('Four kinds of action')}</h4>
      <ul class="kinds">
        {suspicionKinds.map((k) => {
          const mine = here.filter((a) => a.suspicion.action === k.action);
          const q = quote(k.fact, rules);
          return (
            <li key={k.action} data-action={k.action} data-here={mine.length > 0}>
              <b>
                <Clinical>{k.title}</Clinical>
              </b>
              {mine.length > 0 ? (
                <>
                  : <Clinical>{mine.map((a) => a.title).join(', ')}</Clinical>
                </>
              ) : (
                <span class="soft"> · {t('none here')}</span>
              )}
              {q && (
                <p class="small">
                  <Quoted q={q} />
                </p>
              )}
              {mine.length > 0 && mine.length <= 3 && <Own agents={mine} />}
            </li>
          );
        })}
      </ul>
      {blocks.map((b) => (
        <section key={b.id} {...english()}>
          <h4>{b.title}</h4>
          <Nodes nodes={b.nodes} />
        </section>
      ))}
      <Checklist />
    </section>
  );
}

function Own({ agents }: { agents: Agent[] }) {
  const { rules } = useChart();
  return (
    <ul class="small">
      {agents.map((a) => (
        <li key={a.id}>
          <b>
            <Clinical>{a.title}</Clinical>:{' '}
          </b>
          {quotes(a.suspicion.facts, rules).map((q) => (
            <span key={q.id}>
              <Quoted q={q} />{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
