// What each state of exposure says to the clinician, apart from the reckoning, so that a page that only speaks stays small.
import type { Exposure } from './exposure.ts';

export const exposureText: Record<Exposure['why'], string> = {
  taken: '',
  held: 'On hold; still counted.',
  within: 'Stopped, still within the time it counts.',
  after: 'Stopped, past the time it counts.',
  'stop-unknown': 'Stopped; the date is not on the page, so it is counted as recent.',
  'until-recovery': 'Stopped; counted until the blood count is known to have recovered.',
  lasting: 'Past treatment; its effect outlasts it, so it is still counted.',
  'window-unknown': 'Stopped; how long it counts is not established, so it is still counted.',
  'not-taken': '',
};
