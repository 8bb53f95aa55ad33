// The facts of one agent that stand in no other part of its card: numbers, factors, what follows stopping.

import { factGroups } from '../evidence/agent-groups.ts';
import { t } from '../language/say.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Facts } from './Quoted.tsx';

const elsewhere = ['monitoring', 'suspicion'];

export function AgentFacts({ agent, rules }: { agent: Agent; rules: Bundle }) {
  return (
    <>
      {factGroups(agent, rules)
        .filter((g) => !elsewhere.includes(g.id))
        .map((g) => (
          <Facts key={g.id} title={t(g.title)} items={g.items} />
        ))}
    </>
  );
}
