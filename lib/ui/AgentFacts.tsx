// The facts of one agent on a card: monitoring and suspicion in sight, the rest one tap away.
import { factGroups } from '../evidence/agent-groups.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Facts } from './Quoted.tsx';

export const suspicionText = {
  'withhold-next-dose': 'On suspicion: withhold the next dose.',
  'cannot-be-withheld': 'On suspicion: the dose cannot be taken back; refer at once.',
  'transplant-team': 'On suspicion: change only together with the transplant team.',
  'never-stop-abruptly': 'On suspicion: never stop it abruptly.',
} as const;

const inSight = ['monitoring', 'suspicion'];
const oneTapAway = ['risk', 'after'];

export function AgentFacts({ agent, rules }: { agent: Agent; rules: Bundle }) {
  const groups = factGroups(agent, rules);
  return (
    <>
      {groups
        .filter((g) => inSight.includes(g.id))
        .map((g) => (
          <Facts key={g.id} title={g.title} items={g.items} />
        ))}
      {groups
        .filter((g) => oneTapAway.includes(g.id))
        .map((g) => (
          <details key={g.id} class="group">
            <summary>{g.title}</summary>
            <Facts title="" items={g.items} />
          </details>
        ))}
    </>
  );
}
