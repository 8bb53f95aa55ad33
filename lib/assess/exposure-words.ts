// What each state of exposure says to the clinician, apart from the reckoning, so that a page that only speaks stays small.
import { later, type Text } from '../language/say.ts';
import type { Exposure } from './exposure.ts';

export const exposureText: Record<Exposure['why'], Text | ''> = {
  taken: '',
  held: later('On hold; still counted.'),
  within: later('Stopped, still within the time it counts.'),
  after: later('Stopped, past the time it counts.'),
  'stop-unknown': later('Stopped; the date is not on the page, so it is counted as recent.'),
  'until-recovery': later('Stopped; counted until the blood count is known to have recovered.'),
  lasting: later('Past treatment; its effect outlasts it, so it is still counted.'),
  'window-unknown': later('Stopped; how long it counts is not established, so it is still counted.'),
  'not-taken': '',
};
