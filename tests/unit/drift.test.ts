// Layout drift: said of a kind of page that gave rows and gives none; never of an empty list, nor where some and none take turns.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, type FrameState } from '../../lib/assess/coverage.ts';
import { type Given, givenNow, usedToGive } from '../../lib/assess/drift.ts';

const counts = (...rows: number[]) => rows.reduce<Given | undefined>((g, n) => givenNow(g, n), undefined);

describe('what a kind of page used to give', () => {
  test.each<[number[], number]>([
    [[], 0],
    [[0, 0, 0, 0], 0],
    [[5, 6], 0],
    [[5, 6, 4], 4],
    [[5, 6, 4, 0], 4],
    // a change that stays is said for good
    [[5, 6, 4, 0, 0, 0, 0, 0, 0, 0], 4],
    // once in a while none
    [[5, 6, 4, 0, 7], 7],
    // a start page under the same address
    [[5, 0, 6, 0, 4, 0], 0],
    [[5, 6, 4, 0, 7, 0, 8, 0], 0],
  ])('after %j: %i', (rows, used) => {
    expect(usedToGive(counts(...rows))).toBe(used);
  });

  test('what was long ago counts less, and the counts stay small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2000 }), (rows) => {
        const [last, gave, back] = counts(...rows) ?? [0, 0, 0];
        expect(gave).toBeLessThanOrEqual(200);
        expect(back).toBeLessThanOrEqual(gave);
        expect(last).toBe(rows.findLast((n) => n > 0) ?? 0);
      }),
    );
    const flapping = Array.from({ length: 400 }, (_, i) => (i % 2 ? 5 : 0));
    expect(usedToGive(counts(...flapping, ...Array(50).fill(5), 0))).toBe(0);
    expect(usedToGive(counts(...flapping, ...Array(900).fill(5), 0))).toBe(5);
  });
});

describe('coverage', () => {
  const frame = (given: Partial<FrameState['frame']>): FrameState => ({
    state: 'read',
    top: true,
    origin: 'https://ehr.example.org',
    frame: {
      rowsRead: 0,
      rowsKnown: 0,
      lists: 0,
      hiddenRows: 0,
      chart: true,
      saysNone: false,
      loading: false,
      pixels: false,
      inner: [],
      filled: false,
      ...given,
    },
  });
  const said = (given: Partial<FrameState['frame']>, used = 0, entries = 0) => coverageOf([frame(given)], entries, '2026-11-23T00:00:00.000Z', used);
  const sentence = 'This page used to give 7 rows; now none could be read. The page may have changed.';

  test.each<[string, Partial<FrameState['frame']>, number]>([
    ['a chart without a list', {}, 0],
    ['what does not look like a chart any more', { chart: false }, 0],
  ])('%s', (_, given) => {
    const { answer, used, ...c } = said(given, 7);
    expect(c.sentence).toBe(sentence);
    expect({ answer, used }).toEqual({ answer: 'no-list', used: 7 });
    expect(said(given).sentence).not.toContain('used to');
  });

  test('rows that only read like entries: partly read, and the same said', () => {
    expect(said({}, 7, 2)).toMatchObject({ answer: 'partial', sentence });
  });

  test.each<[string, Partial<FrameState['frame']>, string]>([
    ['a list that says that it is empty', { saysNone: true }, 'empty-list'],
    ['a list that is read', { rowsRead: 2, rowsKnown: 2, lists: 1 }, 'complete'],
    ['a list in a closed part', { hiddenRows: 3 }, 'partial'],
    ['a picture', { pixels: true }, 'unreadable'],
  ])('%s: nothing of drift', (_, given, answer) => {
    const c = said(given, 7);
    expect(c.answer).toBe(answer);
    expect(c.sentence).not.toContain('used to');
    expect(c.used).toBeUndefined();
  });

  test('a page that is still read says nothing of it', () => {
    const c = coverageOf([{ ...frame({}), state: 'reading' }], 0, '2026-11-23T00:00:00.000Z', 7);
    expect(c.sentence).toBe('Still reading this page.');
  });

  test('a box that was shown and is gone: said, and what else was read is not complete', () => {
    const gone = said({ taught: ['-list0'], rowsRead: 2, rowsKnown: 2, lists: 1 });
    expect(gone.answer).toBe('partial');
    expect(gone.sentence).toContain('The box you showed is not on this page any more.');
    expect(said({ taught: ['-name0', '+list1'], rowsRead: 2, rowsKnown: 2, lists: 1 })).toMatchObject({ answer: 'complete', gone: ['name'] });
    expect(said({ taught: ['-list0', '-name1'] }).sentence).toContain('The boxes you showed are not on this page any more.');
    // one of two is gone
    expect(said({ taught: ['+list0', '-list1'], rowsRead: 2, rowsKnown: 2, lists: 1 }).answer).toBe('partial');
    // frames under one address: the box is in the other
    const two = [frame({ taught: ['-list0'] }), { ...frame({ taught: ['+list0'], rowsRead: 2, rowsKnown: 2, lists: 1 }), top: false }];
    expect(coverageOf(two, 0, '2026-11-23T00:00:00.000Z')).toMatchObject({ answer: 'complete' });
    const elsewhere = [two[0] as FrameState, { ...(two[1] as FrameState), origin: 'https://other.example.org' }];
    expect(coverageOf(elsewhere, 0, '2026-11-23T00:00:00.000Z')).toMatchObject({ answer: 'partial', gone: ['list'] });
    expect(said({ taught: ['-list0'], saysNone: true }).answer).toBe('empty-list');
  });
});
