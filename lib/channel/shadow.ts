// Two sets of rules beside each other: what the second would say differently of the same list.
import type { AgentView } from '../assess/assessment.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Difference, type Tally, tallied } from './schema/waiting.ts';
import { makeTrial } from './trial.ts';
import { rank } from './weaker.ts';

/** Agents of which a list would be told otherwise, and how; empty when both sets say the same. */
export type Differences = Map<string, Difference>;

/** Building it takes some 20 ms; keep it. `now` in ms. */
export function openShadow(before: Bundle, after: Bundle, now: number): (lines: readonly string[]) => Differences {
  const [was, is] = [makeTrial(before, now), makeTrial(after, now)];
  return (lines) => {
    const [old, next] = [byAgent(was.views(lines)), byAgent(is.views(lines))];
    const out: Differences = new Map();
    for (const agent of new Set([...old.keys(), ...next.keys()])) {
      const how = differenceOf(old.get(agent), next.get(agent));
      if (how) out.set(agent, how);
    }
    return out;
  };
}

const byAgent = (views: AgentView[]) => new Map(views.map((v) => [v.agent, v]));

function differenceOf(was: AgentView | undefined, is: AgentView | undefined): Difference | null {
  if (!was || !is) return was ? 'gone' : 'new';
  const louder = loudness(is) - loudness(was);
  if (louder) return louder > 0 ? 'louder' : 'softer';
  return was.status === is.status ? null : 'other';
}

/** What counts on the badge comes first, then what is sure, then the tier. */
const loudness = (v: AgentView): number => (v.counted ? 100 : 0) + (v.systemic ? 20 : 0) + (v.firm ? 10 : 0) - rank(v.tier);

/** With one more list; which agents, and never what the list held. */
export function counted(tally: Tally, differences: Differences): Tally {
  const agents = { ...tally.agents };
  for (const [agent, how] of differences) {
    const line = agents[agent] ?? Object.fromEntries(tallied.map((k) => [k, 0]));
    agents[agent] = { ...(line as Tally['agents'][string]), [how]: (line[how] ?? 0) + 1 };
  }
  return { ...tally, lists: tally.lists + 1, differ: tally.differ + (differences.size ? 1 : 0), agents };
}
