// What the clinician has settled: an acknowledged agent as one calm line, and a promise whose day is asked about.
import type { Held } from '../alert/acknowledge.ts';
import type { Promised } from '../alert/promise.ts';
import type { AgentView } from '../assess/assessment.ts';
import { day, moment, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { useChart } from './chart/context.ts';
import { Fold } from './Fold.tsx';
import { Mark } from './Mark.tsx';
import { Clinical, rich } from './Rich.tsx';

/** Still counted, still in sight; only its voice is lowered. */
export function HeldLine({ view, held }: { view: AgentView; held: Held }) {
  const { hands } = useChart();
  return (
    <article
      class="agent held"
      data-agent={view.agent}
      data-status={view.status}
      data-tier={view.tier}
      data-systemic={String(view.systemic)}
      data-counted="true"
      data-held={held.ack.reason}
    >
      <header>
        <Mark tier={view.tier} />
        <h3>
          <Clinical>{view.title}</Clinical>
        </h3>
        <button type="button" class="link" data-undo aria-label={`${t('Undo')}: ${view.title}`} onClick={() => hands.unacknowledge?.(view.agent)}>
          {t('Undo')}
        </button>
      </header>
      <Fold
        name="held"
        title={t('Acknowledged until {when}', { when: when(held.ack.until) })}
        load={() => import('./chart/HeldBody.tsx').then((m) => m.HeldBody)}
        with={{ view, held }}
      />
    </article>
  );
}

/** In the browser's own style, since it is read and not kept. */
const when = (at: number) => moment(at, { dateStyle: 'medium', timeStyle: 'short' });

export function PromiseLine({ promise: p, rules, onDone }: { promise: Promised; rules: Bundle; onDone(): void }) {
  const title = rules.agents.find((a) => a.id === p.agent)?.title ?? p.agent;
  const late = p.due < new Date().toISOString().slice(0, 10);
  return (
    <section class="promise small" data-promise={p.agent} data-late={late}>
      <p>
        {rich('On {made} monitoring of {medicine} was promised by {due}.', {
          made: day(p.made),
          medicine: <Clinical>{title.toLowerCase()}</Clinical>,
          due: day(p.due),
        })}{' '}
        {late ? `${t('That day is past.')} ` : ''}
        {t('Was it done?')}
      </p>
      <button type="button" onClick={onDone}>
        {t('Done')}
      </button>
    </section>
  );
}
