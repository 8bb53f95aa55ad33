// Whatever comes in whatever order: the rules in force never weaken, never go back without a word, and explain themselves.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attacks, life, makeWorld, type Step } from './support/channel-life.ts';

// ten thousand are lived by npm run attack; here as many as a busy machine lives in its time
test('a hundred lives of an installation', { timeout: 180_000 }, async () => {
  const { live } = await makeWorld();
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(life, async (steps) => void (accepted += await live(steps))),
    { numRuns: 100, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(40);
});

test('every attack after a release is in force', { timeout: 120_000 }, async () => {
  const { live } = await makeWorld();
  const before: Step[] = [{ do: 'publish' }, { do: 'fetch' }, { do: 'publish' }, { do: 'fetch' }, { do: 'rotate' }, { do: 'fetch' }];
  for (const attack of attacks) await expect(live([...before, { do: 'attack', with: attack }, { do: 'fetch' }])).resolves.toBeGreaterThanOrEqual(2);
});
