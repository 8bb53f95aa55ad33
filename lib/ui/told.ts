// How an entry's standing was told, in the user's language: the reader's own words are a closed list, a page's words stay as they are.
import { inLanguage, language, t } from '../language/say.ts';

/** `heading "Medications"`, `only mentioned (name of a test)`, or one of the list; what is neither stays as it came. */
export function toldBy(reason: string): string {
  const quoted = /^(heading|label) "(.*)"$/.exec(reason);
  if (quoted) return quoted[1] === 'heading' ? t('heading "{words}"', { words: quoted[2] ?? '' }) : t('label "{words}"', { words: quoted[2] ?? '' });
  const mentioned = /^only mentioned \((.*)\)$/.exec(reason);
  if (mentioned) return t('only mentioned ({why})', { why: toldBy(mentioned[1] ?? '') });
  const local = /^(.*), does not act on the whole body$/.exec(reason);
  if (local) return t('{route}, does not act on the whole body', { route: inLanguage(local[1] ?? '') });
  const said = inLanguage(reason);
  // a cell's own words, such as "Status: Active", stand apart from what is written the other way round
  return said === reason && language() === 'ar' ? `\u2068${reason}\u2069` : said;
}
