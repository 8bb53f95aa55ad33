// Tallies of cards: counted by medicine, tier and outcome, and nothing else can be in them.
import { expect, test } from 'vitest';
import { counted, csvOf, freshTallies, outcomes, outcomeText, rowsOf, type Tallies, talliesIn } from '../../lib/alert/tally.ts';

const fresh = freshTallies('2026-11-23');
const natalizumab = { agent: 'natalizumab', tier: 'critical' } as const;
const some = [
  { ...natalizumab, outcome: 'useful' },
  { ...natalizumab, outcome: 'shown' },
  { ...natalizumab, outcome: 'shown' },
  { agent: 'brentuximab vedotin', tier: 'warning', outcome: 'mitigate-risk-negative-outcome' },
] as const;
const all = some.reduce((t: Tallies, s) => counted(t, s), fresh);

test('rows stand by medicine, tier and outcome', () => {
  expect(rowsOf(all).map((r) => `${r.agent} ${r.tier} ${r.outcome} ${r.n}`)).toEqual([
    'brentuximab vedotin warning mitigate-risk-negative-outcome 1',
    'natalizumab critical shown 2',
    'natalizumab critical useful 1',
  ]);
});

test('a line that is taken back goes when it is at nothing', () => {
  const less = counted(all, { ...natalizumab, outcome: 'useful' }, -1);
  expect(rowsOf(less).some((r) => r.outcome === 'useful')).toBe(false);
  expect(counted(less, { ...natalizumab, outcome: 'useful' }, -1).counts).toEqual(less.counts);
});

test('what is kept comes back, and anything else begins anew', () => {
  expect(talliesIn(JSON.parse(JSON.stringify(all)), '2026-12-01')).toEqual(all);
  const nothing = { schema: 1, since: '2026-12-01', counts: {} };
  const line = (key: string, n: unknown = 1) => ({ ...fresh, counts: { [key]: n } });
  for (const kept of [
    undefined,
    7,
    [],
    { ...fresh, at: '10:15' },
    line('natalizumab|critical|shown|Mira Solberg'),
    line('Mira Solberg|critical|shown'),
    line('natalizumab|loud|shown'),
    line('natalizumab|critical|shown', -1),
    line('natalizumab|critical|shown', 0.5),
    { ...fresh, counts: Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`m${i}|note|shown`, 1])) },
  ])
    expect(talliesIn(kept, '2026-12-01')).toEqual(nothing);
});

test('a name that is no medicine’s is not counted', () => {
  expect(counted(fresh, { ...natalizumab, agent: 'Mira Solberg', outcome: 'shown' })).toEqual(fresh);
  expect(counted(fresh, { ...natalizumab, agent: '=cmd()', outcome: 'shown' })).toEqual(fresh);
});

test('the file has a head and a row for each line, in codes', () => {
  expect(csvOf(all).split('\r\n')).toEqual([
    'medicine,tier,outcome,count,counted_since',
    'brentuximab vedotin,warning,mitigate-risk-negative-outcome,1,2026-11-23',
    'natalizumab,critical,shown,2,2026-11-23',
    'natalizumab,critical,useful,1,2026-11-23',
    '',
  ]);
});

test('every outcome has words', () => {
  for (const o of outcomes) expect(outcomeText(o).length).toBeGreaterThan(3);
});
