// The thirteen source attributes: all there, none blank, and nothing said of a review that is not recorded.
import { describe, expect, test } from 'vitest';
import { agentFacts } from '../../lib/evidence/agent-facts.ts';
import { reviewText, sourceAttributes } from '../../lib/evidence/attributes.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import { agent, rules } from './support/real.ts';

const now = Date.parse('2026-12-01');
const of = (a: Agent, at = now) => sourceAttributes(a, rules, at);

test.each(rules.agents.map((a) => [a.id, a] as const))('%s: thirteen, in the order of the list', (_id, a) => {
  const list = of(a);
  expect(list.map((x) => x.label)).toEqual([
    'Bibliographic citation',
    'Developer',
    'Funding source',
    'Release and revision dates',
    'Use of race',
    'Use of ethnicity',
    'Use of language',
    'Use of sexual orientation',
    'Use of gender identity',
    'Use of sex',
    'Use of date of birth',
    'Use of social determinants of health data',
    'Use of health status assessments',
  ]);
  expect(list.every((x) => x.text.trim())).toBe(true);
  expect(list.slice(4).every((x) => x.text.startsWith('Not used'))).toBe(true);
});

test('the citation holds every source of the facts and no other', () => {
  const a = agent('natalizumab');
  const wanted = new Set(agentFacts(a).flatMap((id) => rules.facts[id]?.sources.map((s) => s.source) ?? []));
  expect(new Set(of(a)[0]?.sources.map((s) => s.id))).toEqual(wanted);
  expect(of(a)[0]?.text).toBe(`${wanted.size} sources:`);
});

test('a rule whose facts nobody read says that it has no source', () => {
  const bare = { ...rules, facts: Object.fromEntries(Object.entries(rules.facts).map(([k, f]) => [k, { ...f, sources: [] }])) };
  expect(sourceAttributes(agent('natalizumab'), bare, now)[0]).toMatchObject({ sources: [], text: expect.stringContaining('nobody has read') });
});

describe('dates', () => {
  const a = agent('natalizumab');
  const dates = (at: string) => of(a, Date.parse(at))[3]?.text;
  test('due on its day, overdue the day after', () => {
    expect(dates(`${a.review.due}T23:59:00Z`)).toContain(`Next review due ${a.review.due}.`);
    const late = new Date(Date.parse(a.review.due) + 86_400_000).toISOString();
    expect(dates(late)).toContain(`Overdue for review since ${a.review.due}.`);
  });
});

describe('review', () => {
  const reviewed = (...to: ('submitted' | 'under-review' | 'approved')[]) =>
    reviewText({
      review: { transitions: to.map((t) => ({ to: t, on: '2026-11-22', by: 'Somebody' })), searchedTo: '2026-11-22', due: '2027-05-22' },
    });
  test.each([
    [[], 'No clinician has reviewed it.'],
    [['submitted'], 'Submitted on 2026-11-22. No clinician has reviewed it.'],
    [['submitted', 'under-review'], 'Under review since 2026-11-22; no clinician has approved it.'],
    [['submitted', 'under-review', 'approved'], 'An approval by a clinician is recorded on 2026-11-22.'],
  ] as const)('%j', (states, text) => {
    expect(reviewed(...states)).toBe(text);
  });

  test('never names anybody', () => {
    expect(reviewed('submitted', 'approved')).not.toContain('Somebody');
  });
});

test('agentFacts finds every id of an agent file that is a fact', () => {
  for (const a of rules.agents) {
    const all = JSON.stringify(a).match(/"[a-z0-9-]+\.[a-z0-9-]+"/g) ?? [];
    const ids = new Set(all.map((s) => s.slice(1, -1)).filter((s) => rules.facts[s]));
    expect(new Set(agentFacts(a))).toEqual(ids);
  }
});
