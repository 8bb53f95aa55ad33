// Numbers as people type them, in either decimal style, and counts with their units.
import { describe, expect, test } from 'vitest';
import { readCount } from '../../lib/assess/tool/count.ts';
import { readNumber } from '../../lib/assess/tool/number.ts';
import { today } from './support/row.ts';

test.each([
  ['', { kind: 'none' }],
  ['2,3', { kind: 'exact', readings: [2.3] }],
  ['2.3', { kind: 'exact', readings: [2.3] }],
  ['<0.4', { kind: 'below', readings: [0.4] }],
  ['< 0,40', { kind: 'below', readings: [0.4] }],
  ['> 1.5', { kind: 'above', readings: [1.5] }],
  ['1,234', { kind: 'exact', readings: [1.234, 1234] }],
  ['0,345', { kind: 'exact', readings: [0.345] }],
  ['1.234,5', { kind: 'exact', readings: [1234.5] }],
  ['1,234.5', { kind: 'exact', readings: [1234.5] }],
  ['1 200', { kind: 'exact', readings: [1200] }],
  ['12.345.678', { kind: 'exact', readings: [12345678] }],
  ['positive', { kind: 'word', word: 'positive' }],
  ['２，３', { kind: 'exact', readings: [2.3] }],
  ['1.2.3', { kind: 'bad' }],
  ['2,', { kind: 'bad' }],
  ['-1', { kind: 'bad' }],
  ['1e3', { kind: 'bad' }],
])('%j', (typed, read) => expect(readNumber(typed)).toEqual(read));

describe('a count', () => {
  const read = (over: Partial<Parameters<typeof readCount>[0]>) => {
    const said: Record<string, string> = {};
    const count = readCount({ date: '2026-05-01', value: '', unit: '', leucocytes: '', ...over }, 0, today, (f) => (s) => {
      said[f] ??= s;
    });
    return { count, said };
  };

  test('without a unit is none', () => {
    expect(read({ value: '0.7' })).toEqual({ count: null, said: { unit0: expect.stringContaining('Choose the unit') } });
  });

  test('as a percentage needs its leucocytes, and shows the formula', () => {
    expect(read({ value: '12', unit: 'percent' })).toEqual({
      count: null,
      said: { leucocytes0: expect.stringContaining('A percentage alone says nothing') },
    });
    expect(read({ value: '12', unit: 'percent', leucocytes: '5,2' }).count).toMatchObject({ from: 0.624, how: '12% of 5.2 x10⁹/L = 0.624 x10⁹/L' });
  });

  test('per microlitre is divided by a thousand, in either style of thousands', () => {
    for (const value of ['1200', '1,200', '1.200', '1 200']) expect(read({ value, unit: 'micro' }).count).toMatchObject({ from: 1.2, to: 1.2 });
    expect(read({ value: '1,2', unit: 'giga' }).count).toMatchObject({ from: 1.2 });
  });

  test('that is impossible in its unit is refused', () => {
    expect(read({ value: '700', unit: 'giga' }).said.value0).toContain('no possible count');
    expect(read({ value: '0.7', unit: 'micro' }).said.value0).toContain('no possible count');
    expect(read({ value: 'low', unit: 'giga' }).said.value0).toContain('no number');
  });

  test('without a date, or with one to come, is none', () => {
    expect(read({ value: '0.7', unit: 'giga', date: '' }).said.date0).toContain('Write the date');
    expect(read({ value: '0.7', unit: 'giga', date: '2027-01-01' })).toMatchObject({
      count: null,
      said: { date0: expect.stringContaining('still to come') },
    });
  });

  test('below a limit is anything under it', () => {
    expect(read({ value: '<0.5', unit: 'giga' }).count).toMatchObject({ from: 0, to: 0.5, open: true });
  });
});
