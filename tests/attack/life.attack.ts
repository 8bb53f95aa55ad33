// Ten thousand lives of an installation, in four lots; PML_LIVES sets another number.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { life, makeWorld } from '../unit/support/channel-life.ts';

const lots = 4;
const each = Math.ceil(Number(process.env.PML_LIVES ?? 10_000) / lots);

test.each(Array.from({ length: lots }, (_, i) => i + 1))(`${each} random lives, lot %i`, async () => {
  const { live } = await makeWorld();
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(life, async (steps) => void (accepted += await live(steps))),
    { numRuns: each, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(each / 2);
});
