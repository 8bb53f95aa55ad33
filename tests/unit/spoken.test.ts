// Waiting for frames ends with the last of them, and at the time that was told when one never speaks.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSpoken } from '../../lib/platform/spoken.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function over(wait: Promise<void>): Promise<boolean> {
  return Promise.race([wait.then(() => true), Promise.resolve(false).then((no) => no)]);
}

test('it ends with the last frame of the tab, whoever else speaks', async () => {
  const spoken = makeSpoken();
  const wait = spoken.all(1, [0, 7], 120);
  spoken.by(1, 0);
  spoken.by(2, 7);
  spoken.by(1, 0);
  expect(await over(wait)).toBe(false);
  spoken.by(1, 7);
  await wait;
});

test('a frame that never speaks is waited for as long as was told', async () => {
  const spoken = makeSpoken();
  let ended = false;
  const wait = spoken.all(1, [0, 7], 120).then(() => {
    ended = true;
  });
  spoken.by(1, 0);
  await vi.advanceTimersByTimeAsync(119);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await wait;
});

test('without frames nothing is waited for', async () => {
  const wait = makeSpoken().all(1, [], 120);
  await vi.advanceTimersByTimeAsync(0);
  await wait;
});
