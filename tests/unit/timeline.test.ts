// The line of time: what the page says, what it does not, and how long a stopped medicine still counts.
import { expect, test } from 'vitest';
import { dueOf } from '../../lib/assess/due.ts';
import { lastsOf } from '../../lib/assess/lasts.ts';
import { resultsIn } from '../../lib/assess/results.ts';
import { startDayOf, timelineOf } from '../../lib/assess/timeline.ts';
import { agent, rules } from './support/real.ts';
import { row, today, viewsOf } from './support/row.ts';

const day = (s: string) => Date.parse(`${s}T00:00:00Z`);
const line = (...rows: ReturnType<typeof row>[]) => timelineOf(viewsOf(...rows), [], [], today);

test.each([
  ['Tysabri 300 mg since 2023-02-10', '2023-02-10'],
  ['Tysabri, started on 14 March 2022', '2022-03-14'],
  ['Tysabri seit 24.12.2021', '2021-12-24'],
  ['Tysabri 300 mg', null],
  ['Tysabri, stopped 2026-01-01', null],
])('%s', (text, start) => expect(startDayOf([text])).toBe(start && day(start)));

test('a medicine that is taken: certain only where its start is on the page', () => {
  const [sure] = line(row('natalizumab 300 mg, since 2023-02-10', { section: 'active' })).bars;
  expect(sure).toMatchObject({ from: day('2023-02-10'), to: null, taken: true, tail: null, inferred: false });
  const [guess] = line(row('natalizumab 300 mg', { section: 'active' })).bars;
  expect(guess).toMatchObject({ from: null, inferred: true, words: 'start not on the page; taken now' });
});

test('a stopped one has its window, open where no end is laid down', () => {
  const [nat] = line(row('natalizumab 300 mg, stopped 2026-09-01', { section: 'stopped' })).bars;
  expect(nat).toMatchObject({ to: day('2026-09-01'), taken: false, tail: day('2027-03-01') });
  expect(nat?.words).toContain('counts until 2027-03-01');
  const [past] = line(row('natalizumab 300 mg, stopped 2020-09-01', { section: 'stopped' })).bars;
  expect(past?.words).toContain('counted until 2021-03-01');
  const [rtx] = line(row('rituximab 1000 mg, stopped 2024-09-01', { section: 'stopped' })).bars;
  expect(rtx?.tail).toBe('open');
});

test('allergies, possible names and creams have no bar', () => {
  expect(line(row('Allergies: natalizumab', { section: 'allergy' }), row('tacrolimus 0.1% ointment', { section: 'active' })).bars).toEqual([]);
});

test('everything lies between its ends, dates are inferred while only the page tells them, and one day is one mark', () => {
  const results = ['MRI brain 2026-06-20', 'ALC 0.6 G/L 2026-05-02'].flatMap((text) => resultsIn(row(text)));
  const dues = dueOf(agent('natalizumab'), null, rules, lastsOf(results), today).filter((d) => d.from !== null);
  const t = timelineOf(viewsOf(row('natalizumab 300 mg, since 2010-02-10', { section: 'active' })), results, dues, today);
  expect(t.marks.map((m) => m.kind)).toEqual(['result', 'mri', 'due', 'due', 'due']);
  expect(t.marks.every((m) => m.inferred && m.day >= t.from && m.day <= t.to)).toBe(true);
  expect(t.bars.every((b) => (b.from ?? t.from) >= t.from)).toBe(true);
  expect(t.from).toBeLessThan(today);
  expect(t.to).toBeGreaterThan(today);
});
