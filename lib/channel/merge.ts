// A hospital's additions laid over the rules: it can add and be stricter, and each agent says what is local about it.
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Tier } from '../rules/schema/terms.ts';
import { expecting } from './canaries.ts';
import type { Erratum, Local } from './schema/release.ts';
import { rank } from './weaker.ts';

/** One thing that is local about one agent, for the page to show beside it. */
export type LocalMark = {
  agent: string;
  what: 'added' | 'name' | 'note' | 'link' | 'stricter' | 'tuned';
  text: string;
  /** Links only. */
  url?: string;
};

export type Merged = {
  rules: Bundle;
  marks: LocalMark[];
  /** What did not fit and was left out; the rest stands. */
  conflicts: string[];
  /** Agents that were lowered, with the reason, as the safety floor wants to know them. */
  tuned: Erratum[];
};

/** Never takes anything of `base` away: what would is left out and named in `conflicts`. */
export function merge(base: Bundle, local: Local): Merged {
  const conflicts: string[] = [];
  const marks: LocalMark[] = [];
  const tuned: Erratum[] = [];
  const own = <T>(what: string, mine: Record<string, T>, theirs: Record<string, T>) => {
    const fresh = Object.entries(mine).filter(([id]) => !Object.hasOwn(theirs, id) || !conflicts.push(`the ${what} "${id}" is there already`));
    return { ...theirs, ...Object.fromEntries(fresh) };
  };
  const facts = own('statement', local.facts, base.facts);
  const sources = own('source', local.sources, base.sources);
  const agents = new Map<string, Agent>(base.agents.map((a) => [a.id, a]));

  for (const a of local.agents) {
    if (agents.has(a.id)) conflicts.push(`the medicine "${a.id}" is there already`);
    else {
      agents.set(a.id, { ...a, tier: { ...a.tier, criterion: `${a.tier.value}.local` } });
      marks.push({ agent: a.id, what: 'added', text: `Added by ${local.organisation}.` });
    }
  }
  const known = (id: string, what: string): Agent | undefined => {
    const a = agents.get(id);
    if (!a) conflicts.push(`${what} is for "${id}", which is no medicine of the rules`);
    return a;
  };
  for (const { agent, name, reason } of local.names) {
    const a = known(agent, 'a name');
    if (!a) continue;
    agents.set(agent, { ...a, names: [...a.names, name] });
    marks.push({ agent, what: 'name', text: `Also found as “${name.text}”: ${reason}` });
  }
  for (const { agent, tier, reason } of local.tiers) {
    const a = known(agent, 'a tier');
    if (!a || a.tier.value === tier) continue;
    const stricter = rank(tier) < rank(a.tier.value);
    if (!stricter && !mayLower(a, tier)) {
      conflicts.push(`${agent} cannot be lowered from ${a.tier.value} to ${tier}`);
      continue;
    }
    agents.set(agent, stricter ? raised(a, tier) : { ...a, tier: { ...a.tier, value: tier, criterion: `${tier}.local` } });
    marks.push({ agent, what: stricter ? 'stricter' : 'tuned', text: `Locally modified from ${a.tier.value} to ${tier}: ${reason}` });
    if (!stricter) tuned.push({ id: 'local-tier', on: '2000-01-01', agents: [agent], text: reason, weakens: true });
  }
  for (const { agent, text } of local.notes) if (known(agent, 'a note')) marks.push({ agent, what: 'note', text });
  for (const { agent, title, url } of local.links) if (known(agent, 'a link')) marks.push({ agent, what: 'link', text: title, url });

  const all = [...agents.values()];
  return { rules: { ...base, agents: all, facts, sources, canaries: expecting(base.canaries, base.agents, all) }, marks, conflicts, tuned };
}

/** Only from warning to note: a critical agent stays, and nothing may fall out of the count. */
const mayLower = (a: Agent, to: Tier) => a.tier.value === 'warning' && to === 'note';

/** The whole ingredient: no product of it stays softer. */
function raised(a: Agent, tier: Tier): Agent {
  const rule = { value: tier, criterion: `${tier}.local` as const };
  const products = a.products?.map((p) => (p.tier && rank(p.tier.value) > rank(tier) ? { ...p, tier: { ...p.tier, ...rule } } : p));
  return { ...a, tier: { ...a.tier, ...rule }, ...(products && { products }) };
}
