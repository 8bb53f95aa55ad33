// Cards: what each agent's finding says, for every agent of the rules in every status.
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../lib/alert/card.ts';
import { statuses } from '../../lib/assess/status.ts';
import { rules } from './support/real.ts';
import { view } from './support/view.ts';

const article = (anchor: string) => `chrome-extension://id/article.html#${anchor}`;
const cards = rules.agents.flatMap((a) => statuses.flatMap((status) => cardsOf([view(a.id, { status })], rules, article)));

describe('every agent in every status', () => {
  test('has a card', () => {
    expect(cards).toHaveLength(rules.agents.length * statuses.length);
  });

  test('the summary has at most 100 characters and is whole: drug, risk, action', () => {
    expect(cards.filter((c) => [...c.summary].length > 100).map((c) => c.summary)).toEqual([]);
    expect(cards.filter((c) => !/^.+: PML risk\. New neurological sign: .+\.$/.test(c.summary)).map((c) => c.summary)).toEqual([]);
  });

  test('the summary begins with the title of the agent', () => {
    for (const c of cards) expect(c.summary.startsWith(rules.agents.find((a) => a.id === c.agent)?.title ?? '?')).toBe(true);
  });

  test('the detail says something, with its numbers in place', () => {
    expect(cards.filter((c) => !c.detail || /[{}]|undefined|NaN/.test(c.detail)).map((c) => c.agent)).toEqual([]);
  });

  test('the source has a label, and the link leads to the agent in the article', () => {
    for (const c of cards) {
      expect(c.source.label).not.toBe('');
      expect(c.links).toEqual([{ label: 'Full article', url: article(c.agent.replaceAll(' ', '-')), type: 'absolute' }]);
    }
  });

  test('the identifier tells agent and status apart', () => {
    expect(new Set(cards.map((c) => c.uuid)).size).toBe(cards.length);
  });
});

test.each([
  ['critical', 'critical'],
  ['warning', 'warning'],
  ['note', 'info'],
] as const)('the tier %s has the indicator %s', (tier, indicator) => {
  expect(cardsOf([view('natalizumab', { tier })], rules, article)).toMatchObject([{ indicator }]);
});

test('stopped and on hold are said', () => {
  const summary = (status: 'stopped' | 'held' | 'active') => cardsOf([view('natalizumab', { status })], rules, article)[0]?.summary;
  expect(summary('stopped')).toMatch(/^Natalizumab, stopped: /);
  expect(summary('held')).toMatch(/^Natalizumab, on hold: /);
  expect(summary('active')).toMatch(/^Natalizumab: /);
});

test('corticosteroids are never to be stopped abruptly', () => {
  expect(cardsOf([view('corticosteroids')], rules, article)[0]?.summary).toContain('do not stop abruptly');
});

test('what does not count has no card', () => {
  expect(cardsOf([view('natalizumab', { counted: false })], rules, article)).toEqual([]);
});

test('an agent that the rules do not have has no card', () => {
  expect(cardsOf([{ ...view('natalizumab'), agent: 'nobody' }], rules, article)).toEqual([]);
});
