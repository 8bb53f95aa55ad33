// When the next check for rules is due: apart from each other, soon after a lost network, and gentle on a server that fails.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextCheck, waitAfter } from '../../lib/channel/schedule.ts';

const minute = 60_000;
const now = Date.UTC(2026, 10, 23, 12);
const told = { trouble: 'none' as const, failures: 0, seed: 0.5 };

test('after a good check the interval of the policy, a tenth more or less', () => {
  expect(waitAfter(told, 180)).toBe(180 * minute);
  expect(waitAfter({ ...told, seed: 0 }, 180)).toBe(162 * minute);
  expect(waitAfter({ ...told, seed: 1 }, 180)).toBe(198 * minute);
});

test('without a network five minutes, doubled up to the interval', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 40].map((failures) => waitAfter({ ...told, trouble: 'offline', failures }, 180) / minute);
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 180, 180]);
});

test('a server that fails is asked less and less, down to once a day', () => {
  const waits = [1, 2, 3, 4, 40].map((failures) => waitAfter({ ...told, trouble: 'server', failures }, 180) / minute);
  expect(waits).toEqual([180, 360, 720, 1440, 1440]);
});

test('it is never in the past, never more than a day and a tenth ahead, and a clock that jumped does not stop it', () => {
  const moment = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(
      fc.record({
        lastAt: fc.option(moment),
        trouble: fc.constantFrom('none' as const, 'offline' as const, 'server' as const),
        failures: fc.nat(1000),
        seed: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.integer({ min: 5, max: 1440 }),
      moment,
      (state, minutes, at) => {
        const next = nextCheck(state, minutes, at);
        expect(next).toBeGreaterThanOrEqual(at);
        expect(next - at).toBeLessThanOrEqual(2.2 * 1440 * minute);
      },
    ),
  );
});

test('after a night all are due, and each comes within a quarter of an hour of its own', () => {
  const starts = [0, 0.25, 0.5, 1].map((seed) => (nextCheck({ ...told, seed, lastAt: now - 600 * minute }, 180, now) - now) / minute);
  expect(starts).toEqual([0, 3.75, 7.5, 15]);
});
