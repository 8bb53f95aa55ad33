// The simulated charts that were written by hand, opened in a real Chromium: what is said of each is what its author expects.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixed, type SimulatedChart } from '../evaluate/charts/chart.ts';
import { openReadingRoom, type ReadingRoom, type Verdict } from '../evaluate/charts/read.ts';
import { enough } from '../evaluate/whole.ts';
import { knownOnPages } from '../known/on-pages.ts';
import { today } from './reading.ts';

let room: ReadingRoom;
let verdicts: Verdict[];

beforeAll(async () => {
  room = await openReadingRoom();
  verdicts = await Promise.all(fixed.charts.map((c) => room.judge(c)));
}, 120_000);
afterAll(() => room?.close());

test('every chart is as expected, save those whose failure is known', () => {
  const wrong = verdicts.filter((v) => v.wrong.length).map((v) => `${v.chart.id} ${v.chart.about}: ${v.wrong.join('; ')}`);
  const known = fixed.charts.filter((c) => c.known);
  expect(
    wrong.map((w) => w.slice(0, 3)),
    wrong.join('\n'),
  ).toEqual(known.map((c) => c.id));
  for (const c of known) expect(knownOnPages.map((k) => k.page)).toContain(c.known);
});

test('they are opened on the day for which they were written', () => {
  expect(Date.parse(fixed.today)).toBe(today);
});

test('an expectation that is broken is told, and too many of them fail the gate', async () => {
  const [first] = fixed.charts as [SimulatedChart];
  const broken = { ...first, expect: { ...first.expect, badge: '2', card: [], never: ['natalizumab'], counted: { natalizumab: 'taken warning' } } };
  const { wrong } = await room.judge(broken);
  expect(wrong).toEqual([
    'badge: expected "2", got "1"',
    'card: expected "none", got "natalizumab"',
    'natalizumab: expected "taken warning", got "taken critical"',
    'a card holds "natalizumab", which it must not',
  ]);
  expect(enough({ passed: 98, of: 100 })).toBe(true);
  expect(enough({ passed: 97, of: 100 })).toBe(false);
});

test('an alert that nobody expects is told', async () => {
  const [first] = fixed.charts as [SimulatedChart];
  const { wrong } = await room.judge({ ...first, expect: { ...first.expect, counted: {}, listed: {} } });
  expect(wrong).toEqual(['natalizumab: expected nothing, got "taken critical"']);
});
