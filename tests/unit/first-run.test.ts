// The first run and help: a typed address, the own region first, and a report that can hold no word of a page.
import { describe, expect, test } from 'vitest';
import { reportText } from '../../lib/alert/report.ts';
import { ownFirst } from '../../lib/evidence/own-region.ts';
import { siteOf } from '../../lib/platform/watch-typed.ts';

describe('a typed address', () => {
  test.each([
    ['https://ehr.example.org/patient/12?tab=1', 'https://ehr.example.org/*'],
    [' ehr.example.org ', 'https://ehr.example.org/*'],
    ['http://localhost:8080', 'http://localhost/*'],
    ['http://10.0.0.4/chart', 'http://10.0.0.4/*'],
  ])('%s is the site %s', (typed, pattern) => expect(siteOf(typed)).toBe(pattern));

  test.each(['', '   ', 'our record system', 'epic', 'file:///home/list.html', 'chrome://settings', 'javascript://x.y/%0aalert(1)', 'about:blank'])(
    '“%s” is none',
    (typed) => expect(siteOf(typed)).toBeNull(),
  );
});

describe('the own region', () => {
  const list = ['US 1', 'EU 1', 'none', 'US 2', 'EU 2'];
  const of = (s: string) => (/^[A-Z]{2}/.test(s) ? s.slice(0, 2) : null);

  test('stands first, and nothing is lost or else moved', () => {
    expect(ownFirst(list, 'EU', of)).toEqual(['EU 1', 'EU 2', 'US 1', 'none', 'US 2']);
    expect(ownFirst(list, 'US', of)).toEqual(['US 1', 'US 2', 'EU 1', 'none', 'EU 2']);
  });

  test('unsaid changes nothing', () => expect(ownFirst(list, null, of)).toEqual(list));
});

test('a report says counts, versions and places', () => {
  const fault = { at: '2026-11-23T06:10', where: 'background', kind: 'TypeError', place: 'background.js:1:20' };
  const text = reportText({
    version: '0.1.0',
    browser: 'Agent',
    rules: 1,
    issued: '2026-11-22',
    watched: 2,
    off: 1,
    settings: ['openPopup', 'region'],
    faults: [fault],
  });
  expect(text).toContain('Sites watched: 2; switched off: 1 (addresses are left out)');
  expect(text).toContain('- 2026-11-23T06:10 background: TypeError at background.js:1:20');
});
