// Acknowledging: what holds a card, what makes it speak again, and what no acknowledgement holds back.
import { describe, expect, test } from 'vitest';
import { type Acknowledgement, heldOf, holds, type Now, reasons, unheld } from '../../lib/alert/acknowledge.ts';
import { readPolicyFrom } from '../../lib/alert/policy.ts';
import { promised, standing } from '../../lib/alert/promise.ts';
import { today } from './support/row.ts';
import { view } from './support/view.ts';

const hour = 3_600_000;
const nat = view('natalizumab');
const ack: Acknowledgement = {
  agent: 'natalizumab',
  patient: 7,
  reason: 'action-completed',
  at: today,
  until: today + 24 * hour,
  agents: ['natalizumab'],
  results: ['mri|1|null|null'],
  rules: 3,
};
const now = (over: Partial<Now> = {}): Now => ({ patient: 7, agents: [nat], results: ack.results, rules: 3, now: today + hour, ...over });
const again = (n: Now, v = nat) => heldOf(ack, v, n)?.again;

test('it holds while nothing has changed, and what is gone does not end it', () => {
  expect(again(now())).toBeNull();
  expect(again(now({ results: [] }))).toBeNull();
});

test.each([
  ['time', now({ now: today + 24 * hour }), /the time you set is over/],
  ['a new agent', now({ agents: [nat, view('fingolimod')] }), /new medicine: Fingolimod/],
  ['a new result', now({ results: [...ack.results, 'mri|2|null|null'] }), /new result/],
  ['a change of the rules', now({ rules: 4 }), /version 3 to 4/],
])('%s makes it speak again, and it says so', (_what, n, why) => expect(again(n)).toMatch(why));

test('an agent that does not count is no news', () => {
  expect(again(now({ agents: [nat, view('fingolimod', { counted: false })] }))).toBeNull();
});

test('another patient and another agent are not held at all', () => {
  expect(heldOf(ack, nat, now({ patient: 8 }))).toBeNull();
  expect(heldOf(ack, view('fingolimod'), now())).toBeNull();
});

test('an escalation is never held back', () => {
  const raised = view('rituximab', { tier: 'critical', baseTier: 'warning' });
  const held = heldOf({ ...ack, agent: 'rituximab', agents: ['rituximab'] }, raised, now({ agents: [raised] }));
  expect(held?.again).toMatch(/raised to critical/);
  expect(unheld([raised], held ? [held] : [])).toEqual([raised]);
  const usual = view('rituximab');
  const quiet = heldOf({ ...ack, agent: 'rituximab', agents: ['rituximab'] }, usual, now({ agents: [usual] }));
  expect(unheld([usual], quiet ? [quiet] : [])).toEqual([]);
});

test('the coded set: six categories, six specifics, and the monitored risk', () => {
  expect(new Set(reasons.map((r) => r.code)).size).toBe(13);
  expect(reasons.map((r) => r.code)).toEqual(
    expect.arrayContaining([
      'cds-not-applicable',
      'cds-suboptimal-context',
      'recipient-disagrees-evidence',
      'recipient-concerns-outcomes',
      'does-not-align-preferences',
      'not-convenient-feasible',
      'action-completed',
      'patient-contraindication',
      'patient-refuses',
      'too-costly-uncovered',
      'service-not-available',
      'recipient-does-not-understand',
    ]),
  );
  expect(Math.max(...holds.map((h) => h.hours))).toBeLessThanOrEqual(720);
});

describe('a promise', () => {
  test('ends 90 days after its day', () => {
    const p = promised('k', 'natalizumab', '2026-12-20', '2026-11-22', 'id');
    expect(p.expires).toBe('2027-03-20');
    expect(standing([p], '2027-03-20')).toEqual([p]);
    expect(standing([p], '2027-03-21')).toEqual([]);
  });

  test('is off unless it is switched on, and the policy of a shared workstation is its own field', () => {
    const policyOf = (given: Record<string, unknown>) => readPolicyFrom(given, 0).policy;
    expect(policyOf({})).toMatchObject({ openPopupOnCritical: true, followThrough: false, sharedWorkstation: false, showWelcome: true });
    expect(policyOf({ followThrough: 'yes', sharedWorkstation: true })).toMatchObject({ followThrough: false, sharedWorkstation: true });
  });
});
