// Known failures in reading pages: each is tried in a real browser by tests/dom/known.test.ts and stands on the page of known failures.
import type { KnownOnPage } from './failure.ts';

export const knownOnPages: readonly KnownOnPage[] = [
  {
    page: 'status-by-letter',
    what: 'A status told by one letter and a legend is not read: a stopped medicine is shown as listed, and counted.',
    instead: 'Read the row, which the popup quotes.',
    now: 'complete, natalizumab unknown',
    right: 'complete, natalizumab stopped',
  },
  {
    page: 'chart-as-video',
    what: 'A chart shown as a video, as some remote desktops do, is not noticed: no sign says that it was not read.',
    instead: 'Where the sign shows no figure, nothing was counted.',
    now: 'no-list',
    right: 'unreadable',
  },
  {
    page: 'rows-on-demand',
    what: 'A list that holds only the rows in sight, and says neither by words nor by a scroll bar that there are more, looks complete.',
    instead: 'Turn through such a list once.',
    now: 'complete',
    right: 'partial',
  },
  {
    page: 'prior-to-admission',
    what: 'A list titled “Medications Prior to Admission” or “… Prior to Visit” is told as stopped: a critical medicine of it counts and has no card.',
    instead: 'Read the title above the list on the page.',
    now: 'complete, natalizumab stopped',
    right: 'complete, natalizumab unknown',
  },
  {
    page: 'stop-taking',
    what: 'A list titled “STOP taking these medications” is read as any list: a medicine that is to be stopped counts as listed, and may have a card.',
    instead: 'Read the title above the list on the page.',
    now: 'complete, natalizumab unknown',
    right: 'complete, natalizumab stopped',
  },
  {
    page: 'declined',
    what: 'A status such as “Declined”, “Refused”, “Rejected”, “Voided” or “Replaced” is not understood: the medicine is shown as listed, and counted.',
    instead: 'Read the row, which the popup quotes.',
    now: 'complete, natalizumab unknown',
    right: 'complete, natalizumab mentioned',
  },
  {
    page: 'not-currently-taking',
    what: 'The status “Not currently taking” is not understood, as “Not taking” is: the medicine is shown as taken.',
    instead: 'Read the row, which the popup quotes.',
    now: 'complete, natalizumab active',
    right: 'complete, natalizumab stopped',
  },
];
