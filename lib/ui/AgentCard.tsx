// One agent of this chart: risk in one sentence, why it fired, why it might not apply; the rest one tap away.
import type { AgentView } from '../assess/assessment.ts';
import { exposureText } from '../assess/exposure-words.ts';
import { quote, quotes } from '../evidence/quote.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { tierCriteria } from '../rules/tiers.ts';
import { AgentParts } from './AgentParts.tsx';
import { useChart } from './chart/context.ts';
import { Fold } from './Fold.tsx';
import { LocalMarks } from './LocalMarks.tsx';
import { Mark, tierWord } from './Mark.tsx';
import { Quoted } from './Quoted.tsx';

export const statusWord: Record<string, string> = {
  active: 'Active',
  unknown: 'Listed, status not stated',
  held: 'On hold',
  stopped: 'Stopped',
  planned: 'Planned',
  allergy: 'Allergy',
  mentioned: 'Only mentioned',
};

export function AgentCard({ view, rules, open }: { view: AgentView; rules: Bundle; open: boolean }) {
  const { held, hands, marks } = useChart();
  const agent = rules.agents.find((a) => a.id === view.agent);
  if (!agent) return null;
  const again = held.find((h) => h.ack.agent === view.agent)?.again;
  const risk = quote(agent.risk, rules);
  const counter = quotes(agent.mightNotApply, rules)[0];
  const exposure = exposureText[view.exposure.why];
  const moved =
    view.tier === view.baseTier ? '' : `; shown as ${tierWord[view.tier].toLowerCase()} because it is ${statusWord[view.status]?.toLowerCase()}`;
  return (
    <article
      class={`agent ${view.counted ? view.tier : 'quiet'}`}
      data-agent={view.agent}
      data-status={view.status}
      data-tier={view.tier}
      data-systemic={String(view.systemic)}
      data-counted={String(view.counted)}
    >
      <header>
        {view.counted && <Mark tier={view.tier} />}
        <h3>{agent.title}</h3>
        <span class="chip">
          {view.counted ? `${tierWord[view.tier]} · ` : ''}
          {statusWord[view.status]}
          {!view.systemic ? ' · not systemic' : ''}
          {!view.firm ? ' · possible, confirm' : ''}
        </span>
      </header>
      {view.counted && risk && (
        <p class="risk">
          <Quoted q={risk} sources={false} />
        </p>
      )}
      <LocalMarks marks={marks} agent={agent.id} />
      {again && (
        <p class="again small" data-again>
          You acknowledged this. It speaks again: {again}.
        </p>
      )}
      {exposure && <p class="small">{exposure}</p>}
      <p class="why small soft" data-why>
        Why: “{view.rows[0]?.text}” ({[...new Set([view.rows[0]?.how, view.by])].filter(Boolean).join('; ')})
        {view.rows.length > 1 ? ` and ${view.rows.length - 1} more` : ''}
        {view.counted ? `. ${tierCriteria[view.criterion as keyof typeof tierCriteria]}${moved}.` : ''}
      </p>
      {view.newBiosimilar && (
        <p class="small">
          “{view.newBiosimilar}” is a biosimilar of {agent.id} not yet in the rules; what is said here is said of {agent.id}.
        </p>
      )}
      {view.codeConflict && <p class="small">The entry contradicts itself: {view.codeConflict}. Confirm which is meant.</p>}
      {view.conflict && <p class="small">The page says different things of it; the strongest is shown.</p>}
      {view.counted && counter && (
        <p class="counter small" data-counter>
          <b>It might not apply: </b>
          <Quoted q={counter} sources={false} />
        </p>
      )}
      <AgentParts agent={agent} rules={rules} view={view} open={open} />
      {view.counted && hands.acknowledge && (
        <div class="parts ack">
          <Fold name="acknowledge" title="Acknowledge" load={() => import('./chart/Acknowledge.tsx').then((m) => m.Acknowledge)} with={{ agent }} />
        </div>
      )}
      <footer>
        <a href={`article.html#${agent.id.replaceAll(' ', '-')}`} target="_blank" rel="noopener">
          Full article
        </a>
      </footer>
    </article>
  );
}
