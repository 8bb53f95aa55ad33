// Known failures in reading pages: each is tried in a real browser by tests/dom/known.test.ts and stands on the page of known failures.
import type { KnownOnPage } from './failure.ts';

export const knownOnPages: readonly KnownOnPage[] = [
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
];
