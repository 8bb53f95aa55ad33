// A list pasted in, line by line: what is in the rules, what was assessed and left out, what was not assessed.
import { useMemo, useState } from 'preact/hooks';
import { type Tried, tryLines } from '../../assess/lines.ts';
import { useChart } from '../chart/context.ts';
import { tierWord } from '../Mark.tsx';

const most = 500;

export function Lines() {
  const { rules } = useChart();
  const [text, setText] = useState('');
  const lines = useMemo(() => text.split(/\r?\n/).filter((l) => l.trim()), [text]);
  const tried = useMemo(
    () =>
      lines.length
        ? tryLines(
            rules,
            lines.slice(0, most).map((l) => l.slice(0, 300)),
          )
        : [],
    [lines, rules],
  );
  const found = tried.filter((t) => t.mentions.some((m) => m.firm && m.systemic)).length;
  return (
    <section class="lines" data-lines>
      <label class="small">
        One medication entry a line, at most {most}. Nothing is stored or sent.
        <textarea rows={8} value={text} spellcheck={false} onInput={(e) => setText(e.currentTarget.value)} />
      </label>
      <div role="status">
        {lines.length > most && (
          <p data-too-many>
            {lines.length} lines were pasted. The first {most} are answered; the others were not read.
          </p>
        )}
        {tried.length > 0 && (
          <p>
            <b>{found}</b> of {tried.length} lines name a medicine of the rules for sure.
          </p>
        )}
      </div>
      <ol>
        {tried.map((t) => (
          <li key={t.line} data-line={stateOf(t)}>
            <b>{t.text}</b>
            <Answer t={t} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The state that decides: found for sure, possible, assessed and left out, or not assessed. */
function stateOf(t: Tried): 'found' | 'possible' | 'passed-over' | 'left-out' | 'not-assessed' {
  if (t.mentions.some((m) => m.firm && m.systemic)) return 'found';
  if (t.mentions.some((m) => m.systemic)) return 'possible';
  if (t.mentions.length || t.nearMisses?.length) return 'passed-over';
  const names = t.notAssessed ?? [];
  return names.length > 0 && names.every((n) => n.leftOut) ? 'left-out' : 'not-assessed';
}

function Answer({ t }: { t: Tried }) {
  const { rules } = useChart();
  const agent = (id: string) => rules.agents.find((a) => a.id === id);
  const named = [...new Set(t.mentions.map((m) => m.agent))];
  return (
    <ul>
      {named.map((id) => {
        const m = t.mentions.find((x) => x.agent === id);
        const a = agent(id);
        return (
          <li key={id}>
            {a && `${tierWord[a.tier.value]}: `}
            <a href={`popup.html#${encodeURIComponent(id)}`}>{a?.title ?? id}</a>
            {m && !m.systemic ? ', not systemic, so not counted' : m && !m.firm ? ', possible, confirm' : ''}
            {m?.note ? ` (${m.note})` : ''}
          </li>
        );
      })}
      {t.notAssessed?.map((n) => (
        <li key={n.name}>
          {n.leftOut
            ? `Assessed, left out, as of ${rules.issued}: ${n.name}. ${n.leftOut}`
            : `Not assessed in rules version ${rules.version}: ${n.name}. That says nothing about its risk.`}
        </li>
      ))}
      {t.nearMisses?.map((n) => (
        <li key={n.matched + n.reason}>
          “{n.matched}”: {n.reason}
        </li>
      ))}
      {!named.length && !t.notAssessed?.length && !t.nearMisses?.length && <li>Not assessed: no name in it is one that the rules know.</li>}
    </ul>
  );
}
