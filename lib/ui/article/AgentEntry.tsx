// An agent's part of the article; the anchor that every alert links to.
import { groupsOnce } from '../../evidence/agent-groups.ts';
import { patientAgent } from '../../evidence/patient.ts';
import { agentAnchor } from '../../evidence/places.ts';
import { quote } from '../../evidence/quote.ts';
import { small, t } from '../../language/say.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { tierCriteria } from '../../rules/tiers.ts';
import { Basis } from '../Basis.tsx';
import { Mark, tierWord } from '../Mark.tsx';
import { own } from '../Rich.tsx';
import { suspicionText } from '../suspicion.ts';
import { Cited } from './Cited.tsx';
import { useArticle } from './context.ts';
import { Heading } from './Heading.tsx';
import { Plain } from './Plain.tsx';
import { printAlone } from './print.ts';
import { Steps } from './Steps.tsx';

const brandsFirst = 14;

export function AgentEntry({ agent }: { agent: Agent }) {
  const { rules, plain, now, write } = useArticle();
  const risk = quote(agent.risk, rules);
  const brands = [...new Set(agent.names.filter((n) => /brand|discontinued/.test(n.kind) && !n.lang).map((n) => n.text))];
  const anchor = agentAnchor(agent.id);
  const tier = t(tierWord[agent.tier.value]);
  const more = plain ? t('What health professionals read') : t('Monitoring, suspicion, numbers, sources');
  const sight = (
    <>
      {risk && (
        <p class="risk">
          <Cited q={risk} />
        </p>
      )}
      <p class="small">{suspicionText[agent.suspicion.action]}</p>
    </>
  );
  return (
    <article class={`entry ${agent.tier.value}`} id={anchor} data-agent={agent.id} data-tier={agent.tier.value} data-place={anchor}>
      <Heading level={4} anchor={anchor} name={agent.title} text={() => write.agent(agent, plain)} print={() => printAlone(anchor)}>
        <Mark tier={agent.tier.value} />
        {agent.title}{' '}
        <span class="chip" {...own()}>
          {tier}
        </span>
      </Heading>
      <p class="soft small">
        {agent.class}.{' '}
        {brands.length > 0 && (
          <>
            <span {...own()}>{t('Brands:')}</span> <span translate={false}>{brands.slice(0, brandsFirst).join(', ')}</span>
            {brands.length > brandsFirst && <span {...own()}>{` ${t('and others')}`}</span>}.
          </>
        )}
      </p>
      {plain && <Plain sentences={patientAgent(agent, rules)} place={anchor} />}
      {!plain && sight}
      <details class={plain ? 'team' : 'unfold'}>
        <summary aria-label={`${more}: ${agent.title}`} {...own()}>
          {more}
        </summary>
        {plain && sight}
        <p class="small">
          <span {...own()}>{t('Why {tier}:', { tier: small(tier) })}</span> {tierCriteria[agent.tier.criterion]}.
        </p>
        {groupsOnce(agent, rules).map((g) => (
          <section class="facts" key={g.id}>
            <h5 {...own()}>{t(g.title)}</h5>
            <ul>
              {g.items.map(({ q, note }, i) => (
                <li key={`${q.id}${i}`}>
                  {note && <b class="stratum">{note}: </b>}
                  <Cited q={q} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Steps review={agent.review} of={t('the rule for {name}', { name: agent.title })} now={now} />
        <Basis agent={agent} rules={rules} />
      </details>
    </article>
  );
}
