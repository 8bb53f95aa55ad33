// Medicines that an administrator wants quiet, laid over the rules in force: as far as the floor allows, and said beside each.
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Tier } from '../rules/schema/terms.ts';
import { expecting } from './canaries.ts';
import { isCritical } from './floor.ts';
import type { LocalMark } from './merge.ts';
import { rank } from './weaker.ts';

export type Quiet = {
  rules: Bundle;
  marks: LocalMark[];
  /** What was not applied, each with the reason in a sentence. */
  left: string[];
  /** Tells two such sets apart; '' where nothing was applied. */
  id: string;
};

/** `packaged`: the rules of the package, whose medicines always count. */
export function quieten(rules: Bundle, packaged: Pick<Bundle, 'agents'>, wanted: readonly { agent: string; reason: string }[]): Quiet {
  const marks: LocalMark[] = [];
  const left: string[] = [];
  const agents = new Map(rules.agents.map((a) => [a.id, a]));
  const own = new Set(packaged.agents.map((a) => a.id));
  const done: string[] = [];
  for (const { agent: id, reason } of wanted) {
    const a = agents.get(id);
    const verdict = a ? tierFor(a, own.has(id)) : { why: 'the rules have no medicine with this id' };
    if (!a || 'why' in verdict) {
      left.push(`Not applied to ${id}: ${'why' in verdict ? verdict.why : ''}.`);
      continue;
    }
    agents.set(id, lowered(a, verdict.to));
    done.push(`${id}>${verdict.to}`);
    marks.push({ agent: id, what: 'tuned', text: `Locally modified by policy from ${a.tier.value} to ${verdict.to}: ${reason}` });
    if (own.has(id)) left.push(`${id} is a note and not silent: a medicine of the package always counts on the badge.`);
  }
  if (!done.length) return { rules, marks, left, id: '' };
  const all = [...agents.values()];
  return { rules: { ...rules, agents: all, canaries: expecting(rules.canaries, rules.agents, all) }, marks, left, id: done.join() };
}

/** A note still counts on the badge; a reference medicine is found by the look-up alone. */
function tierFor(a: Agent, packaged: boolean): { to: Tier } | { why: string } {
  const tier = a.tier.value;
  if (isCritical(a)) return { why: 'it is critical, and no setting lowers or silences a critical medicine' };
  if (tier === 'reference') return { why: 'it is a reference medicine, which never counts and has no card' };
  if (!packaged) return { to: 'reference' };
  return tier === 'warning' ? { to: 'note' } : { why: 'it is a note already, and a medicine of the package cannot be lower' };
}

/** The whole ingredient: no product of it stays louder. */
function lowered(a: Agent, tier: Tier): Agent {
  const rule = { value: tier, criterion: `${tier}.local` as const };
  const products = a.products?.map((p) => (p.tier && rank(p.tier.value) < rank(tier) ? { ...p, tier: { ...p.tier, ...rule } } : p));
  return { ...a, tier: { ...a.tier, ...rule }, ...(products && { products }) };
}
