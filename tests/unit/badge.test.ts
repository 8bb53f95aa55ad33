// The sign on the toolbar icon, as users may rely on it.
import { describe, expect, test } from 'vitest';
import { badgeOf } from '../../lib/alert/badge.ts';
import { type Coverage, type CoverageAnswer, coverageAnswers } from '../../lib/assess/coverage.ts';
import { view } from './support/view.ts';

const coverage = (answer: CoverageAnswer): Coverage => ({
  answer,
  sentence: '',
  rowsRead: 0,
  rowsKnown: 0,
  lists: 0,
  framesRead: 1,
  framesRefused: [],
  hiddenRows: 0,
  pixels: false,
  at: '2026-11-22T12:00:00.000Z',
});
const two = [view('natalizumab'), view('mycophenolate')];
const text = (answer: CoverageAnswer, agents = two) => badgeOf(coverage(answer), agents).text;

describe('text', () => {
  test.each([
    ['complete', '2', '0'],
    ['empty-list', '2', '0'],
    ['partial', '2+', '?'],
    ['no-list', '2+', '?'],
    ['unreadable', '2+', '?'],
    ['reading', '…', '…'],
    ['not-a-chart', '', ''],
    ['no-permission', '', ''],
  ] as const)('%s: %j with two agents, %j with none', (answer, withTwo, withNone) => {
    expect(text(answer)).toBe(withTwo);
    expect(text(answer, [])).toBe(withNone);
  });

  test('0 is said of a list that was read completely, and of nothing else', () => {
    expect(coverageAnswers.filter((a) => text(a, []) === '0')).toEqual(['complete', 'empty-list']);
  });

  test('only what counts is counted', () => {
    const quiet = [view('adalimumab', { counted: false }), view('rituximab', { counted: false, status: 'allergy' })];
    expect(text('complete', [...two, ...quiet])).toBe('2');
    expect(text('complete', quiet)).toBe('0');
  });
});

describe('colour', () => {
  test('follows the most urgent that counts', () => {
    expect(badgeOf(coverage('complete'), two).tier).toBe('critical');
    expect(badgeOf(coverage('complete'), [view('natalizumab', { counted: false }), view('mycophenolate')]).tier).toBe('note');
  });

  test('is quiet when nothing counts, while reading, and where nothing is a chart', () => {
    expect(badgeOf(coverage('complete'), []).tier).toBeNull();
    for (const a of ['reading', 'not-a-chart', 'no-permission'] as const) expect(badgeOf(coverage(a), two).tier).toBeNull();
  });
});
