// An agent's part of the article; the anchor that every alert links to.
import { quote } from '../evidence/quote.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { tierCriteria } from '../rules/tiers.ts';
import { AgentFacts, suspicionText } from './AgentFacts.tsx';
import { Basis } from './Basis.tsx';
import { Mark, tierWord } from './Mark.tsx';
import { Quoted } from './Quoted.tsx';

export function AgentEntry({ agent, rules }: { agent: Agent; rules: Bundle }) {
  const risk = quote(agent.risk, rules);
  const brands = [...new Set(agent.names.filter((n) => /brand|discontinued/.test(n.kind) && !n.lang).map((n) => n.text))];
  return (
    <article class="entry" id={agent.id.replaceAll(' ', '-')} data-agent={agent.id} data-tier={agent.tier.value}>
      <h3>
        <Mark tier={agent.tier.value} /> {agent.title} <span class="chip">{tierWord[agent.tier.value]}</span>
      </h3>
      <p class="soft small">
        {agent.class}. {brands.length > 0 ? `Brands: ${brands.slice(0, 14).join(', ')}${brands.length > 14 ? ' and others' : ''}.` : ''}
      </p>
      {risk && (
        <p>
          <b>
            <Quoted q={risk} />
          </b>
        </p>
      )}
      <p class="small">
        Why {tierWord[agent.tier.value].toLowerCase()}: {tierCriteria[agent.tier.criterion]}. {suspicionText[agent.suspicion.action]}
      </p>
      <AgentFacts agent={agent} rules={rules} all />
      <Basis agent={agent} rules={rules} />
    </article>
  );
}
