// Every reason that reading and judging give of an entry, so that each is translated; `told.ts` finds them by their English.
import { later } from '../language/say.ts';

/** What the reading and its judgement give as a reason, each whole; those with a page's words in them stand below. */
export const reasons = [
  later('words of the entry'),
  later('somebody else'),
  later('said not to be taken'),
  later('name of a test'),
  later('information, not an entry'),
  later('only considered'),
  later('switched to it'),
  later('switched from it'),
  later('words beside it'),
  later('spoken of in another entry'),
  later('listed, status not stated'),
  later('reads like an entry, status not stated'),
  later('text outside a list'),
  later('its end date is past'),
  later('its start date is to come'),
  later('list of strengths and forms'),
  later('column of allergies'),
  later('list of several patients or of a store'),
  later('list with prices'),
  later('column of medicines'),
  later('box shown by you'),
  later('box shown by your organisation'),
  later('no title'),
  later('page without a chart'),
  later('one line'),
  later('said by you'),
  later('look-alike salt'),
  later('look-alike, another medicine'),
  later('an allergy'),
];

/** By which way a medicine is given, where that is why it does not count. */
export const routeWords = [
  later('oral'),
  later('intravenous'),
  later('subcutaneous'),
  later('intramuscular'),
  later('intrathecal'),
  later('topical'),
  later('ocular'),
  later('inhaled'),
  later('nasal'),
  later('rectal'),
  later('stent'),
  later('intralesional'),
  later('by its product'),
];
