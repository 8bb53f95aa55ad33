// Canaries: lists that must fire, or must not, through the command line's code and through a chart's.
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { tryLines } from '../../rules/cli/try.ts';
import { rules } from './support/real.ts';
import { row, viewsOf } from './support/row.ts';

type Expected = Bundle['canaries'][number]['expect'];
const byAgent = (list: Expected) => [...list].sort((a, b) => a.agent.localeCompare(b.agent));

/** What a chart with these lines would show. */
const shown = (lines: string[]): Expected =>
  viewsOf(...lines.map((text) => row(text, { how: 'one line' }))).map(({ agent, tier, status }) => ({
    agent,
    tier,
    status: status === 'unknown' ? 'active' : status,
  }));

/** What `rules try` would say: each agent and status once. */
const tried = (lines: string[]) => [...new Set(tryLines(rules, lines).flatMap((t) => t.mentions.map((m) => `${m.agent}: ${m.status}`)))].sort();

describe.each(rules.canaries.map((c) => [c.id, c] as const))('%s', (_id, canary) => {
  test('a chart shows exactly what is expected', () => {
    expect(byAgent(shown(canary.lines))).toEqual(byAgent(canary.expect));
  });

  test('`rules try` says the same agents and statuses', () => {
    expect(tried(canary.lines)).toEqual(canary.expect.map((e) => `${e.agent}: ${e.status}`).sort());
  });
});

test('there are canaries of both kinds', () => {
  expect(rules.canaries.some((c) => c.expect.length)).toBe(true);
  expect(rules.canaries.some((c) => !c.expect.length)).toBe(true);
});

test('a canary that is wrong would be noticed', () => {
  expect(shown(['Tysabri 300 mg, Active'])).not.toEqual([]);
  expect(shown(['Metformin 500 mg, Active'])).toEqual([]);
});

describe('`rules try`', () => {
  test('gives one result a line, also for lines without mentions, with offsets of the raw line', () => {
    expect(tryLines(rules, ['💊 Tysabri® 300 mg', '', 'Metformin'])).toEqual([
      {
        line: 1,
        text: '💊 Tysabri® 300 mg',
        mentions: [{ agent: 'natalizumab', matched: 'Tysabri', start: 3, end: 10, firm: true, systemic: true, status: 'active' }],
      },
      { line: 2, text: '', mentions: [] },
      { line: 3, text: 'Metformin', mentions: [] },
    ]);
  });
});
