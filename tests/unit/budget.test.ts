// The day's budget of cards: what costs, what is free, and when it begins anew.
import { expect, test } from 'vitest';
import { spend, spentOn, usedUp } from '../../lib/alert/budget.ts';
import { interruptingAgents, interruptionKey, isRaised } from '../../lib/alert/interrupt.ts';
import { view } from './support/view.ts';

const fresh = spentOn('2026-11-23', undefined);
const after = (...wanted: string[][]) => wanted.reduce((s, w) => spend(s, w, 3, false).spent, fresh);

test('each new chart costs one, and the fourth of a budget of three has none', () => {
  const spent = after(['1|a'], ['2|a'], ['3|a', '3|b']);
  expect(spent.count).toBe(3);
  const fourth = spend(spent, ['4|a'], 3, false);
  expect(fourth).toEqual({ may: false, spent });
  expect(usedUp(spent, 3)).toMatch(/used up \(3\).*raised to critical/s);
  expect(usedUp(after(['1|a']), 3)).toBeNull();
});

test('what had its card has it again for nothing, also when the budget is used up', () => {
  const spent = after(['1|a'], ['2|a'], ['3|a']);
  expect(spend(spent, ['2|a'], 3, false)).toEqual({ may: true, spent });
  expect(spend(spent, ['2|a', '2|b'], 3, false).may).toBe(false);
});

test('what was raised to critical is never held back and costs nothing', () => {
  const spent = after(['1|a'], ['2|a'], ['3|a']);
  const raised = spend(spent, ['4|a'], 3, true);
  expect(raised.may).toBe(true);
  expect(raised.spent.count).toBe(3);
  const early = spend(fresh, ['1|a'], 1, true).spent;
  expect(spend(early, ['2|a'], 1, false).may).toBe(true);
});

test('another day, and a memory that holds nonsense, begin anew', () => {
  const spent = after(['1|a']);
  expect(spentOn('2026-11-23', spent)).toBe(spent);
  for (const kept of [{ ...spent, day: '2026-11-22' }, null, 7, { day: '2026-11-23' }, { ...spent, told: [3] }, { ...spent, count: 0.5 }])
    expect(spentOn('2026-11-23', kept)).toEqual({ day: '2026-11-23', count: 0, told: [] });
});

test('what was told is kept to a bound', () => {
  const many = Array.from({ length: 700 }, (_, i) => [`${i}|a`]).reduce((s, w) => spend(s, w, 1, true).spent, fresh);
  expect(many.told).toHaveLength(500);
});

test('cards for the warning tier only where they are asked for, after the critical ones', () => {
  const warning = view('fingolimod', { tier: 'warning', baseTier: 'warning' });
  const critical = view('natalizumab', { tier: 'critical', baseTier: 'critical' });
  expect(interruptingAgents([warning, critical], 'critical')).toEqual([critical]);
  expect(interruptingAgents([warning, critical], 'warning')).toEqual([critical, warning]);
  expect(interruptingAgents([{ ...warning, counted: false }], 'warning')).toEqual([]);
  expect(interruptionKey(1, [warning])).toBe('');
  expect(interruptionKey(1, [warning], 'warning')).toBe('1|fingolimod');
  expect([isRaised(critical), isRaised({ ...warning, tier: 'critical' }), isRaised(warning)]).toEqual([false, true, false]);
});
