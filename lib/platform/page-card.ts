// The words of the card on the page: what the page itself calls the medicine, its risk, and what to do first.
import { firstAction } from '../alert/card.ts';
import { quote } from '../evidence/quote.ts';
import { dirOf } from '../language/languages.ts';
import { count, language, t } from '../language/say.ts';
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
    own: {
      lang: language(),
      dir: dirOf(language()),
      critical: t('Critical'),
      more: more > 0 ? ` ${count(more, { one: 'and {n} more', other: 'and {n} more' })}` : '',
      show: t('Show'),
      hide: t('Not now'),
      move: t('Move this card: drag, or use the arrow keys'),
      note: language() === 'en' ? '' : t('Clinical text is shown in English: no translation of it has been reviewed.'),
    },
  };
}
