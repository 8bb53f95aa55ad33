// Up to four agents side by side: the same questions, each answered from its own sourced sentences.
import { useMemo, useState } from 'preact/hooks';
import { factGroups } from '../../evidence/agent-groups.ts';
import { quote } from '../../evidence/quote.ts';
import { evidenceText, tierText } from '../../evidence/words.ts';
import { later, type Text, t } from '../../language/say.ts';
import { makeLookup } from '../../match/lookup.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { useChart } from '../chart/context.ts';
import { Quoted } from '../Quoted.tsx';
import { Clinical, OfPage } from '../Rich.tsx';
import { suspicionText } from '../suspicion.ts';

const most = 4;

export function Compare() {
  const { rules } = useChart();
  const search = useMemo(() => makeLookup(rules), [rules]);
  const [ids, setIds] = useState<string[]>(() => fromAddress(rules.agents));
  const [text, setText] = useState('');
  const agents = ids.flatMap((id) => rules.agents.find((a) => a.id === id) ?? []);
  const hits = search(text, 6).filter((h) => h.kind === 'agent' && !ids.includes(h.id));
  const full = ids.length >= most;
  const put = (next: string[]) => {
    setIds(next);
    setText('');
    // names of medicines only, so that the page can be kept as a link
    history.replaceState(null, '', `#${next.map((id) => id.replaceAll(' ', '-')).join(',')}`);
  };
  return (
    <section class="compare" data-compare-page>
      <label class="small">
        {full ? t('Four are the most that can stand side by side. Take one out to add another.') : t('Add a medicine: generic, brand or code')}{' '}
        <input type="search" value={text} disabled={full} autocomplete="off" onInput={(e) => setText(e.currentTarget.value)} />
      </label>
      {text.trim().length > 1 && !hits.length && (
        <p class="small">{t('No medicine of the rules has this name. That says nothing about its risk.')}</p>
      )}
      <p class="row">
        {hits.map((h) => (
          <button key={h.id} type="button" data-add={h.id} onClick={() => put([...ids, h.id])}>
            <OfPage>{h.name}</OfPage>{' '}
            <span class="soft small">
              {h.how === 'similar' ? t('did you mean this?') : <Clinical>{rules.agents.find((a) => a.id === h.id)?.class}</Clinical>}
            </span>
          </button>
        ))}
      </p>
      {agents.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label={t('Comparison')}>
          <table class="small">
            <thead>
              <tr>
                <td />
                {agents.map((a) => (
                  <th key={a.id} scope="col" data-column={a.id}>
                    <Clinical>{a.title}</Clinical>{' '}
                    <button
                      type="button"
                      class="link"
                      aria-label={`${t('Take out')}: ${a.title}`}
                      onClick={() => put(ids.filter((id) => id !== a.id))}
                    >
                      {t('Take out')}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={r.title}>
                  <th scope="row">{t(r.title)}</th>
                  {agents.map((a) => (
                    <td key={a.id}>
                      <Cell agent={a} show={r.show} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

type Show = ((a: Agent) => string) | { group: string } | 'risk';
const rows: { title: Text; show: Show }[] = [
  { title: later('Class'), show: (a) => a.class },
  { title: later('How loud'), show: (a) => tierText(a.tier) },
  { title: later('Risk'), show: 'risk' },
  { title: later('Evidence and labels'), show: (a) => evidenceText(a) },
  { title: later('Numbers and factors'), show: { group: 'risk' } },
  { title: later('Monitoring'), show: { group: 'monitoring' } },
  { title: later('After stopping'), show: { group: 'after' } },
  { title: later('On suspicion'), show: (a) => suspicionText[a.suspicion.action] },
  { title: later('It might not apply'), show: { group: 'not' } },
];

function Cell({ agent, show }: { agent: Agent; show: Show }) {
  const { rules } = useChart();
  if (typeof show === 'function') return <Clinical>{show(agent)}</Clinical>;
  if (show === 'risk') {
    const q = quote(agent.risk, rules);
    return q && <Quoted q={q} />;
  }
  const items = factGroups(agent, rules).find((g) => g.id === show.group)?.items ?? [];
  if (!items.length) return <span class="soft">{t('Nothing in the rules')}</span>;
  return (
    <ul>
      {items.map(({ q, note }) => (
        <li key={q.id + note}>
          {note && (
            <b>
              <Clinical>{note}</Clinical>:{' '}
            </b>
          )}
          <Quoted q={q} />
        </li>
      ))}
    </ul>
  );
}

function fromAddress(agents: Agent[]): string[] {
  const asked = decodeURIComponent(location.hash.slice(1)).split(',');
  return asked.flatMap((x) => agents.find((a) => a.id.replaceAll(' ', '-') === x)?.id ?? []).slice(0, most);
}
