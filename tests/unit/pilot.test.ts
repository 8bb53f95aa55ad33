// The page for the decision after a pilot: made of what the options page exports, and never surer than its numbers.
import { expect, test } from 'vitest';
import { counted, csvOf, freshTallies } from '../../lib/alert/tally.ts';
import { countsIn, judge, limits, pilotPage } from '../../rules/cli/admin/pilot.ts';

const file = (...of: [outcome: 'shown' | 'useful' | 'not-useful' | 'cds-not-applicable' | 'mitigate-risk-negative-outcome', n: number][]) =>
  csvOf(of.reduce((t, [outcome, n]) => counted(t, { agent: 'natalizumab', tier: 'critical', outcome }, n), freshTallies('2026-11-01')));
const met = (...of: Parameters<typeof file>) => judge(countsIn(file(...of), 'x'), limits).map((l) => l.good);

test('what the options page exports is read', () => {
  expect(countsIn(file(['shown', 3], ['useful', 2]), 'x')).toEqual([
    { agent: 'natalizumab', tier: 'critical', outcome: 'shown', n: 3 },
    { agent: 'natalizumab', tier: 'critical', outcome: 'useful', n: 2 },
  ]);
  expect(countsIn(`\ufeff${file()}`, 'x')).toEqual([]);
});

test.each([
  ['', /no file of counts/],
  ['a,b\n', /no file of counts/],
  [`${file(['shown', 1])}=1+1,critical,shown,1,2026-11-01\r\n`, /Line 3/],
  [`${file()}natalizumab,critical,shown,-1,2026-11-01`, /Line 2/],
  [`${file()}natalizumab,critical,liked,1,2026-11-01`, /Line 2/],
])('%j is refused', (text, sentence) => {
  expect(() => countsIn(text, 'x')).toThrow(sentence);
});

test('few answers say nothing, and many say what they say', () => {
  expect(met(['useful', 3])).toEqual([null, null, null]);
  expect(met(['useful', 40], ['mitigate-risk-negative-outcome', 20])).toEqual([true, true, true]);
  expect(met(['useful', 20], ['not-useful', 20], ['mitigate-risk-negative-outcome', 20])).toEqual([true, false, true]);
  expect(met(['useful', 40], ['cds-not-applicable', 20])).toEqual([true, true, false]);
});

test('the page sums the computers and says that it cannot decide alone', () => {
  const rows = [file(['useful', 40]), file(['useful', 2], ['mitigate-risk-negative-outcome', 20])].flatMap((f) => countsIn(f, 'x'));
  const page = pilotPage(rows, 2, limits);
  expect(page).toContain('| natalizumab | critical | Called useful | 42 |');
  expect(page).toMatch(/do not speak against going on\.\*\* They cannot decide alone/);
  expect(pilotPage([], 1, limits)).toMatch(/too few to decide by/);
});
