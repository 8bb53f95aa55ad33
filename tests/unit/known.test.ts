// What is known to go wrong in names, codes and records: a failure that was mended turns its test red, and then leaves the list.
import { describe, expect, test } from 'vitest';
import { knownInWords } from '../known/words.ts';

describe.each(knownInWords)('$what', ({ ask, now, right }) => {
  test.fails('as it should be', () => expect(ask()).toEqual(right));
  // so that it fails for the reason that is told
  test('as it is', () => expect(ask()).toEqual(now));
});
