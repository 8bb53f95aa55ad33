// Monitoring of one agent by stratum: each date with the sentence that justifies it, counted from the last test.
import { useMemo, useState } from 'preact/hooks';
import { calendarFile } from '../../alert/calendar.ts';
import { dueText, noteText } from '../../alert/note.ts';
import type { AgentView } from '../../assess/assessment.ts';
import { type Due, dueOf, type Last, type Lasts, testWord } from '../../assess/due.ts';
import { lastsOf } from '../../assess/lasts.ts';
import { factGroups } from '../../evidence/agent-groups.ts';
import { ownFirst } from '../../evidence/own-region.ts';
import { quote } from '../../evidence/quote.ts';
import { day, later, small, t } from '../../language/say.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import type { MonitoringTest } from '../../rules/schema/terms.ts';
import { Copy } from '../Copy.tsx';
import { Facts, Quoted } from '../Quoted.tsx';
import { Clinical, OfPage, rich } from '../Rich.tsx';
import { useChart } from './context.ts';

export function Monitoring({ agent, view }: { agent: Agent; view?: AgentView | undefined }) {
  const { rules, region, results, read, now } = useChart();
  const found = useMemo(() => lastsOf(results), [results]);
  const [typed, setTyped] = useState<Partial<Record<MonitoringTest, string>>>({});
  const lasts: Lasts = {};
  for (const test of Object.keys(testWord) as MonitoringTest[]) {
    const own = Date.parse(`${typed[test]}T00:00:00Z`);
    const last: Last | undefined = typed[test] ? (own <= now ? { day: own, by: 'typed' } : undefined) : found[test];
    if (last) lasts[test] = last;
  }
  const dues = dueOf(agent, view?.product ?? null, rules, lasts, now);
  const dated = new Set(dues.map((d) => d.fact));
  const rest = factGroups(agent, rules)
    .filter((g) => g.id === 'monitoring')
    .flatMap((g) => g.items.filter((i) => !dated.has(i.q.id)));
  const known = dues.filter((d) => d.from !== null);
  return (
    <>
      {[...Map.groupBy(dues, (d) => d.test)].map(([test, list]) => (
        <section key={test} class="due" data-test={test}>
          <h4>{t(testWord[test])}</h4>
          <LastTest
            test={test}
            last={lasts[test]}
            typed={typed[test] ?? ''}
            late={Boolean(typed[test]) && !lasts[test]}
            read={read}
            onType={(v) => setTyped({ ...typed, [test]: v })}
          />
          <ul>
            {ownFirst(list, region, (d) => d.region).map((d) => (
              <DueLine key={d.fact + d.region} due={d} />
            ))}
          </ul>
        </section>
      ))}
      <Facts title={dues.length ? t('Also') : ''} items={rest} />
      <p class="row">
        <Copy name="note" text={() => noteText([view ?? { agent: agent.id, status: 'mentioned', tier: agent.tier.value }], dues, rules)} />
        {known.length > 0 && <CalendarLink dues={known} agent={agent} />}
      </p>
    </>
  );
}

type LastProps = { test: MonitoringTest; last: Last | undefined; typed: string; late: boolean; read?: boolean | undefined; onType(v: string): void };

function LastTest({ test, last, typed, late, read, onType }: LastProps) {
  return (
    <div class="last small">
      <label>
        {t('Last')}{' '}
        <input type="date" value={typed} data-last={test} aria-describedby={`last-${test}`} onInput={(e) => onType(e.currentTarget.value)} />
      </label>
      <span id={`last-${test}`} class={last?.by === 'page' ? 'inferred' : 'soft'}>
        {late
          ? t('This day is still to come. Write the day on which it was done.')
          : last?.by === 'page'
            ? rich('{day} on this page: “{words}”. Confirm.', { day: day(last.day), words: <OfPage>{last.text}</OfPage> })
            : last
              ? t('As you wrote it; kept only while this is open.')
              : read && t('No date found on this page.')}
      </span>
    </div>
  );
}

const stateWord = { overdue: later('Overdue'), due: later('Due now'), ahead: later('Next'), unknown: later('Date not known') } as const;

function DueLine({ due }: { due: Due }) {
  const { rules } = useChart();
  const q = quote(due.fact, rules);
  // whether this person belongs to the stratum is not known here, so that the date stands under a condition
  const only = due.stratum === 'everyone' ? null : due.stratum;
  const span =
    due.from !== null && due.to !== null && (due.from === due.to ? day(due.to) : t('{from} to {to}', { from: day(due.from), to: day(due.to) }));
  return (
    <li data-due={due.fact} data-state={due.state} data-only={only} class={due.last?.by === 'page' ? 'inferred' : ''}>
      {only && <span>{rich('For “{group}”:', { group: <Clinical>{only}</Clinical> })} </span>}
      <b>
        {only ? small(t(stateWord[due.state])) : t(stateWord[due.state])}
        {span ? `: ${span}` : ''}
      </b>
      {due.region && <span class="soft"> · {due.region}</span>}
      <p class="small">{q && <Quoted q={q} />}</p>
    </li>
  );
}

/** A plain link: the file stands in its address, so that nothing has to be kept or fetched. */
function CalendarLink({ dues, agent }: { dues: Due[]; agent: Agent }) {
  const { rules, now } = useChart();
  const days = dues.map((d) => ({
    day: d.from as number,
    title: `${testWord[d.test]} (${agent.title.toLowerCase()} monitoring)`,
    detail: `${dueText(d)}. ${quote(d.fact, rules)?.text ?? ''} PML Sentinel, rules version ${rules.version}.`,
  }));
  return (
    <a
      class="button"
      download="pml-monitoring.ics"
      data-calendar
      href={`data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(days, now, rules.version))}`}
    >
      {t('Calendar file')}
    </a>
  );
}
