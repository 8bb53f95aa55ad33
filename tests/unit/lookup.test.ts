// The look-up as somebody types: exact first, then beginnings, then one letter wrong.
import { describe, expect, test } from 'vitest';
import { makeLookup, oneEdit } from '../../lib/match/lookup.ts';
import { rules } from './support/real.ts';

const look = makeLookup(rules);
const first = (q: string) => look(q)[0];

describe('exact', () => {
  test.each([
    ['natalizumab', 'natalizumab'],
    ['TYSABRI', 'natalizumab'],
    ['Tysabri®', 'natalizumab'],
    ['dimethyl-fumarate', 'dimethyl fumarate'],
    ['Fumarate de dimethyle', 'dimethyl fumarate'],
    ['タイサブリ', 'natalizumab'],
    ['Тизабри', 'natalizumab'],
    ['تيسابري', 'natalizumab'],
    ['L04AA06', 'mycophenolate'],
    ['natalizumab-sztn', 'natalizumab'],
  ])('%j is %s', (query, id) => {
    expect(first(query)).toMatchObject({ kind: 'agent', id, how: 'exact' });
  });

  test('an unseen biosimilar suffix is the same medicine', () => {
    expect(first('ocrelizumab-zzzz')).toMatchObject({ id: 'ocrelizumab', how: 'exact' });
  });

  test('an abbreviation of two medicines gives both', () => {
    expect(
      look('MMF')
        .filter((h) => h.how === 'exact')
        .map((h) => h.id)
        .sort(),
    ).toEqual(['monomethyl fumarate', 'mycophenolate']);
  });

  test.each([
    ['R-CHOP', 'regimen', 'R-CHOP'],
    ['anti-CD20', 'class', 'anti-cd20'],
    ['tocilizumab', 'left-out', 'Tocilizumab'],
  ])('%j is found as a %s', (query, kind, id) => {
    expect(first(query)).toMatchObject({ kind, id, how: 'exact' });
  });

  test('every agent is found by its id and by its title', () => {
    expect(rules.agents.filter((a) => !look(a.title).some((h) => h.id === a.id && h.how === 'exact')).map((a) => a.id)).toEqual([]);
    expect(rules.agents.filter((a) => !look(a.id).some((h) => h.id === a.id && h.how === 'exact')).map((a) => a.id)).toEqual([]);
  });
});

describe('begins', () => {
  test('the beginning of a name gives it, shortest first', () => {
    expect(first('tysa')).toMatchObject({ id: 'natalizumab', how: 'begins' });
    expect(first('natal')).toMatchObject({ id: 'natalizumab', name: 'Natalizumab', how: 'begins' });
  });

  test('an exact name stands before those it begins', () => {
    expect(look('rituxan')[0]).toMatchObject({ id: 'rituximab', how: 'exact' });
  });

  test('each medicine comes once', () => {
    const ids = look('rit', 50).map((h) => `${h.kind}:${h.id}`);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each(['', 'n', '-', ' '])('%j is too little to search', (query) => {
    expect(look(query)).toEqual([]);
  });

  test('gives no more than asked for', () => {
    expect(look('ri', 3)).toHaveLength(3);
  });
});

describe('similar', () => {
  test.each([
    ['a letter more', 'natalizzumab', 'natalizumab'],
    ['a letter less', 'natalizmab', 'natalizumab'],
    ['another letter', 'natalisumab', 'natalizumab'],
    ['two neighbours swapped', 'tysarbi', 'natalizumab'],
  ])('%s', (_how, query, id) => {
    expect(first(query)).toMatchObject({ id, how: 'similar' });
  });

  test.each(['natalisomab', 'xyzzyx', 'paracetamol'])('%j, two letters or more wrong, gives nothing', (query) => {
    expect(look(query)).toEqual([]);
  });

  test('nothing similar is offered beside an exact name', () => {
    expect(look('siponimod').every((h) => h.how !== 'similar')).toBe(true);
  });
});

describe('oneEdit', () => {
  test.each([
    ['abcd', 'abcde', true],
    ['abcde', 'abcd', true],
    ['abcd', 'xbcd', true],
    ['abcd', 'abdc', true],
    ['abcd', 'abcd', false],
    ['abcd', 'abcdef', false],
    ['abcd', 'badc', false],
    ['abcd', 'axcx', false],
    ['', 'a', true],
  ])('%j and %j: %s', (a, b, yes) => {
    expect(oneEdit(a, b)).toBe(yes);
    expect(oneEdit(b, a)).toBe(yes);
  });
});
