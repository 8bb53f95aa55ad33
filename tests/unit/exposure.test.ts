// Whether an agent counts now, by its status and by how long its rule says that it counts.
import { describe, expect, test } from 'vitest';
import { exposureOf } from '../../lib/assess/exposure.ts';
import { exposureText } from '../../lib/assess/exposure-words.ts';
import { statuses } from '../../lib/assess/status.ts';
import { rules } from './support/real.ts';
import { today } from './support/row.ts';

const fact = 'test.carry';
const months = { carryOver: { kind: 'months' as const, fact, value: 'months' } };
const facts = { [fact]: { ...Object.values(rules.facts)[0], id: fact, values: { months: { value: 6, unit: 'months' } } } } as typeof rules.facts;
const kind = (k: 'until-recovery' | 'lasting' | 'unknown') => ({ carryOver: { kind: k, facts: [] } });
const day = (s: string) => Date.parse(s);

describe('not stopped', () => {
  test.each([
    ['active', true, 'taken'],
    ['unknown', true, 'taken'],
    ['held', true, 'held'],
    ['planned', false, 'not-taken'],
    ['allergy', false, 'not-taken'],
    ['mentioned', false, 'not-taken'],
  ] as const)('%s: counts %s', (status, counts, why) => {
    expect(exposureOf(status, null, months, facts, today)).toMatchObject({ counts, why });
  });
});

describe('stopped, with a window in months', () => {
  test('within it counts, and says when it ends', () => {
    expect(exposureOf('stopped', day('2026-06-01'), months, facts, day('2026-11-22'))).toEqual({
      counts: true,
      why: 'within',
      ends: day('2026-12-01'),
      stopped: day('2026-06-01'),
    });
  });

  test('the last moment of the window is within, the next is after', () => {
    expect(exposureOf('stopped', day('2026-05-22'), months, facts, day('2026-11-22')).why).toBe('within');
    expect(exposureOf('stopped', day('2026-05-22'), months, facts, day('2026-11-22') + 86_400_000)).toMatchObject({ counts: false, why: 'after' });
  });

  test('a stop date that is unknown counts as within, and says so', () => {
    expect(exposureOf('stopped', null, months, facts, today)).toMatchObject({ counts: true, why: 'stop-unknown', ends: null });
  });

  test('a stop date in the future counts', () => {
    expect(exposureOf('stopped', day('2027-01-01'), months, facts, today)).toMatchObject({ counts: true });
  });

  test('a window that the rules do not have never hides the agent', () => {
    expect(exposureOf('stopped', day('2020-01-01'), months, {}, today).counts).toBe(true);
  });
});

test.each([
  ['until-recovery', 'until-recovery'],
  ['lasting', 'lasting'],
  ['unknown', 'window-unknown'],
] as const)('stopped, with a window of the kind %s: counts, however long ago', (k, why) => {
  expect(exposureOf('stopped', day('2001-01-01'), kind(k), facts, today)).toMatchObject({ counts: true, why });
});

test('every status has an answer, and every answer a sentence', () => {
  for (const s of statuses) expect(exposureText[exposureOf(s, null, months, facts, today).why]).toBeTypeOf('string');
});
