// Review steps and ages: nothing without a recorded transition, and nothing of an earlier version.
import { describe, expect, test } from 'vitest';
import { ageText, dayText } from '../../lib/evidence/age.ts';
import { reviewDates, reviewLine, reviewSteps, type StepId, standsAt, type Transition } from '../../lib/evidence/review.ts';
import { rules } from './support/real.ts';

const trail = (...to: StepId[]): Transition[] => to.map((t, i) => ({ to: t, on: `2026-01-0${i + 1}`, by: null }));
const reached = (...to: StepId[]) => reviewSteps(trail(...to)).flatMap((s) => (s.reached ? s.id : []));

describe('steps', () => {
  test.each<[StepId[], StepId[]]>([
    [[], []],
    [['submitted'], ['submitted']],
    [
      ['submitted', 'under-review'],
      ['submitted', 'under-review'],
    ],
    [
      ['submitted', 'under-review', 'approved'],
      ['submitted', 'under-review', 'approved'],
    ],
    [
      ['submitted', 'approved'],
      ['submitted', 'approved'],
    ],
    [['submitted', 'under-review', 'approved', 'submitted'], ['submitted']],
    [
      ['submitted', 'under-review', 'approved', 'under-review'],
      ['submitted', 'under-review'],
    ],
  ])('%j', (given, expected) => expect(reached(...given)).toEqual(expected));

  test('each keeps its own date', () => {
    expect(reviewSteps(trail('submitted', 'under-review')).map((s) => s.on)).toEqual(['2026-01-01', '2026-01-02', null]);
    expect(standsAt([])).toBeNull();
  });
});

describe('the sentence for all', () => {
  const [first, second] = rules.agents as [(typeof rules.agents)[0], (typeof rules.agents)[0]];
  const withTrail = (...to: StepId[]) => ({ agents: [{ ...first, review: { ...first.review, transitions: trail(...to) } }, second] });
  test('as the rules are', () => expect(reviewLine(rules)).toBe('No clinician has reviewed this.'));
  test('one under review', () =>
    expect(reviewLine(withTrail('submitted', 'under-review'))).toBe('1 of 2 medicines are under review. No clinician has approved any of them.'));
  test('one approved', () =>
    expect(reviewLine(withTrail('submitted', 'approved'))).toBe(
      'An approval by a clinician is recorded for 1 of 2 medicines, and none for the other 1.',
    ));
  test('approved and changed since', () =>
    expect(reviewLine(withTrail('submitted', 'approved', 'submitted'))).toBe('No clinician has reviewed this.'));
  test('the oldest search and the first date due', () => {
    const older = { ...first, review: { ...first.review, searchedTo: '2025-01-01', due: '2025-07-01' } };
    expect(reviewDates({ agents: [second, older] })).toEqual({ searchedTo: '2025-01-01', due: '2025-07-01' });
  });
});

describe('age in words', () => {
  const now = Date.UTC(2026, 10, 22, 23, 59);
  test.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-10', '12 days ago'],
    ['2026-10-25', '4 weeks ago'],
    ['2026-05-22', '6 months ago'],
    ['2027-05-22', 'in 6 months'],
    ['2023-11-22', '3 years ago'],
    ['2026-02-31x', ''],
  ])('%s is %s', (day, text) => expect(ageText(day, now)).toBe(text));
  test('a day is written out, anything else left as it is', () =>
    expect([dayText('2026-11-22'), dayText('spring')]).toEqual(['22 November 2026', 'spring']));
});
