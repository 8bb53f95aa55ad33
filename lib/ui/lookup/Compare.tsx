// Up to four agents side by side: the same questions, each answered from its own sourced sentences.
import { useMemo, useState } from 'preact/hooks';
import { factGroups } from '../../evidence/agent-groups.ts';
import { quote } from '../../evidence/quote.ts';
import { evidenceText, tierText } from '../../evidence/words.ts';
import { makeLookup } from '../../match/lookup.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { useChart } from '../chart/context.ts';
import { Quoted } from '../Quoted.tsx';
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
        {full ? 'Four are the most that can stand side by side. Take one out to add another.' : 'Add a medicine: generic, brand or code'}{' '}
        <input type="search" value={text} disabled={full} autocomplete="off" onInput={(e) => setText(e.currentTarget.value)} />
      </label>
      {text.trim().length > 1 && !hits.length && <p class="small">No medicine of the rules has this name. That says nothing about its risk.</p>}
      <p class="row">
        {hits.map((h) => (
          <button key={h.id} type="button" data-add={h.id} onClick={() => put([...ids, h.id])}>
            {h.name} <span class="soft small">{h.how === 'similar' ? 'did you mean this?' : rules.agents.find((a) => a.id === h.id)?.class}</span>
          </button>
        ))}
      </p>
      {agents.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label="Comparison">
          <table class="small">
            <thead>
              <tr>
                <td />
                {agents.map((a) => (
                  <th key={a.id} scope="col" data-column={a.id}>
                    {a.title}{' '}
                    <button type="button" class="link" aria-label={`Take out: ${a.title}`} onClick={() => put(ids.filter((id) => id !== a.id))}>
                      Take out
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={r.title}>
                  <th scope="row">{r.title}</th>
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
const rows: { title: string; show: Show }[] = [
  { title: 'Class', show: (a) => a.class },
  { title: 'How loud', show: (a) => tierText(a.tier) },
  { title: 'Risk', show: 'risk' },
  { title: 'Evidence and labels', show: (a) => evidenceText(a) },
  { title: 'Numbers and factors', show: { group: 'risk' } },
  { title: 'Monitoring', show: { group: 'monitoring' } },
  { title: 'After stopping', show: { group: 'after' } },
  { title: 'On suspicion', show: (a) => suspicionText[a.suspicion.action] },
  { title: 'It might not apply', show: { group: 'not' } },
];

function Cell({ agent, show }: { agent: Agent; show: Show }) {
  const { rules } = useChart();
  if (typeof show === 'function') return <>{show(agent)}</>;
  if (show === 'risk') {
    const q = quote(agent.risk, rules);
    return q && <Quoted q={q} />;
  }
  const items = factGroups(agent, rules).find((g) => g.id === show.group)?.items ?? [];
  if (!items.length) return <span class="soft">Nothing in the rules</span>;
  return (
    <ul>
      {items.map(({ q, note }) => (
        <li key={q.id + note}>
          {note && <b>{note}: </b>}
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
