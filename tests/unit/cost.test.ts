// What matching costs, counted in characters looked at: it does not grow with the number of names.
import { afterEach, expect, test, vi } from 'vitest';
import { makeMatcher } from '../../lib/match/matcher.ts';
import type { Entry, NamePack } from '../../lib/match/pack.ts';
import { pack } from './support/real.ts';

afterEach(() => vi.restoreAllMocks());

const prose =
  'Metformin 500 mg tablet, take one tablet by mouth twice daily with meals. Patient reports no new weakness, speech or visual change. Tysabri 300 mg IV every 4 weeks; next infusion planned. Lisinopril 10 mg daily. '.repeat(
    20,
  );

/** As many names again as `times` says: the real ones, each with other letters behind its third. */
function grown(times: number): NamePack {
  let seed = 1;
  const letter = () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26));
  const more = Array.from({ length: times - 1 }, () =>
    pack.entries.map((e): Entry => [e[0].slice(0, 3) + Array.from({ length: Math.max(4, e[0].length - 3) }, letter).join(''), 'n', [0]]),
  ).flat();
  return { ...pack, entries: [...pack.entries, ...more].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)) };
}

/** Characters looked at, by the real function, while `line` is matched. */
function looks(names: NamePack, line: string): number {
  const match = makeMatcher(names);
  const spy = vi.spyOn(String.prototype, 'charCodeAt');
  match(line);
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
}

test('ten times the names cost less than twice the looks', () => {
  const ten = grown(10);
  expect(ten.entries.length).toBe(pack.entries.length * 10);
  expect(looks(ten, prose)).toBeLessThan(looks(pack, prose) * 2);
});

test('twice the text costs about twice the looks', () => {
  const once = looks(pack, prose);
  expect(looks(pack, prose + prose) / once).toBeLessThan(2.1);
});

test('a character of ordinary text is looked at about a dozen times at most', () => {
  expect(looks(pack, prose) / prose.length).toBeLessThan(12);
});

test.each([
  ['one letter without end', 'a'.repeat(20_000)],
  ['a name begun again and again', 'natalizuma'.repeat(2_000)],
  ['words and hyphens', 'na-'.repeat(7_000)],
  ['the beginning of a long name, spaced', 'dimethyl '.repeat(2_500)],
])('a hostile line costs no more: %s', (_what, line) => {
  expect(looks(pack, line) / line.length).toBeLessThan(40);
});
