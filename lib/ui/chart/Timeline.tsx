// Exposure over time: a bar for each agent with its carry-over window, results and MRIs of the page, next dates; guesses dashed until confirmed.
import { useMemo, useState } from 'preact/hooks';
import { dueOf } from '../../assess/due.ts';
import { lastsOf } from '../../assess/lasts.ts';
import { type Bar, type Timeline as Line, type Mark, timelineOf } from '../../assess/timeline.ts';
import { day, t } from '../../language/say.ts';
import { Clinical, OfPage, rich } from '../Rich.tsx';
import { useChart } from './context.ts';

export function Timeline() {
  const { rules, agents, results, now, hands } = useChart();
  const [sure, setSure] = useState<string[]>([]);
  const line = useMemo(() => {
    const lasts = lastsOf(results);
    const dues = agents
      .filter((v) => v.counted && (v.status !== 'stopped' || v.exposure.why === 'until-recovery'))
      .flatMap((v) => {
        const agent = rules.agents.find((a) => a.id === v.agent);
        return agent ? dueOf(agent, v.product, rules, lasts, now) : [];
      })
      .filter((d) => d.from !== null);
    return timelineOf(agents, results, dues, now);
  }, [agents, results, now, rules]);
  if (!line.bars.length) return <p class="small">{t('No medicine of the rules on this page has a time to show.')}</p>;
  const confirm = (id: string) => setSure([...sure, id]);
  return (
    <section class="timeline" data-timeline>
      <Axis line={line} />
      <ul class="bars">
        {line.bars.map((b) => (
          <li key={b.agent} data-bar={b.agent} data-inferred={b.inferred && !sure.includes(b.agent)}>
            <p class="small">
              <b>
                <Clinical>{b.title}</Clinical>
              </b>
              : {b.words}. <Confirm show={b.inferred && !sure.includes(b.agent)} name={b.title} onConfirm={() => confirm(b.agent)} />
            </p>
            <Track bar={b} line={line} dashed={b.inferred && !sure.includes(b.agent)} />
          </li>
        ))}
      </ul>
      {line.marks.length > 0 && (
        <>
          <div class="track marks" aria-hidden="true">
            {line.marks.map((m) => (
              <span
                key={m.id}
                class={`point ${m.kind} ${m.inferred && !sure.includes(m.id) ? 'dashed' : ''}`}
                style={{ insetInlineStart: at(m.day, line) }}
              />
            ))}
          </div>
          <ul class="small mark-list">
            {line.marks.map((m) => (
              <li key={m.id} data-mark={m.kind} data-inferred={m.inferred && !sure.includes(m.id)}>
                <span class={`point ${m.kind} ${m.inferred && !sure.includes(m.id) ? 'dashed' : ''}`} aria-hidden="true" /> <MarkText mark={m} />{' '}
                <Confirm show={m.inferred && !sure.includes(m.id)} name={markWords(m)} onConfirm={() => confirm(m.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small soft">
        {t('Dashed: told by the page only in part, until you confirm it.')} {t('Hatched: the time a stopped medicine still counts.')}
      </p>
      <p class="row no-print">
        <button type="button" onClick={() => hands.open('timeline', true)}>
          {t('Print')}
        </button>
      </p>
    </section>
  );
}

function MarkText({ mark: m }: { mark: Mark }) {
  if (m.kind !== 'due') return <>{rich('{day}: “{words}”', { day: day(m.day), words: <OfPage>{m.text}</OfPage> })}</>;
  return (
    <>
      {m.text}
      {m.strata && (
        <>
          {' '}
          (<Clinical>{m.strata}</Clinical>)
        </>
      )}
    </>
  );
}
const markWords = (m: Mark) => (m.kind === 'due' ? `${m.text}${m.strata ? ` (${m.strata})` : ''}` : `${day(m.day)}: “${m.text}”`);
const at = (on: number, { from, to }: Line) => `${(Math.min(1, Math.max(0, (on - from) / (to - from))) * 100).toFixed(2)}%`;
const wide = (a: number, b: number, { from, to }: Line) => `${((Math.max(0, Math.min(b, to) - Math.max(a, from)) / (to - from)) * 100).toFixed(2)}%`;

function Confirm({ show, name, onConfirm }: { show: boolean; name: string; onConfirm(): void }) {
  if (!show) return null;
  return (
    <button type="button" class="link" aria-label={`${t('Confirm')}: ${name}`} onClick={onConfirm}>
      {t('Confirm')}
    </button>
  );
}

function Track({ bar: b, line, dashed }: { bar: Bar; line: Line; dashed: boolean }) {
  const end = b.to ?? (b.taken ? line.now : null);
  const from = b.from ?? line.from;
  const tail = b.tail === 'open' ? line.to : b.tail;
  return (
    <div class="track" aria-hidden="true">
      <span class="today" style={{ insetInlineStart: at(line.now, line) }} />
      {end !== null && (
        <span
          class={`course ${dashed ? 'dashed' : ''} ${b.from === null ? 'unknown-start' : ''}`}
          style={{ insetInlineStart: at(from, line), width: wide(from, end, line) }}
        />
      )}
      {tail !== null && (
        <span
          class={`tail ${b.tail === 'open' ? 'open' : ''}`}
          style={{ insetInlineStart: at(end ?? line.from, line), width: wide(end ?? line.from, tail, line) }}
        />
      )}
    </div>
  );
}

function Axis({ line }: { line: Line }) {
  const [a, b] = [new Date(line.from).getUTCFullYear() + 1, new Date(line.to).getUTCFullYear()];
  const step = b - a > 8 ? 5 : 1;
  const years = Array.from({ length: Math.max(0, b - a + 1) }, (_, i) => a + i).filter((y) => y % step === 0);
  return (
    <div class="track axis small soft" aria-hidden="true">
      {years.map((y) => (
        <span key={y} style={{ insetInlineStart: at(Date.UTC(y, 0, 1), line) }}>
          {y}
        </span>
      ))}
      <span class="now" style={{ insetInlineStart: at(line.now, line) }}>
        {t('today')}
      </span>
    </div>
  );
}
