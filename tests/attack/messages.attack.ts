// Five million shapes of messages at the inbox, in ten seeds, and every report among them assessed; PML_SHAPES sets another number.

import { expect, test } from 'vitest';
import { chartOf } from '../../lib/platform/chart.ts';
import { reported } from '../../lib/platform/inbox.ts';
import { pack, rules } from '../unit/support/real.ts';
import { today } from '../unit/support/row.ts';
import { fuzzInbox } from './support/inbox-fuzz.ts';
import { note } from './support/results.ts';

const each = Math.ceil(Number(process.env.PML_SHAPES ?? 5_000_000) / 10);
const first = Number(process.env.PML_SEED ?? Date.now() % 1e9);
const seeds = Array.from({ length: 10 }, (_, i) => first + i * 7919);

test.each(seeds.map((seed, i) => [seed, i + 1]))(`${each} shapes of seed %i`, async (seed, lot) => {
  let assessed = 0;
  const { faults, shapes, heard, refused } = await fuzzInbox(seed, each, (m) => {
    // one in ten: assessing takes fifty times as long as hearing
    if (assessed++ % 10) return;
    const tab = { frames: { 0: { stamp: 1, origin: 'http://127.0.0.1', report: reported(m) } }, once: false, told: '', dismissed: '' };
    chartOf(tab, rules, pack, (a) => a, today);
  });
  note({
    of: 'messages',
    name: `shapes of messages in Node, lot ${lot}`,
    kind: 'fuzzed',
    tried: shapes,
    lost: faults.length,
    more: { seed, heard, ...refused },
  });
  expect(faults).toEqual([]);
});
