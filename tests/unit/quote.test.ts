// Quotes of facts: numbers in place, sources with them, and a mark where nobody has read one.
import { describe, expect, test } from 'vitest';
import { quote, quotes, showValue } from '../../lib/evidence/quote.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';
import { rules } from './support/real.ts';

const facts = Object.values(rules.facts);

describe('showValue', () => {
  test.each([
    [5, '5'],
    [0.65, '0.65'],
    [1000, '1000'],
    [12345, '12\u202f345'],
    [177800, '177\u202f800'],
    [1234567, '1\u202f234\u202f567'],
    [12345.678, '12\u202f345.678'],
    ['1 in 100', '1 in 100'],
  ])('%j is shown as %j', (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });
});

describe('quote', () => {
  const source = Object.values(rules.sources)[0];
  const made = {
    sources: rules.sources,
    facts: {
      'test.one': {
        id: 'test.one',
        kind: 'risk' as const,
        text: 'Seen in {n} of {all}.',
        values: { n: { value: 12, unit: 'people' }, all: { value: 99500, unit: 'people' } },
        region: 'EU' as const,
        asOf: '2024',
        grade: 'label' as const,
        how: 'text-read' as const,
        sources: [{ source: source?.id ?? '', locator: 'section 4.4' }],
      },
      'test.two': { id: 'test.two', kind: 'risk' as const, text: 'Thought so.', grade: 'none' as const, how: 'not-verified' as const, sources: [] },
    },
  };

  test('puts the numbers in their places and cites where they were read', () => {
    expect(quote('test.one', made)).toEqual({
      id: 'test.one',
      text: 'Seen in 12 of 99\u202f500.',
      verified: true,
      how: 'text-read',
      grade: 'label',
      region: 'EU',
      asOf: '2024',
      sources: [expect.objectContaining({ id: source?.id, title: source?.title, locator: 'section 4.4' })],
    });
  });

  test('what nobody has read is not verified, whatever else it has', () => {
    expect(quote('test.two', made)).toMatchObject({ verified: false, region: null, asOf: null, sources: [] });
  });

  test('an id that the rules do not have gives null, and is left out of a list', () => {
    expect(quote('test.none', made)).toBeNull();
    expect(quotes(['test.two', 'test.none', 'test.one'], made).map((q) => q.id)).toEqual(['test.two', 'test.one']);
  });
});

describe('every fact of the rules', () => {
  /** A sentence shared by many agents is filled where it is said of one; tests/unit/patient-text.test.ts reads it there. */
  const whole = (f: Fact) => f.kind !== 'patient' || f.from !== undefined;

  test('reads as a sentence without gaps', () => {
    expect(
      facts
        .filter(whole)
        .map((f) => quote(f.id, rules)?.text ?? f.id)
        .filter((t) => /[{}]|undefined|NaN| {2}| [.,;]/.test(t)),
    ).toEqual([]);
  });

  test('is verified and cites a source, or is not verified', () => {
    for (const f of facts) {
      const q = quote(f.id, rules);
      expect(q?.verified).toBe(f.how !== 'not-verified');
      if (q?.verified && !f.from) expect(q.sources.length).toBe(f.sources.length);
      if (q?.verified) expect(q.sources.length).toBeGreaterThan(0);
    }
  });
});
