// All medicines: an index, then an entry for each, this reader's own groups first.
import { agentAnchor } from '../../evidence/places.ts';
import { t } from '../../language/say.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { Mark } from '../Mark.tsx';
import { own } from '../Rich.tsx';
import { AgentEntry } from './AgentEntry.tsx';
import { useArticle } from './context.ts';

export function AgentList() {
  const { agents, ahead } = useArticle();
  const first = agents.slice(0, ahead);
  const rest = agents.slice(ahead);
  return (
    <>
      {ahead > 0 && (
        <p class="lead-in" {...own()}>
          {t('Groups that you meet most, then all others.')}
        </p>
      )}
      <Index agents={first} label={t('Medicines that you meet most')} />
      <Index agents={rest} label={ahead ? t('Other medicines') : t('All medicines')} />
      {agents.map((a) => (
        <AgentEntry key={a.id} agent={a} />
      ))}
    </>
  );
}

function Index({ agents, label }: { agents: Agent[]; label: string }) {
  if (!agents.length) return null;
  return (
    <ul class="index" aria-label={label}>
      {agents.map((a) => (
        <li key={a.id}>
          <a href={`#${agentAnchor(a.id)}`}>{a.title}</a> <Mark tier={a.tier.value} />
        </li>
      ))}
    </ul>
  );
}
