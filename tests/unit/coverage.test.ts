// How much of a chart was read: eight answers that never look alike.
import { describe, expect, test } from 'vitest';
import { coverageAnswers, coverageOf, type FrameState } from '../../lib/assess/coverage.ts';
import { unreadChart } from '../../lib/platform/chart.ts';
import type { FrameReading } from '../../lib/read/row.ts';

const nothing: FrameReading = {
  rowsRead: 0,
  rowsKnown: 0,
  lists: 0,
  hiddenRows: 0,
  chart: false,
  saysNone: false,
  loading: false,
  pixels: false,
  inner: [],
  filled: false,
};
const ehr = 'https://ehr.example.org';
const top = (frame: Partial<FrameReading>, state: FrameState['state'] = 'read'): FrameState => ({
  state,
  top: true,
  origin: ehr,
  frame: { ...nothing, ...frame },
});
const child = (origin: string, frame: Partial<FrameReading> = {}): FrameState => ({ ...top(frame), top: false, origin });
const at = '2026-11-22T12:00:00.000Z';
const of = (...frames: FrameState[]) => coverageOf(frames, 0, at);
const read = { chart: true, rowsRead: 5, rowsKnown: 5, lists: 1 };

const examples: Record<(typeof coverageAnswers)[number], { answer: string; sentence: string }> = {
  complete: of(top(read)),
  partial: of(top({ ...read, rowsKnown: 8 })),
  'empty-list': of(top({ chart: true, saysNone: true })),
  'no-list': of(top({ chart: true })),
  'not-a-chart': of(top({})),
  unreadable: of(top({ pixels: true })),
  reading: of(top(read, 'reading')),
  'no-permission': unreadChart({ version: 1, issued: '2026-11-22' }, 'no-permission', 'This site is not watched.').coverage,
};

test.each(coverageAnswers)('an example of %s has that answer, and one sentence or more', (answer) => {
  expect(examples[answer].answer).toBe(answer);
  expect(examples[answer].sentence).toMatch(/^[A-Z].*\.$/);
});

test('no two answers say the same', () => {
  expect(new Set(coverageAnswers.map((a) => examples[a].sentence)).size).toBe(coverageAnswers.length);
});

describe('part is missing', () => {
  test('a page that is nothing but a frame nobody may read is not read, rather than no chart', () => {
    const frame = { inner: ['https://other.example.org'] };
    expect(of(top({ ...frame, filled: true })).answer).toBe('unreadable');
    expect(of(top(frame)).answer).toBe('not-a-chart');
  });

  test('rows that are known and were not read', () => {
    expect(of(top({ ...read, rowsKnown: 8 })).sentence).toBe('Read 5 of 8 rows in 1 medication list.');
  });

  test.each([
    ['of another origin that did not answer', 'https://other.example.org'],
    ['that is sandboxed without an origin', null],
  ])('a frame %s', (_what, origin) => {
    const c = of(top({ ...read, inner: [origin] }));
    expect(c).toMatchObject({ answer: 'partial', framesRefused: [{ origin: origin ?? 'a sandboxed frame' }] });
    expect(c.sentence).toContain('1 frame could not be read.');
  });

  test('a part drawn as a picture', () => {
    expect(of(top({ ...read, pixels: true })).answer).toBe('partial');
  });

  test('entries that stand in no list', () => {
    expect(coverageOf([top({ chart: true })], 2, at)).toMatchObject({ answer: 'partial', rowsRead: 0 });
  });

  test('a list that says it is empty beside a frame that was refused is not an empty list', () => {
    expect(of(top({ chart: true, saysNone: true, inner: ['https://other.example.org'] })).answer).toBe('partial');
  });

  test('nothing read, and a frame of the chart refused: unreadable', () => {
    expect(of(top({ chart: true, inner: ['https://other.example.org'] })).answer).toBe('unreadable');
  });
});

describe('frames', () => {
  test('a child frame that answered is not missing', () => {
    expect(of(top({ chart: true, inner: [ehr] }), child(ehr, read))).toMatchObject({ answer: 'complete', framesRead: 2, framesRefused: [] });
  });

  test('two child frames, one answer: one is missing', () => {
    expect(of(top({ ...read, inner: [ehr, ehr] }), child(ehr)).framesRefused).toHaveLength(1);
  });

  test('while one frame still reads, the chart is still being read', () => {
    expect(of(top(read), { ...child(ehr), state: 'reading' }).answer).toBe('reading');
    expect(of().answer).toBe('reading');
  });

  test('rows and lists of all frames are added up', () => {
    expect(of(top({ ...read, inner: [ehr] }), child(ehr, { rowsRead: 2, rowsKnown: 2, lists: 1 }))).toMatchObject({
      rowsRead: 7,
      rowsKnown: 7,
      lists: 2,
    });
  });
});

test('rows in closed parts of the page are told, and do not make the reading partial', () => {
  expect(of(top({ ...read, hiddenRows: 1 }))).toMatchObject({
    answer: 'complete',
    sentence: 'Read 5 of 5 rows in 1 medication list. 1 row in closed parts of the page was not counted.',
  });
});

test('never more read than known', () => {
  expect(of(top({ ...read, rowsKnown: 0 })).rowsKnown).toBe(5);
});

test('the time of the reading is carried', () => {
  expect(of(top(read)).at).toBe(at);
});
