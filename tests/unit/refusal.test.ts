// Pages that no extension may read: each says what it is and what to do instead.
import { expect, test } from 'vitest';
import { refusalOf } from '../../lib/platform/refusal.ts';

test.each([
  ['https://chromewebstore.google.com/detail/x', /extension store/],
  ['https://addons.mozilla.org/firefox/', /extension store/],
  ['https://ehr.example.org/reports/Discharge%20letter.PDF?x=1', /PDF/],
  ['file:///home/me/list.html', /file on this computer.*no permission/],
  ['chrome-extension://abcdefghijklmnopabcdefghijklmnop/options.html', /belongs to an extension/],
  ['moz-extension://6a1b2c3d-5e4f-4a6b-8c7d-000000000001/popup.html', /belongs to an extension/],
  ['chrome://settings', /browser itself/],
  ['about:config', /browser itself/],
  ['view-source:https://ehr.example.org/', /browser itself/],
  [undefined, /does not let an extension see/],
])('%s', (url, sentence) => {
  expect(refusalOf(url, false)).toMatch(sentence);
  expect(refusalOf(url, false)).toMatch(/Open a chart, or look a medicine up below\.$/);
});

test('a chart has nothing against it, whatever its path holds', () => {
  for (const url of [
    'https://ehr.example.org/chart',
    'http://127.0.0.1:8080/',
    'https://ehr.example.org/chart?view=letter.pdf',
    'https://ehr.example.org/addons.mozilla.org',
  ])
    expect(refusalOf(url, false)).toBeNull();
});

test('a file says no permission only where that is so', () => {
  expect(refusalOf('file:///list.html', true)).not.toMatch(/permission/);
});
