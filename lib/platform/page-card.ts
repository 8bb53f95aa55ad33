// The words of the card on the page: what the page itself calls the medicine, its risk, and what to do first.
import { firstAction, raisedAction } from '../alert/card.ts';
import type { AgentView } from '../assess/assessment.ts';
import { quote } from '../evidence/quote.ts';
import { dirOf } from '../language/languages.ts';
import { count, language, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { PageCard } from './show.ts';

/** Called as the page calls it; `more` others that have a card. */
export function cardFor(view: AgentView, more: number, bundle: Bundle): PageCard | null {
  const agent = bundle.agents.find((a) => a.id === view.agent);
  if (!agent) return null;
  const matched = view.rows[0]?.matched ?? view.title;
  const critical = view.tier === 'critical';
  return {
    ...(!critical && { calm: true }),
    title: matched,
    risk: quote(view.raised?.fact ?? agent.risk, bundle)?.text ?? '',
    action: `${view.raised ? raisedAction[view.raised.when] : firstAction[agent.suspicion.action]}.`,
    words: [matched],
    more,
    own: {
      lang: language(),
      dir: dirOf(language()),
      tier: critical ? t('Critical') : t('Warning'),
      more: more > 0 ? ` ${count(more, { one: 'and {n} more', other: 'and {n} more' })}` : '',
      show: t('Show'),
      hide: t('Not now'),
      move: t('Move this card: drag, or use the arrow keys'),
      note: language() === 'en' ? '' : t('Clinical text is shown in English: no translation of it has been reviewed.'),
    },
  };
}
