// What the background hears: sixty thousand shapes of messages by seeds, what is heavy, who may say what, and what a strange report does.

import { expect, test } from 'vitest';
import { makeNotice } from '../../lib/assess/notice.ts';
import { chartOf } from '../../lib/platform/chart.ts';
import { reported } from '../../lib/platform/inbox.ts';
import { whoSent } from '../../lib/platform/sender.ts';
import { fits } from '../../lib/platform/weight.ts';
import { fuzzInbox, type Report } from '../attack/support/inbox-fuzz.ts';
import { makeShapes } from '../attack/support/shapes.ts';
import { pack, rules } from './support/real.ts';
import { today } from './support/row.ts';

const seeds = [20261123, Date.now() >>> 0];

test.each(seeds)('30,000 shapes of seed %i: each answered once or refused and counted', async (seed) => {
  const { faults, heard, refused } = await fuzzInbox(seed, 30_000);
  expect(faults).toEqual([]);
  expect(heard).toBeGreaterThan(1000);
  for (const why of ['sender', 'size', 'shape', 'failed'] as const) expect(refused[why]).toBeGreaterThan(0);
});

test('every report that is heard can be assessed, whatever it holds', async () => {
  const notice = makeNotice(rules, pack);
  const reports: Report[] = [];
  await fuzzInbox(seeds[1] as number, 20_000, (r) => void reports.push(r));
  expect(reports.length).toBeGreaterThan(200);
  for (const m of reports) {
    notice(m.texts ?? []);
    const tab = { frames: { 0: { stamp: 1, origin: 'http://127.0.0.1', report: reported(m) } }, once: false, told: '', dismissed: '' };
    const chart = chartOf(tab, rules, pack, (a) => a, today);
    expect(chart.badge).toMatch(/^(\d+\+?|\?|…|)$/);
  }
});

test('the same seed gives the same shapes', () => {
  const [a, b] = [makeShapes(5), makeShapes(5)];
  for (let i = 0; i < 500; i++) expect(a()).toEqual(b());
});

test('a heavy message is put down before it is read through', () => {
  const most = { characters: 1000, parts: 100 };
  const ring: unknown[] = [];
  ring.push(ring);
  expect([fits('x'.repeat(1000), most), fits('x'.repeat(1001), most)]).toEqual([true, false]);
  expect([fits(Array(99).fill(0), most), fits(Array(1e7), most), fits(ring, most)]).toEqual([true, false, false]);
  expect([fits({ ['k'.repeat(999)]: 1 }, most), fits({ ['k'.repeat(1001)]: 1 }, most)]).toEqual([true, false]);
});

test('an address is no proof of an origin', () => {
  const own = 'chrome-extension://abc';
  const at = { id: 'abc', url: `${own}/popup.html`, frameId: 0, tab: { id: 1 } };
  expect(whoSent({ ...at, origin: 'null' }, 'abc', own)).toMatchObject({ kind: 'page' });
  expect(whoSent(at, 'abc', own)).toBeNull();
  expect(whoSent({ ...at, origin: own }, 'abc', own)).toEqual({ kind: 'ui' });
});
