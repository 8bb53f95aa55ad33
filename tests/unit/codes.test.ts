// ATC codes of an entry: they name the agent, settle an ambiguous name, and are believed no more than a name that contradicts them.
import { describe, expect, test } from 'vitest';
import { mentionsIn, rules } from './support/real.ts';
import { row, viewsOf } from './support/row.ts';

const told = (line: string) => mentionsIn(line).map((m) => `${m.agent} by ${m.method}${m.firm ? '' : ', possible'}`);

describe('an ATC code', () => {
  test.each([
    ['alone', 'L04AG03', ['natalizumab by code']],
    ['behind its name', 'ATC: L04AG03', ['natalizumab by code']],
    ['in brackets behind words', 'Infusion 300 mg (L04AG03)', ['natalizumab by code']],
    ['beside the name', 'Tysabri 300 mg L04AG03', ['natalizumab by name']],
    ['beside an ambiguous abbreviation', 'AZA 50 mg, L04AX01', ['azathioprine by abbreviation']],
    ['of one meaning of an abbreviation', 'MMF, ATC L04AA06', ['mycophenolate by abbreviation']],
    ['of one medicine of a regimen', 'R-CHOP L01FA01', undefined],
  ])('%s', (_what, line, expected) => {
    if (expected) expect(told(line)).toEqual(expected);
    else expect(mentionsIn(line).map((m) => m.agent)).toEqual(mentionsIn('R-CHOP').map((m) => m.agent));
  });

  test.each([
    ['in small letters', 'l04ag03'],
    ['with a digit more', 'L04AG031'],
    ['with a letter more', 'L04AG03X'],
    ['behind a letter', 'XL04AG03'],
    ['behind a digit', '1L04AG03'],
    ['of its group', 'L04AG'],
    ['in parts', 'L04 AG03'],
    ['of another medicine', 'A10BA02 metformin'],
  ])('%s is none', (_what, line) => {
    expect(told(line)).toEqual([]);
  });

  test.each(rules.agents.flatMap((a) => a.codes.atc.map((code) => [code, a.id])))('%s means %s', (code, id) => {
    expect(mentionsIn(`${code} 1 unit`).map((m) => [m.agent, m.firm, m.method])).toEqual([[id, true, 'code']]);
  });
});

test('a code that contradicts the name: both count, and it is said', () => {
  const conflict = 'its code L04AG05 means vedolizumab, its name natalizumab';
  expect(mentionsIn('natalizumab 300 mg L04AG05')).toMatchObject([
    { agent: 'natalizumab', firm: true, conflict },
    { agent: 'vedolizumab', firm: true, conflict },
  ]);
  const views = viewsOf(row('natalizumab 300 mg L04AG05', { section: 'active' }));
  expect(views.map((v) => [v.agent, v.firm, v.counted, v.codeConflict])).toEqual(expect.arrayContaining([['natalizumab', true, true, conflict]]));
});

test('the code of a combination contradicts none of its ingredients', () => {
  expect(told('dimethyl fumarate, combinations D05BX51')).toEqual(['dimethyl fumarate by name', 'fumaric acid esters by code']);
});

test('an ambiguous name that the code does not mean contradicts nothing', () => {
  expect(told('MMF L04AG03').filter((t) => !t.endsWith('possible'))).toEqual(['natalizumab by code']);
});

describe('the dose settles an abbreviation', () => {
  test.each([
    ['MMF 500 mg', [['mycophenolate', true]]],
    ['MMF 95 mg', [['monomethyl fumarate', true]]],
    ['MMF 1 g', [['mycophenolate', true]]],
    ['RTX 1 g d1, d15', [['rituximab', true]]],
    ['RTX 20 mg', [['rituximab', false]]],
    ['NTZ 300 mg IV q6wk', [['natalizumab', true]]],
    ['NTZ 500 mg PO', [['natalizumab', false]]],
    ['OCR 600 mg', [['ocrelizumab', true]]],
    [
      'MMF',
      [
        ['monomethyl fumarate', false],
        ['mycophenolate', false],
      ],
    ],
    ['DMF 240 mg', [['dimethyl fumarate', true]]],
    ['DMF 5 mg', [['dimethyl fumarate', false]]],
    ['MTX 15 mg weekly', [['methotrexate', true]]],
  ])('%s', (line, expected) => {
    expect(
      mentionsIn(line)
        .map((m) => [m.agent, m.firm])
        .sort(),
    ).toEqual(expected);
  });
});

describe('a biosimilar that the rules do not have', () => {
  test.each([
    ['rituximab-wxyz 500 mg', 'rituximab-wxyz'],
    ['RITUXIMAB-WXYZ 500 MG', 'RITUXIMAB-WXYZ'],
    ['Infliximab-qqqq', 'Infliximab-qqqq'],
  ])('%s is firm for its core, and marked', (line, words) => {
    const [m, ...more] = mentionsIn(line);
    expect([m?.firm, m?.method, m?.newBiosimilar, m?.matched, more]).toEqual([true, 'suffix', true, words, []]);
    expect(viewsOf(row(line, { section: 'active' }))[0]?.newBiosimilar).toBe(words);
  });

  test.each([
    ['known', 'rituximab-abbs 500 mg'],
    ['no biologic', 'fingolimod-wxyz'],
    ['a word', 'rituximab-dose pending'],
    ['capitals behind small letters', 'rituximab-WXYZ'],
  ])('%s is not', (_what, line) => {
    expect(mentionsIn(line).map((m) => [m.firm, m.newBiosimilar])).toEqual([[true, undefined]]);
  });
});
