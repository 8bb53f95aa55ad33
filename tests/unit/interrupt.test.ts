// The one narrow tier that may interrupt, and once.
import { expect, test } from 'vitest';
import { criticalAgents, interruptionKey } from '../../lib/alert/interrupt.ts';
import { row, viewsOf } from './support/row.ts';
import { view } from './support/view.ts';

const other = view('rituximab', { tier: 'critical' });

test('a critical agent that is taken may interrupt', () => {
  expect(interruptionKey(1, [view('natalizumab')])).not.toBe('');
});

test.each([
  ['a warning', [view('rituximab')]],
  ['a note', [view('mycophenolate')]],
  ['a critical agent that does not count', [view('natalizumab', { counted: false })]],
  ['nothing', []],
])('%s does not', (_what, agents) => {
  expect(interruptionKey(1, agents)).toBe('');
});

test.each(['stopped', 'held', 'planned', 'allergy', 'note', 'family'] as const)('natalizumab under %s does not', (section) => {
  expect(criticalAgents(viewsOf(row('Tysabri 300 mg', { section })))).toEqual([]);
});

test('the same patient and agents have the same key, in any order and with any warnings beside', () => {
  const key = interruptionKey(1, [view('natalizumab'), other]);
  expect(interruptionKey(1, [other, view('fingolimod'), view('natalizumab')])).toBe(key);
});

test('another patient, or one agent more, has another key', () => {
  const keys = [
    interruptionKey(1, [view('natalizumab')]),
    interruptionKey(2, [view('natalizumab')]),
    interruptionKey(1, [view('natalizumab'), other]),
  ];
  expect(new Set(keys).size).toBe(3);
});
