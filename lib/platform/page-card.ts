// The words of the card on the page: what the page itself calls the medicine, its risk, and what to do first.
import { firstAction } from '../alert/card.ts';
import { quote } from '../evidence/quote.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { PageCard } from './show.ts';

/** `matched` as the page has it; `more` other critical agents. */
export function cardFor(id: string, more: number, bundle: Bundle, matched: string): PageCard | null {
  const agent = bundle.agents.find((a) => a.id === id);
  if (!agent) return null;
  return {
    title: matched,
    risk: quote(agent.risk, bundle)?.text ?? '',
    action: `${firstAction[agent.suspicion.action]}.`,
    words: [matched],
    more,
  };
}
