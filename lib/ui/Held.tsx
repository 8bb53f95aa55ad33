// What the clinician has settled: an acknowledged agent as one calm line, and a promise whose day is asked about.
import type { Held } from '../alert/acknowledge.ts';
import type { Promised } from '../alert/promise.ts';
import type { AgentView } from '../assess/assessment.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { useChart } from './chart/context.ts';
import { Fold } from './Fold.tsx';
import { Mark } from './Mark.tsx';

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
        <h3>{view.title}</h3>
        <button type="button" class="link" data-undo aria-label={`Undo: ${view.title}`} onClick={() => hands.unacknowledge?.(view.agent)}>
          Undo
        </button>
      </header>
      <Fold
        name="held"
        title={`Acknowledged until ${when(held.ack.until)}`}
        load={() => import('./chart/HeldBody.tsx').then((m) => m.HeldBody)}
        with={{ view, held }}
      />
    </article>
  );
}

/** In the browser's own style, since it is read and not kept. */
const when = (t: number) => new Date(t).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export function PromiseLine({ promise: p, rules, onDone }: { promise: Promised; rules: Bundle; onDone(): void }) {
  const title = rules.agents.find((a) => a.id === p.agent)?.title ?? p.agent;
  const late = p.due < new Date().toISOString().slice(0, 10);
  return (
    <section class="promise small" data-promise={p.agent} data-late={late}>
      <p>
        On {p.made} monitoring of {title.toLowerCase()} was promised by {p.due}. {late ? 'That day is past. ' : ''}Was it done?
      </p>
      <button type="button" onClick={onDone}>
        Done
      </button>
    </section>
  );
}
