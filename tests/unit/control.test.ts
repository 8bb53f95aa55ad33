// The control chart: a site that breaks is told within a few charts, and one that does what it always did is left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, alarmOf, type Course, type Gave, isCourse, noCourse, type Past } from '../../lib/assess/control.ts';

const none: Past = { lists: 0, nones: 0 };
const course = (...gave: Gave[]) => gave.reduce(after, noCourse);
const times = (n: number, gave: Gave) => Array<Gave>(n).fill(gave);

/** The same numbers at each run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('an alarm', () => {
  test.each<[string, Gave[], Past, unknown]>([
    ['nothing is known', [], none, null],
    ['too little of a past', [...times(6, 'list'), ...times(6, 'none')], none, null],
    ['a past on disk, and four charts without a list', times(4, 'none'), { lists: 200, nones: 2 }, { gave: 'none', times: 4, of: 4 }],
    ['the same where that was often so', times(4, 'none'), { lists: 100, nones: 60 }, null],
    ['a past of this run', [...times(40, 'list'), ...times(4, 'none')], none, { gave: 'none', times: 4, of: 12 }],
    ['three are no alarm', [...times(60, 'list'), ...times(3, 'none')], { lists: 200, nones: 0 }, null],
    ['lists of which a part is read', [...times(30, 'list'), ...times(5, 'part')], none, { gave: 'part', times: 5, of: 12 }],
    ['parts were usual', times(40, 'part'), none, null],
  ])('%s', (_, gave, past, alarm) => {
    expect(alarmOf(course(...gave), past)).toEqual(alarm);
  });

  test('ends when lists come again', () => {
    const broken = [...times(30, 'list'), ...times(6, 'none')];
    expect(alarmOf(course(...broken), none)).not.toBeNull();
    expect(alarmOf(course(...broken, ...times(12, 'list')), none)).toBeNull();
  });
});

test('by chance alone: one site in fifty at most, over a hundred charts; a site that breaks is told within six', () => {
  const next = dice(7);
  let loud = 0;
  const late: number[] = [];
  for (let site = 0; site < 200; site++) {
    const often = (site % 5) * 0.02;
    const past = { lists: 150, nones: Math.round((150 * often) / (1 - often)) };
    let c: Course = noCourse;
    let told = false;
    for (let i = 0; i < 100; i++) {
      c = after(c, next() < often ? 'none' : 'list');
      told ||= alarmOf(c, past) !== null;
    }
    if (told) loud++;
    let n = 0;
    while (!alarmOf(c, past) && n < 50) {
      c = after(c, 'none');
      n++;
    }
    late.push(n);
  }
  expect(loud).toBeLessThanOrEqual(4);
  expect(Math.max(...late)).toBeLessThanOrEqual(6);
});

test('keeps letters and counts, of at most twelve charts and the number before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Gave>('list', 'none', 'part'), { maxLength: 60 }), (gave) => {
      const c = course(...gave);
      expect(isCourse(c)).toBe(true);
      expect(c.last.length + c.before.list + c.before.none + c.before.part).toBe(gave.length);
      expect(c.last).toBe(
        gave
          .slice(-12)
          .map((g) => g[0])
          .join(''),
      );
    }),
  );
  for (const other of [null, 7, 'x', {}, { last: 'Mira', before: noCourse.before }, { last: 'l' }, { last: 'l', before: { list: 'x' } }])
    expect(isCourse(other)).toBe(false);
});
