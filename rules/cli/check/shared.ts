// Facts that several agents share: a number of a class or of a disease is typed once, and only those it speaks of may use it.

import { memo } from '../../../lib/read/dom.ts';
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
export const classesIn = ({ classes }: Pick<Context['bundle'], 'classes'>, text: string) => {
  const low = text.toLowerCase();
  return classes.filter((k) => low.includes(singular(k.title)));
};
const singular = memo((title) => title.toLowerCase().replace(/s$/, ''));

/** How facts of an agent begin. */
const ownId = memo((agentId) => agentId.replaceAll(' ', '-'));

/** Whether an agent may use a fact: its own, or a shared one that names it, its class or, at the least, its group. */
export function mayUse({ bundle }: Pick<Context, 'bundle'>, a: Agent, f: Fact): boolean {
  const owner = ownerOf(f.id);
  if (bundle.agents.some((x) => ownId(x.id) === owner)) return owner === ownId(a.id);
  const text = f.text.toLowerCase();
  if (text.includes(a.title.toLowerCase())) return true;
  const named = classesIn(bundle, text);
  return named.length ? named.some((k) => k.agents.includes(a.id)) : (groups[owner]?.includes(a.group) ?? false);
}
