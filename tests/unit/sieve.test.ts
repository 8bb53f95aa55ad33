// The first letters that a page gets keep no name from the matcher, whatever stands around the name and breaks it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sieveOf } from '../../lib/match/sieve.ts';
import { makeSift } from '../../lib/match/sift.ts';
import { match, pack, rules } from './support/real.ts';

const sieve = sieveOf(pack);
const sift = makeSift(sieve);
const names = [...rules.agents.flatMap((a) => [...a.names.map((n) => n.text), ...a.codes.atc]), ...rules.regimens.map((r) => r.text)];

test('every name of the rules passes', () => {
  expect(names.filter((n) => !sift(n))).toEqual([]);
});

test('no name has a letter that only the matcher folds', () => {
  expect(names.filter((n) => /[øłæœđ]/i.test(n))).toEqual([]);
});

test('whatever the matcher finds, the sieve lets through', () => {
  const around = fc.constantFrom('', ' ', '-', '\u2011', '\u200b', '500 mg\u200b', 'mg', '™', '(', '7', 'Anti-', '\u00ad', ', ', 'й ', '用');
  const within = fc.constantFrom('', '', '', '', '', '\u200b', '\u00ad', '-', '- ', '\u0301', ' ', '\u2060', '\u200d');
  const style = fc.constantFrom(
    (s: string) => s,
    (s: string) => s.toUpperCase(),
    (s: string) => s.toLowerCase(),
    (s: string) => s.normalize('NFD'),
    (s: string) => s.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    (s: string) => s.replaceAll('i', 'ı'),
  );
  const breaks = fc.array(within, { minLength: 12, maxLength: 12 });
  let found = 0;
  fc.assert(
    fc.property(around, fc.constantFrom(...names), style, breaks, around, (before, name, styled, gaps, after) => {
      const line = `${before}${[...styled(name)].map((c, i) => c + (gaps[i] ?? '')).join('')}${after}`;
      if (!match(line).length) return true;
      found++;
      return sift(line);
    }),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(2_000);
});

test('ordinary text and other medicines hardly pass', () => {
  const others = rules.leftOut.flatMap((l) => l.names);
  expect(others.filter(sift).length / others.length).toBeLessThan(0.2);
  expect(sift('Patient reports no new weakness, speech or visual change; next visit in six months')).toBe(false);
});

// V8 interprets longer patterns, several times slower
test('both patterns are compiled to machine code, whatever a hospital adds', () => {
  const more: typeof pack.entries = [...pack.entries];
  for (let i = 0; i < 3000; i++) more.push([`${(i * 7919).toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] as string)}imab`, 'n', [0]]);
  for (const made of [sieve, sieveOf({ ...pack, entries: more })]) {
    expect(made.words.length).toBeLessThan(20_000);
    expect(made.joined.length).toBeLessThan(20_000);
  }
});

test('stems of everyday words do not pass', () => {
  for (const word of ['therapy', 'therapie', 'pressure', 'intact']) expect(sift(`Continue ${word} as planned`), word).toBe(false);
});
