// Facts that several agents share: a number of a class or of a disease is typed once, and only those it speaks of may use it.
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import type { Fact } from '../../../lib/rules/schema/fact.ts';
import type { AgentGroup } from '../../../lib/rules/schema/terms.ts';
import type { z } from '../../../lib/rules/zod.ts';
import { type Context, ownerOf } from './context.ts';

/** Whose facts these are where the text names neither an agent nor a class of rules/classes.json. */
const groups: Record<string, z.infer<typeof AgentGroup>[]> = {
  'alkylating-agents': ['alkylating-agent'],
  myeloma: ['imide', 'proteasome-inhibitor'],
  disease: ['transplant', 'antimetabolite'],
};

/** The classes of rules/classes.json that a text names, in the singular or the plural. */
export const classesIn = ({ classes }: Pick<Context['bundle'], 'classes'>, text: string) =>
  classes.filter((k) => text.toLowerCase().includes(k.title.toLowerCase().replace(/s$/, '')));

/** Whether an agent may use a fact: its own, or a shared one that names it, its class or, at the least, its group. */
export function mayUse({ bundle }: Pick<Context, 'bundle'>, a: Agent, f: Fact): boolean {
  const owner = ownerOf(f.id);
  if (bundle.agents.some((x) => x.id.replaceAll(' ', '-') === owner)) return owner === a.id.replaceAll(' ', '-');
  const text = f.text.toLowerCase();
  if (text.includes(a.title.toLowerCase())) return true;
  const named = classesIn(bundle, text);
  return named.length ? named.some((k) => k.agents.includes(a.id)) : (groups[owner]?.includes(a.group) ?? false);
}
