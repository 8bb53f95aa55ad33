// Rules on trial: what a second set would say differently of a list is counted by medicine, and nothing of the list is kept.
import { expect, test } from 'vitest';
import { freshTally, Tally } from '../../lib/channel/schema/waiting.ts';
import { counted, openShadow } from '../../lib/channel/shadow.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { smallRules } from './support/publisher.ts';

const now = Date.UTC(2026, 10, 23);
const before = smallRules(1, ['natalizumab', 'adalimumab'], 4);
const changed = (change: (rules: Bundle) => void): Bundle => {
  const rules = structuredClone(before);
  change(rules);
  return rules;
};
const agent = (rules: Bundle, id: string) => rules.agents.find((a) => a.id === id) as Bundle['agents'][number];
const list = ['Natalizumab 300 mg infusion, Active', 'Wardname 300 mg, Active', 'metformin 500 mg'];
const of = (after: Bundle, lines = list) => Object.fromEntries(openShadow(before, after, now)(lines));

test('the same rules say the same', () => {
  expect(of(before)).toEqual({});
});

test.each<[string, (rules: Bundle) => void, string[], string]>([
  ['a name that is new', (r) => agent(r, 'natalizumab').names.push({ text: 'Wardname', kind: 'brand' }), ['Wardname 300 mg, Active'], 'new'],
  ['an agent that is gone', (r) => void (r.agents = r.agents.filter((a) => a.id !== 'natalizumab')), list, 'gone'],
  [
    'a route that rules it out',
    (r) => void (agent(r, 'natalizumab').notSystemicBy = ['intravenous']),
    ['Natalizumab 300 mg intravenous, Active'],
    'softer',
  ],
  ['a lower tier', (r) => void (agent(r, 'natalizumab').tier.value = 'warning'), list, 'softer'],
])('%s', (_, change, lines, how) => {
  expect(of(changed(change), lines)).toEqual({ natalizumab: how });
});

test('the other way round it is louder', () => {
  const after = changed((r) => void (agent(r, 'natalizumab').tier.value = 'warning'));
  expect(Object.fromEntries(openShadow(after, before, now)(list))).toEqual({ natalizumab: 'louder' });
});

test('a list of other medicines is no news', () => {
  expect(
    of(
      changed((r) => void (r.agents = [])),
      ['metformin 500 mg', 'ibuprofen 400 mg'],
    ),
  ).toEqual({});
});

test('counts hold medicines and numbers, and no word of a list', () => {
  const shadow = openShadow(
    before,
    changed((r) => void (r.agents = r.agents.filter((a) => a.id !== 'natalizumab'))),
    now,
  );
  let tally = freshTally(7);
  for (const lines of [list, ['metformin'], list]) tally = counted(tally, shadow(lines));
  expect(Tally.parse(tally)).toEqual({
    version: 7,
    lists: 3,
    differ: 2,
    agents: { natalizumab: { new: 0, gone: 2, louder: 0, softer: 0, other: 0 } },
  });
});
