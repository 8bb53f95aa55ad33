// Whatever comes in whatever order: the rules in force never weaken, never go back without a word, and explain themselves.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attacks, life, makeWorld, type Step } from './support/channel-life.ts';

// ten thousand are lived by npm run attack; here as many as a busy machine lives in its time, and a quarter by npm run check
const lives = process.env.QUICK ? 25 : 100;
test(`${lives} lives of an installation`, { timeout: 180_000 }, async () => {
  const { live } = await makeWorld();
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(life, async (steps) => void (accepted += await live(steps))),
    { numRuns: lives, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(0.4 * lives);
});

test('every attack after a release is in force', { timeout: 120_000 }, async () => {
  const { live } = await makeWorld();
  const before: Step[] = [{ do: 'publish' }, { do: 'fetch' }, { do: 'publish' }, { do: 'fetch' }, { do: 'rotate' }, { do: 'fetch' }];
  for (const attack of attacks) await expect(live([...before, { do: 'attack', with: attack }, { do: 'fetch' }])).resolves.toBeGreaterThanOrEqual(2);
});

test('a number far ahead is refused also where a list of keys has just started the count again', { timeout: 60_000 }, async () => {
  const { live } = await makeWorld();
  const steps: Step[] = [{ do: 'deploy' }, { do: 'publish' }, { do: 'restart' }, { do: 'attack', with: 'far ahead' }, { do: 'fetch' }];
  await expect(live(steps)).resolves.toBe(2);
});

test('a list of keys that starts the count again does so once, also when the record lost it', { timeout: 60_000 }, async () => {
  const { live } = await makeWorld();
  const steps: Step[] = [
    { do: 'restart' },
    { do: 'fetch' },
    { do: 'attack', with: 'record: keys forged' },
    { do: 'attack', with: 'same number, other bytes' },
    { do: 'fetch' },
  ];
  await expect(live(steps)).resolves.toBe(2);
});
