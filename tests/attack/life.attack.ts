// Ten thousand lives of an installation, in four lots; PML_LIVES sets another number, PML_SEED lives the same lives again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { life, makeWorld } from '../unit/support/channel-life.ts';

const lots = 4;
const each = Math.ceil(Number(process.env.PML_LIVES ?? 10_000) / lots);
const first = Number(process.env.PML_SEED ?? Date.now() % 1_000_000_000);

// the seed stands in what is printed, so that a later run takes the place of this one among the results
test.for(Array.from({ length: lots }, (_, i) => i))('random lives of an installation, lot %i', async (lot, { task }) => {
  task.meta.tried = each;
  const seed = first + lot;
  const { live } = await makeWorld();
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(life, async (steps) => void (accepted += await live(steps))),
    { numRuns: each, seed, endOnFailure: true },
  );
  console.log(`seed ${seed}: ${each} lives, ${accepted} releases came into force`);
  expect(accepted).toBeGreaterThan(each / 2);
});
