// Dates of the rules: what a date is, what the future is, and that a wrong clock stops no build.
import { describe, expect, test } from 'vitest';
import { datesIn } from '../../rules/cli/check/dates.ts';
import { checkRules, noteRules } from '../../rules/cli/check.ts';
import { loaded } from './support/real.ts';

describe('dates in a text', () => {
  test.each([
    ['repository state 2024-10-14; leaflet versions undated', ['2024-10-14']],
    ['data cut 2020-02', ['2020-02']],
    ['17 November 2015', ['2015-11-17']],
    ['leaflet snapshot of October 2024', ['2024-10']],
    ['recent-major-changes 3/2025; API snapshot 2026-06-01', ['2025-03', '2026-06-01']],
    ['label text of c.2015-16', ['2016']],
    ['2008 to 2017', ['2008', '2017']],
    ['undated', []],
    ['584 people', []],
  ])('%s', (text, wanted) => {
    expect(datesIn(text).map((d) => d.iso)).toEqual(wanted);
  });

  test.each(['2026-02-30', '2026-13-01', '31 June 2024', '13/2024', '2026-00-10'])('%s is none', (text) => {
    expect(datesIn(text).map((d) => d.iso)).toEqual([undefined]);
  });
});

describe('the clock', () => {
  test('of a machine that is years behind, or one that is years ahead, makes no problem', () => {
    for (const clock of ['2019-01-01', loaded.issued, '2040-01-01']) expect(checkRules(loaded, clock)).toEqual([]);
  });

  test('shows what is overdue as a note, which refuses nothing', () => {
    expect(noteRules(loaded, loaded.issued)).toEqual([]);
    const notes = noteRules(loaded, '2040-01-01');
    expect(notes).toHaveLength(loaded.bundle.agents.length);
    expect(notes[0]).toMatchObject({ path: 'review.due', what: expect.stringMatching(/was due on \d{4}-/) });
  });

  test('does not let rules be issued after every review and after today', () => {
    expect(checkRules({ ...loaded, issued: '2062-01-01' }, '2026-12-01').map((p) => `${p.file} ${p.path}`)).toEqual(['rules/version.json issued']);
  });
});
