// One agent of this chart: risk in one sentence, why it fired, why it might not apply; the rest one tap away.
import type { AgentView } from '../assess/assessment.ts';
import { exposureText } from '../assess/exposure-words.ts';
import type { Status } from '../assess/status.ts';
import { quote, quotes } from '../evidence/quote.ts';
import { count, later, small, type Text, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { tierCriteria } from '../rules/tiers.ts';
import { AgentParts } from './AgentParts.tsx';
import { useChart } from './chart/context.ts';
import { Fold } from './Fold.tsx';
import { LocalMarks } from './LocalMarks.tsx';
import { Mark, tierWord } from './Mark.tsx';
import { Quoted } from './Quoted.tsx';
import { Clinical, OfPage, rich } from './Rich.tsx';
import { toldBy } from './told.ts';

const statusWord: Record<Status, Text> = {
  active: later('Active'),
  unknown: later('Listed, status not stated'),
  held: later('On hold'),
  stopped: later('Stopped'),
  planned: later('Planned'),
  allergy: later('Allergy'),
  mentioned: later('Only mentioned'),
};

export function AgentCard({ view, rules, open }: { view: AgentView; rules: Bundle; open: boolean }) {
  const { held, hands, marks } = useChart();
  const agent = rules.agents.find((a) => a.id === view.agent);
  if (!agent) return null;
  const again = held.find((h) => h.ack.agent === view.agent)?.again;
  const risk = quote(agent.risk, rules);
  const counter = quotes(agent.mightNotApply, rules)[0];
  const raised = view.raised && quote(view.raised.fact, rules);
  const exposure = exposureText[view.exposure.why];
  const moved =
    view.raised || view.tier === view.baseTier
      ? ''
      : `; ${t('shown as {tier} because it is {status}', { tier: small(t(tierWord[view.tier])), status: small(t(statusWord[view.status])) })}`;
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
        <h3>
          <Clinical>{agent.title}</Clinical>
        </h3>
        <span class="chip">
          {view.counted ? `${t(tierWord[view.tier])} · ` : ''}
          {t(statusWord[view.status])}
          {!view.systemic ? ` · ${t('not systemic')}` : ''}
          {!view.firm ? ` · ${t('possible, confirm')}` : ''}
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
          {t('You acknowledged this. It speaks again: {why}.', { why: again })}
        </p>
      )}
      {raised && (
        <p class="small" data-raised>
          <b>{t('Raised to critical')}</b>. <Clinical long>{view.raised?.why}</Clinical> <Quoted q={raised} />
        </p>
      )}
      {exposure && <p class="small">{t(exposure)}</p>}
      <p class="why small soft" data-why>
        {rich('Why: “{words}” ({how})', {
          words: <OfPage>{view.rows[0]?.text}</OfPage>,
          how: [...new Set([view.rows[0]?.how, view.by])].flatMap((how) => (how ? toldBy(how) : [])).join('; '),
        })}
        {view.rows.length > 1 ? ` ${count(view.rows.length - 1, { one: 'and {n} more', other: 'and {n} more' })}` : ''}
        {view.counted && (
          <>
            . <Clinical long>{tierCriteria[view.criterion as keyof typeof tierCriteria]}</Clinical>
            {moved}.
          </>
        )}
      </p>
      {view.newBiosimilar && (
        <p class="small">
          {rich('“{name}” is a biosimilar of {agent} not yet in the rules; what is said here is said of {agent}.', {
            name: <OfPage>{view.newBiosimilar}</OfPage>,
            agent: <Clinical>{agent.id}</Clinical>,
          })}
        </p>
      )}
      {view.codeConflict && (
        <p class="small">{rich('The entry contradicts itself: {how}. Confirm which is meant.', { how: <Clinical>{view.codeConflict}</Clinical> })}</p>
      )}
      {view.conflict && <p class="small">{t('The page says different things of it; the strongest is shown.')}</p>}
      {view.counted && counter && (
        <p class="counter small" data-counter>
          <b>{t('It might not apply:')} </b>
          <Quoted q={counter} sources={false} />
        </p>
      )}
      {view.counted && hands.acknowledge && (
        <div class="parts ack">
          <Fold
            name="acknowledge"
            title={t('Acknowledge')}
            load={() => import('./chart/Acknowledge.tsx').then((m) => m.Acknowledge)}
            with={{ agent }}
          />
        </div>
      )}
      <AgentParts agent={agent} rules={rules} view={view} open={open} />
      <footer>
        <a href={`article.html#${agent.id.replaceAll(' ', '-')}`} target="_blank" rel="noopener">
          {t('Full article')}
        </a>
      </footer>
    </article>
  );
}
