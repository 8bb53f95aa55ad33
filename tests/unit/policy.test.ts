// Policy: one description, read field by field, and the same for Chrome's schema, the guides and the templates.
import { describe, expect, test } from 'vitest';
import { interruptionsOff, readPolicyFrom } from '../../lib/alert/policy.ts';
import { fieldOf, managedSchema, policyFields, policyNames } from '../../lib/alert/policy-fields.ts';

const now = Date.UTC(2026, 10, 23, 12);

test('nothing set is every fallback, and no problem', () => {
  const { policy, set, problems } = readPolicyFrom({}, now);
  for (const name of policyNames) expect(policy[name]).toEqual(policyFields[name].fallback);
  expect({ set, problems }).toEqual({ set: [], problems: [] });
});

test('without a policy there is no address: no server is asked', () => {
  expect(policyFields.rulesUrl.fallback).toBe('');
});

test.each(policyNames)('the example of %s is a value that holds', (name) => {
  const { policy, set } = readPolicyFrom({ [name]: fieldOf(name).example }, now);
  expect(policy[name]).toEqual(fieldOf(name).example);
  expect(set).toEqual([name]);
});

test.each<[string, unknown]>([
  ['openPopupOnCritical', 'true'],
  ['interruptionsOffUntil', '2026-12-24'],
  ['interruptionsOffUntil', '2026-02-30'],
  ['interruptionsOffUntil', 'tomorrow'],
  ['interruptionsOffReason', 'x'.repeat(201)],
  ['rulesUrl', 'http://rules.example.org/pointer.json'],
  ['rulesUrl', 'https://rules.example.org/pointer.json?ward=7'],
  ['rulesUrl', 'https://user:word@rules.example.org/pointer.json'],
  ['rulesUrl', 'https://rules.example.org/'],
  ['rulesUrl', 'rules.example.org/pointer.json'],
  ['rulesUrl', ['https://rules.example.org/pointer.json']],
  ['rulesKeys', 'one'],
  ['rulesKeys', ['one']],
  ['rulesKeys', [1]],
  ['rulesThreshold', 0],
  ['rulesThreshold', 1.5],
  ['rulesThreshold', '2'],
  ['minimumRulesVersion', -1],
  ['updateMinutes', 4],
  ['updateMinutes', 10_081],
  ['updateRing', 7],
  ['supportContact', 'x'.repeat(121)],
])('%s cannot be %j: it falls back alone, and that is said', (name, value) => {
  const { policy, problems, set } = readPolicyFrom({ [name]: value, ...(name !== 'updateRing' && { updateRing: 'pilot' }) }, now);
  const field = name as (typeof policyNames)[number];
  expect(policy[field]).toEqual(policyFields[field].fallback);
  expect(problems).toEqual([{ field: name, sentence: expect.stringMatching(/^[A-Z].*\. It counts as not set\.$/) }]);
  expect(set).toEqual(name === 'updateRing' ? [] : ['updateRing']);
});

test('a switch may come as 0 or 1, as the Windows registry has it', () => {
  expect(readPolicyFrom({ openPopupOnCritical: 0 }, now).policy.openPopupOnCritical).toBe(false);
  expect(readPolicyFrom({ openPopupOnCritical: 1 }, now).policy.openPopupOnCritical).toBe(true);
  expect(readPolicyFrom({ openPopupOnCritical: 2 }, now).problems).toHaveLength(1);
});

test('a misspelled name is told', () => {
  expect(readPolicyFrom({ rulesURL: 'x' }, now).problems).toEqual([{ field: 'rulesURL', sentence: expect.stringMatching(/no such setting/) }]);
});

describe('the brake', () => {
  const off = (until: string, at = now) =>
    interruptionsOff(readPolicyFrom({ interruptionsOffUntil: until, interruptionsOffReason: 'A bad name.' }, at).policy, at);

  test('holds to the end of its day, says why and until when, and ends by itself', () => {
    expect(off('2026-11-23')).toMatch(/until 2026-11-23: A bad name\. The badge and the look-up go on\.$/);
    expect(off('2026-12-07')).toMatch(/until 2026-12-07/);
    expect(off('2026-11-22')).toBeNull();
    expect(off('2026-11-23', Date.UTC(2026, 10, 24))).toBeNull();
  });

  test('is at most 14 days long', () => {
    expect(off('2026-12-09')).toBeNull();
  });
});

test('the managed schema is of the kinds that Chrome knows, and carries no code', () => {
  const schema = JSON.parse(managedSchema());
  expect(Object.keys(schema)).toEqual(['type', 'properties']);
  expect(Object.keys(schema.properties)).toEqual(policyNames);
  for (const field of Object.values<Record<string, unknown>>(schema.properties)) {
    expect(['boolean', 'integer', 'string', 'array']).toContain(field.type);
    expect(Object.keys(field).filter((k) => !['type', 'items', 'title', 'description'].includes(k))).toEqual([]);
  }
});
