// One agent of this chart: why it matched, tier and why, risk, monitoring, what to do on suspicion, sources.
import type { AgentView } from '../assess/assessment.ts';
import { exposureText } from '../assess/exposure.ts';
import { quote, quotes } from '../evidence/quote.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { tierCriteria } from '../rules/tiers.ts';
import { AgentFacts, suspicionText } from './AgentFacts.tsx';
import { Basis } from './Basis.tsx';
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
  const agent = rules.agents.find((a) => a.id === view.agent);
  if (!agent) return null;
  const risk = quote(agent.risk, rules);
  const counter = quotes(agent.mightNotApply, rules)[0];
  const exposure = exposureText[view.exposure.why];
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
      {exposure && <p class="small">{exposure}</p>}
      <p class="why small soft">
        Why: “{view.rows[0]?.text}” ({[...new Set([view.rows[0]?.how, view.by])].filter(Boolean).join('; ')})
        {view.rows.length > 1 ? ` and ${view.rows.length - 1} more` : ''}
      </p>
      {view.newBiosimilar && (
        <p class="small">
          “{view.newBiosimilar}” is a biosimilar of {agent.id} not yet in the rules; what is said here is said of {agent.id}.
        </p>
      )}
      {view.codeConflict && <p class="small">The entry contradicts itself: {view.codeConflict}. Confirm which is meant.</p>}
      {view.conflict && <p class="small">The page says different things of it; the strongest is shown.</p>}
      {view.counted && (
        <details class="more" open={open}>
          <summary>Monitoring, suspicion, sources</summary>
          <p class="small">
            {tierWord[view.baseTier]}: {tierCriteria[view.criterion as keyof typeof tierCriteria]}.
            {view.tier !== view.baseTier
              ? ` Shown as ${tierWord[view.tier].toLowerCase()} because it is ${statusWord[view.status]?.toLowerCase()}.`
              : ''}
          </p>
          <AgentFacts agent={agent} rules={rules} />
          {counter && (
            <p class="counter small">
              <b>It might not apply: </b>
              <Quoted q={counter} />
            </p>
          )}
          <p class="small soft">{suspicionText[agent.suspicion.action]}</p>
        </details>
      )}
      <Basis agent={agent} rules={rules} view={view} />
      <footer>
        <a href={`article.html#${agent.id.replaceAll(' ', '-')}`} target="_blank" rel="noopener">
          Full article
        </a>
      </footer>
    </article>
  );
}
