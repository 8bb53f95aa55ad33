// What was given elsewhere, as the clinician said it for this patient in this tab: in memory only, and gone with the browser.
import type { AgentView } from '../assess/assessment.ts';
import { elsewhereView } from '../assess/elsewhere.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { browser } from './native.ts';

const key = (tab: number) => `elsewhere:${tab}`;

/** Views of what was said for this visit. A page that names nobody (0) or several (-1) has none: the next one could not be told apart. */
export async function elsewhereOf(tab: number | null, visit: number, rules: Pick<Bundle, 'agents'>): Promise<AgentView[]> {
  if (tab === null || visit <= 0) return [];
  const kept = (await browser.storage.session.get(key(tab)))[key(tab)] as { visit: number; agents: string[] } | undefined;
  if (kept?.visit !== visit) return [];
  return rules.agents.filter((a) => kept.agents.includes(a.id)).map(elsewhereView);
}

export async function setElsewhere(tab: number | null, visit: number, agents: string[]): Promise<void> {
  if (tab !== null && visit > 0) await browser.storage.session.set({ [key(tab)]: { visit, agents } });
}
