// A property of the rules and the matcher together: every name is found in any case, with any separators.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsIn, rules } from './support/real.ts';

const separators = [' ', '-', '\u00a0', '\u2011', '  ', '\u202f', ' - '];
const inside = ['', '', '', '\u00ad', '\u200d', '\u2060'];
const before = ['', ' ', '• ', '(', '💊 ', 'é ', '1. ', '\u200b'];
const after = ['', ' 300 units', ', active', ')', '® ', ' 💊', '\u200b', ': '];

const pick = <T>(list: T[], n: number): T => list[n % list.length] as T;

/** Numbers from a seed, so that a failure prints one number and not thousands. */
function numbers(seed: number): () => number {
  let n = seed;
  return () => (n = (n * 48271) % 2147483647);
}

/** The name in other clothes. Letters keep their case where that is what they are told by. */
function written(name: string, keepCase: boolean, next: () => number): string {
  const letters = [...name].map((ch) => {
    if (/[\s-]/.test(ch)) return pick(separators, next());
    const other = next() % 2 ? ch.toUpperCase() : ch.toLowerCase();
    return (keepCase ? ch : other) + pick(inside, next());
  });
  return pick(before, next()) + letters.join('') + pick(after, next());
}

test('every name of every agent', () => {
  const names = rules.agents.flatMap((a) => a.names.map((n) => ({ id: a.id, text: n.text, keepCase: n.match !== undefined })));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), (seed) => {
      const next = numbers(seed);
      const missed = names.flatMap(({ id, text, keepCase }) => {
        const line = written(text, keepCase, next);
        return mentionsIn(line).some((m) => m.agent === id) ? [] : [`${id}: ${JSON.stringify(line)}`];
      });
      expect(missed).toEqual([]);
    }),
    { numRuns: 12, seed: 20261122, endOnFailure: true },
  );
});

test('every spelling of every regimen, for each agent in it', () => {
  const spellings = rules.regimens.flatMap((r) => [r.text, ...(r.also ?? [])].map((text) => ({ text, agents: r.agents })));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), (seed) => {
      const next = numbers(seed);
      const missed = spellings.flatMap(({ text, agents }) => {
        const line = written(text, true, next);
        const found = new Set(mentionsIn(line).map((m) => m.agent));
        return agents.every((a) => found.has(a)) ? [] : [JSON.stringify(line)];
      });
      expect(missed).toEqual([]);
    }),
    { numRuns: 12, seed: 20261122, endOnFailure: true },
  );
});

test('every class word', () => {
  const words = rules.classes.flatMap((c) => c.words.map((text) => ({ id: c.id, text })));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), (seed) => {
      const next = numbers(seed);
      const missed = words.flatMap(({ id, text }) => {
        const line = written(text, false, next);
        return mentionsIn(line).some((m) => m.classId === id) ? [] : [`${id}: ${JSON.stringify(line)}`];
      });
      expect(missed).toEqual([]);
    }),
    { numRuns: 12, seed: 20261122, endOnFailure: true },
  );
});

test('offsets of any line lie in it, in order, and what they cut out is not empty', () => {
  const anyCharacter = fc.nat(0x10ffff).map((c) => String.fromCodePoint(c));
  const word = fc.constantFrom('Tysabri', 'MMF', 'タイサブリ', 'R-CHOP', 'ﬁngolimod', 'rituximab-abbs', '💊', 'é', '\u200b', ' ', '-', '.', '5 mg');
  fc.assert(
    fc.property(fc.array(fc.oneof(word, anyCharacter), { maxLength: 12 }), (parts) => {
      const line = parts.join('');
      let last = 0;
      for (const m of mentionsIn(line)) {
        expect(m.start).toBeGreaterThanOrEqual(0);
        expect(m.end).toBeLessThanOrEqual(line.length);
        expect(m.start).toBeLessThan(m.end);
        expect(m.end).toBeGreaterThanOrEqual(last);
        expect(line.slice(m.start, m.end)).not.toMatch(/^\s|\s$/);
        last = m.end;
      }
    }),
    { numRuns: 500, seed: 20261122 },
  );
});
