// The fumarate tool: each printed row against dated counts; time is told by values that span it, or not at all.
import { describe, expect, test } from 'vitest';
import { type CountEntry, emptyFumarate, type FumarateEntry, fumarateTool } from '../../lib/assess/tool/fumarate.ts';
import { rules } from './support/real.ts';
import { today } from './support/row.ts';

const c = (date: string, value: string, leucocytes = ''): CountEntry => ({ date, value, unit: 'giga', leucocytes });
const tool = (counts: CountEntry[], over: Partial<FumarateEntry> = {}) =>
  fumarateTool({ ...emptyFumarate, product: 'ms', counts, ...over }, rules, today);
const state = (a: ReturnType<typeof tool>, region: string, label: string) =>
  a.tables.find((t) => t.table.region === region)?.rows.find((r) => r.label === label)?.verdict;

describe('below 0.5 for more than 6 months', () => {
  const row = 'Below 0.5 for more than 6 months';
  test.each([
    ['values that span it', [c('2026-01-10', '0.4'), c('2026-04-10', '0.3'), c('2026-07-11', '0.45')], 'met', 182],
    ['exactly six months', [c('2026-01-10', '0.4'), c('2026-07-10', '0.3')], 'cannot-tell', 181],
    ['one value above in between', [c('2026-01-10', '0.4'), c('2026-03-10', '0.6'), c('2026-07-11', '0.45')], 'not-met', 0],
    ['too short, and not known before', [c('2026-05-10', '0.4'), c('2026-07-11', '0.45')], 'cannot-tell', 62],
    ['one value', [c('2026-07-11', '0.45')], 'cannot-tell', 0],
    ['the last one back', [c('2026-01-10', '0.4'), c('2026-07-11', '0.45'), c('2026-08-01', '0.5')], 'not-met', 0],
    ['a last value that leaves it open', [c('2026-01-10', '0.4'), c('2026-07-11', '<0.6')], 'cannot-tell', null],
    ['"<0.5" is below it', [c('2026-01-10', '<0.5'), c('2026-07-11', '<0.5')], 'met', 182],
    ['nothing', [], 'cannot-tell', null],
  ])('%s', (_what, counts, expected, days) => {
    const v = state(tool(counts), 'EU', row);
    expect([v?.state, v?.days]).toEqual([expected, days]);
    expect(state(tool(counts), 'US', row)?.state).toBe(expected);
  });

  test('a value above, less than six months before, settles that it is not met', () => {
    expect(state(tool([c('2026-03-10', '0.6'), c('2026-05-10', '0.4'), c('2026-08-01', '0.4')]), 'EU', row)?.state).toBe('not-met');
  });
});

describe('other rows of the EU', () => {
  test('0.5 to below 0.8 for more than 6 months', () => {
    const row = '0.5 to below 0.8 for more than 6 months';
    expect(state(tool([c('2026-01-10', '0.7'), c('2026-07-11', '0.6')]), 'EU', row)?.state).toBe('met');
    expect(state(tool([c('2026-01-10', '0.7'), c('2026-07-11', '0.8')]), 'EU', row)?.state).toBe('not-met');
    expect(state(tool([c('2026-01-10', '0.3'), c('2026-07-11', '0.3')]), 'EU', row)?.state).toBe('not-met');
  });

  test('the lower limit of normal is the laboratory’s own', () => {
    const row = 'Below the lower limit of normal';
    expect(state(tool([c('2026-07-11', '0.9')]), 'EU', row)?.state).toBe('cannot-tell');
    expect(state(tool([c('2026-07-11', '0.9')], { lowNormal: '1,0' }), 'EU', row)?.state).toBe('met');
    expect(state(tool([c('2026-07-11', '1.1')], { lowNormal: '1.0' }), 'EU', row)?.state).toBe('not-met');
  });

  test('before the start needs the start', () => {
    const row = 'Before start, below 0.5';
    expect(state(tool([c('2026-01-01', '0.4')]), 'EU', row)?.state).toBe('cannot-tell');
    expect(state(tool([c('2026-01-01', '0.4')], { start: '2026-01-20' }), 'EU', row)?.state).toBe('met');
    expect(state(tool([c('2026-03-01', '0.4')], { start: '2026-01-20' }), 'EU', row)?.state).toBe('cannot-tell');
  });
});

describe('the psoriasis product has tables of its own', () => {
  const at = (counts: CountEntry[], label: string, over: Partial<FumarateEntry> = {}) =>
    state(tool(counts, { product: 'psoriasis', ...over }), 'EU', label)?.state;
  test('stop below 0.7 only when confirmed on repeat', () => {
    const row = 'Lymphocytes below 0.7, confirmed on repeat';
    expect(at([c('2026-07-11', '0.6')], row)).toBe('cannot-tell');
    expect(at([c('2026-07-01', '0.65'), c('2026-07-11', '0.6')], row)).toBe('met');
    expect(at([c('2026-07-01', '0.6'), c('2026-07-11', '0.7')], row)).toBe('not-met');
  });

  test('leucocytes', () => {
    expect(at([c('2026-07-11', '1.2', '2,9')], 'Leucocytes below 3.0')).toBe('met');
    expect(at([c('2026-07-11', '1.2')], 'Leucocytes below 3.0')).toBe('cannot-tell');
    expect(at([c('2026-01-01', '1.2', '2.9')], 'Before start, lymphocytes below 1.0 or leucocytes below 3.0', { start: '2026-02-01' })).toBe('met');
  });

  test('monthly until two in a row, and the next count is a month on', () => {
    const row = 'Lymphocytes 0.7 to below 1.0';
    expect(at([c('2026-07-01', '0.9'), c('2026-08-01', '1.0')], row)).toBe('met');
    expect(at([c('2026-07-01', '0.9'), c('2026-08-01', '1.0'), c('2026-09-01', '1.1')], row)).toBe('not-met');
    const due = tool([c('2026-10-31', '0.9')], { product: 'psoriasis' }).due;
    expect(due.map((d) => [d.region, new Date(d.from ?? 0).toISOString().slice(0, 10)])).toEqual([
      ['EU', '2026-11-30'],
      ['UK', '2026-11-30'],
    ]);
  });
});

test('bad dates and what is not read', () => {
  expect(tool([], { start: '2026-05-01', stop: '2026-04-01' }).errors.stop).toMatch(/before the start/);
  expect(tool([], { product: 'tegomil' }).missing.join()).toMatch(/no label text/);
  expect(tool([], { product: 'diroximel' }).unread.join()).toMatch(/US: The count schedule of this label was not read/);
  expect(tool([], { product: '' })).toMatchObject({ tables: [], due: [] });
});

test('after the stop it is followed to recovery, which needs the laboratory’s limit', () => {
  const after = (lowNormal: string) => tool([c('2026-06-01', '0.4'), c('2026-10-01', '1.1')], { stop: '2026-07-01', lowNormal }).followUp;
  expect(after('')?.text).toMatch(/lower limit is missing/);
  expect(after('1.0')?.text).toMatch(/^Recovered/);
  expect(after('1.2')?.text).toMatch(/^Count on/);
  expect(rules.facts[after('')?.fact ?? '']).toBeDefined();
});

test('S1P medicines are refused: no row is judged, no count falls due', () => {
  const a = tool([c('2026-09-02', '0.3')], { product: 's1p', lowNormal: '1.0' });
  expect(a.refused).toMatch(/refuses S1P medicines/);
  expect(a.tables).toEqual([]);
  expect(a.due).toEqual([]);
  expect(a.followUp).toBeNull();
  expect(tool([c('2026-09-02', '0.3')]).refused).toBeNull();
});
