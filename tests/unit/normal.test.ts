// The normal form of text: what is compared, and where each character stood.
import { describe, expect, test } from 'vitest';
import { charClass, foldChar, keyOf, normalise } from '../../lib/match/normal.ts';

describe('normalise', () => {
  test.each([
    ['TALL man', 'tall man'],
    ['Ménière', 'meniere'],
    ['Straße', 'strasse'],
    ['Ørsted', 'orsted'],
    ['ﬁngolimod', 'fingolimod'],
    ['Ｔｙｓａｂｒｉ', 'tysabri'],
    ['ﾅﾀﾘ', 'ナタリ'],
    ['Tysabri®', 'tysabri '],
    ['nata\u00adlizumab', 'natalizumab'],
    ['nata\u2060lizumab', 'natalizumab'],
    ['\ufeffTysabri', 'tysabri'],
  ])('%j reads as %j', (raw, text) => {
    expect(normalise(raw).text).toBe(text);
  });

  test('ASCII text keeps its indices, so none are made', () => {
    expect(normalise('Tysabri 300 mg').at).toBeNull();
  });

  test('every normal character knows its UTF-16 place in the raw text, and the end has one more', () => {
    const raw = '😀 é\u00adßb';
    const { text, at } = normalise(raw);
    expect(text.endsWith('essb')).toBe(true);
    expect(at).toHaveLength(text.length + 1);
    expect(at?.at(-1)).toBe(raw.length);
    expect(at?.[text.indexOf('b')]).toBe(raw.indexOf('b'));
    // ß is two normal characters in one place
    expect(at?.[text.indexOf('ss')]).toBe(raw.indexOf('ß'));
    expect(at?.[text.indexOf('ss') + 1]).toBe(raw.indexOf('ß'));
  });

  test('a break that mark-up made is kept, other zero-width characters are not', () => {
    expect(foldChar('\u200b')).toBe('\u200b');
    expect(foldChar('\u200d')).toBe('');
  });
});

describe('keyOf', () => {
  test.each([
    ['dimethyl fumarate', 'dimethylfumarate', [8]],
    ['BG-12', 'bg12', [2]],
    ['R-CHOP-21', 'rchop21', [1, 5]],
    ['Tysabri®', 'tysabri', []],
    ['  Tysabri  ', 'tysabri', []],
    ['fumarate de diméthyle', 'fumaratededimethyle', [8, 10]],
  ])('%j has the key %j with breaks at %j', (name, key, breaks) => {
    expect(keyOf(name)).toEqual({ key, breaks });
  });
});

describe('charClass', () => {
  test.each([
    ['a', 1],
    ['ж', 1],
    ['ن', 1],
    ['7', 2],
    ['ナ', 3],
    ['那', 3],
    [' ', 0],
    ['-', 0],
    ['\u00a0', 0],
    ['\u2011', 0],
    ['、', 0],
    ['·', 0],
  ])('%j is of class %i', (ch, cls) => {
    expect(charClass(ch.charCodeAt(0))).toBe(cls);
  });

  test('an emoji is neither letter nor digit', () => {
    expect([...Array('💊'.length).keys()].map((i) => charClass('💊'.charCodeAt(i)))).toEqual([0, 0]);
  });

  test('past the end of a text there is nothing', () => {
    expect(charClass(''.charCodeAt(0))).toBe(0);
  });
});
