// Names in lines: which are found however they are written, which are not, and where exactly.
import { describe, expect, test } from 'vitest';
import { expandHits } from '../../lib/match/expand.ts';
import { agentsIn, match, mentionsIn, pack } from './support/real.ts';

describe('a name is found however it is written', () => {
  test.each([
    ['tall-man letters', 'naTALizumab 300 mg', 'natalizumab'],
    ['capitals', 'TYSABRI 300 MG', 'natalizumab'],
    ['accents', 'DIMÉTHYL FUMARATE 240 mg', 'dimethyl fumarate'],
    ['accents as combining marks', 'Fumarate de dime\u0301thyle 240 mg', 'dimethyl fumarate'],
    ['a registered mark', 'Tysabri® 300 mg', 'natalizumab'],
    ['a trade mark inside a name of two words', 'Rituxan™ Hycela', 'rituximab'],
    ['a no-break space', 'dimethyl\u00a0fumarate', 'dimethyl fumarate'],
    ['a narrow no-break space', 'dimethyl\u202ffumarate', 'dimethyl fumarate'],
    ['two spaces', 'dimethyl  fumarate', 'dimethyl fumarate'],
    ['zero-width characters', 'na\u200dta\u2060li\ufeffzumab', 'natalizumab'],
    ['a break that mark-up made', 'nata\u200blizumab', 'natalizumab'],
    ['a soft hyphen', 'natali\u00adzumab', 'natalizumab'],
    ['a hyphen instead of a space', 'dimethyl-fumarate', 'dimethyl fumarate'],
    ['a non-breaking hyphen', 'BG\u201112', 'dimethyl fumarate'],
    ['no hyphen', 'BG12', 'dimethyl fumarate'],
    ['a hyphen at the end of a line', 'natali-\nzumab 300 mg', 'natalizumab'],
    ['a hyphen at the end of a line, spaces folded', 'natali- zumab 300 mg', 'natalizumab'],
    ['full-width letters', 'Ｔｙｓａｂｒｉ', 'natalizumab'],
    ['a ligature', 'ﬁngolimod 0.5 mg', 'fingolimod'],
    ['form and strength glued to it', 'FINGOLIMODCAPSULE500micrograms', 'fingolimod'],
    ['a strength glued to it', 'Tysabri300mg', 'natalizumab'],
    ['a digit glued before it', '1Tysabri', 'natalizumab'],
    ['punctuation around it', '(Tysabri),', 'natalizumab'],
    ['a slash after it', 'Tysabri/300 mg', 'natalizumab'],
    ['a case ending', 'natalizumabem', 'natalizumab'],
    ['an emoji before it', '💊Tysabri 300 mg', 'natalizumab'],
    ['an emoji after it', 'Tysabri💊', 'natalizumab'],
    ['Japanese', 'タイサブリ点滴静注300mg', 'natalizumab'],
    ['Japanese in half-width kana', 'ﾀｲｻﾌﾞﾘ点滴静注', 'natalizumab'],
    ['Japanese in the middle of a sentence', '本日タイサブリを投与した', 'natalizumab'],
    ['Chinese', '那他珠单抗注射液', 'natalizumab'],
    ['Chinese, traditional', '那他珠單抗注射劑', 'natalizumab'],
    ['Cyrillic', 'Тизабри 300 мг', 'natalizumab'],
    ['Cyrillic, inflected', 'инфузия натализумаба', 'natalizumab'],
    ['Arabic', 'تيسابري 300 ملغ', 'natalizumab'],
    ['Arabic with vowel marks', 'تِيسابري', 'natalizumab'],
  ])('with %s', (_how, line, agent) => {
    expect(agentsIn(line)).toEqual([agent]);
  });
});

describe('what is no name', () => {
  test.each([
    ['a part of another word', 'Tysabrix 300 mg'],
    ['the end of another word', 'xTysabri'],
    ['two words that only together spell it', 'natali zumab'],
    ['look-alike antibodies', 'omalizumab, benralizumab, satralizumab'],
    ['other fumarates', 'ferrous fumarate, quetiapine fumarate'],
    ['look-alike brands', 'Rixubis, Gilotrif, Maxalt, Tyvaso'],
    ['nothing', ''],
    ['white space', ' \u00a0\u200b '],
    ['hyphens', '-----'],
  ])('%s', (_what, line) => {
    expect(match(line)).toEqual([]);
  });
});

describe('the suffix of a biosimilar', () => {
  test.each([
    ['known', 'natalizumab-sztn 300 mg', 'natalizumab-sztn'],
    ['unseen', 'rituximab-zzzz 500 mg', 'rituximab-zzzz'],
    ['unseen, behind a non-breaking hyphen', 'ocrelizumab\u2011qqqq', 'ocrelizumab\u2011qqqq'],
  ])('%s belongs to the name', (_how, line, matched) => {
    expect(mentionsIn(line).map((m) => m.matched)).toEqual([matched]);
  });

  test('an unseen suffix is told as such', () => {
    expect(mentionsIn('rituximab-zzzz')[0]?.method).toBe('suffix');
  });

  test.each([
    ['five letters', 'rituximab-every 8 weeks'],
    ['two letters', 'rituximab-iv'],
    ['behind a brand', 'Tysabri-abcd'],
  ])('%s are no suffix', (_how, line) => {
    expect(mentionsIn(line).map((m) => m.matched)).toEqual([line.split('-')[0]]);
  });
});

describe('abbreviations', () => {
  test.each([
    ['FTY 0.5 mg', ['fingolimod']],
    ['fty 0.5 mg', []],
    ['rATG 100 mg', ['antithymocyte globulin']],
    ['RATG 100 mg', []],
    ['CsA 100 mg', ['ciclosporin']],
    ['CSA 100 mg', []],
    ['mmf 500 mg', []],
    ['dmf 240 mg', []],
  ])('%j, only as written, names %j', (line, agents) => {
    expect(agentsIn(line)).toEqual(agents);
  });

  test.each([
    ['MMF 500 mg BID', 'mycophenolate'],
    ['MMF tablet 1000 mg', 'mycophenolate'],
    ['MMF 95 mg', 'monomethyl fumarate'],
    ['DMF 240 mg', 'dimethyl fumarate'],
    ['DMF 120mg', 'dimethyl fumarate'],
  ])('the dose in %j settles that it is %s', (line, agent) => {
    expect(mentionsIn(line).map((m) => [m.agent, m.firm])).toEqual([[agent, true]]);
  });

  test('without a dose MMF may be either, is not firm, and each says what else it may be', () => {
    const mentions = mentionsIn('MMF');
    expect(mentions.map((m) => [m.agent, m.firm, m.others]).sort()).toEqual([
      ['monomethyl fumarate', false, ['mycophenolate']],
      ['mycophenolate', false, ['monomethyl fumarate']],
    ]);
  });

  test.each(['DMF', 'DMF 10 mg', 'MMF 30 mg', 'MMF 5 g'])('%j stays possible, not firm', (line) => {
    const mentions = mentionsIn(line);
    expect(mentions.length).toBeGreaterThan(0);
    expect(mentions.some((m) => m.firm)).toBe(false);
  });
});

describe('regimens', () => {
  test.each(['R-CHOP', 'RCHOP', 'R-CHOP21', 'R-CHOP-21', 'R\u2011CHOP cycle 3'])('%j names every agent in it', (line) => {
    expect(agentsIn(line).sort()).toEqual(['corticosteroids', 'cyclophosphamide', 'rituximab']);
    expect(mentionsIn(line).every((m) => m.method === 'regimen' && m.firm)).toBe(true);
  });

  test('letters that mean other things too are never firm', () => {
    expect(agentsIn('FCR').sort()).toEqual(['cyclophosphamide', 'fludarabine', 'rituximab']);
    expect(mentionsIn('FCR').some((m) => m.firm)).toBe(false);
  });

  test.each(['r-chop', 'R-CHOPS', 'RCHOPP'])('%j is not one', (line) => {
    expect(match(line)).toEqual([]);
  });
});

describe('class words', () => {
  test.each([
    ['anti-CD20', 'anti-cd20'],
    ['Anti CD20 therapy', 'anti-cd20'],
    ['Anti-CD20-Antikörper', 'anti-cd20'],
    ['CAR-T therapy', 'car-t'],
    ['mTOR inhibitor', 'mtor-inhibitors'],
  ])('%j names the class, no agent, and is not firm', (line, classId) => {
    expect(mentionsIn(line)).toMatchObject([{ agent: '', method: 'class', firm: false, classId }]);
  });
});

describe('offsets are UTF-16 units of the raw text, end exclusive', () => {
  test.each([
    ['at the start', 'Tysabri 300 mg', 'Tysabri'],
    ['behind emoji', '😀😀 Tysabri 300 mg', 'Tysabri'],
    ['behind a family emoji', '👨‍👩‍👧 Tysabri', 'Tysabri'],
    ['behind letters that grow in normal form', 'Straßen-ﬃ Tysabri', 'Tysabri'],
    ['behind combining marks', 'e\u0301e\u0301 Tysabri 1', 'Tysabri'],
    ['behind hidden characters', '\u200e\u00ad\ufeffx Tysabri', 'Tysabri'],
    ['with hidden characters inside', 'é Tysa\u00adbri 300', 'Tysa\u00adbri'],
    ['with a ligature inside', 'é ﬁngolimod', 'ﬁngolimod'],
    ['before a registered mark', 'Tysabri® 300', 'Tysabri'],
    ['over a line break', 'é natali-\nzumab.', 'natali-\nzumab'],
    ['in Japanese', '薬：タイサブリ点滴', 'タイサブリ'],
  ])('%s', (_where, line, matched) => {
    const spans = match(line).map(([, start, end]) => line.slice(start, end));
    expect(spans).toEqual([matched]);
  });

  test('several names in a line come in order and do not overlap', () => {
    const line = 'Switched from Tysabri® to ocrelizumab, then 利妥昔单抗; MMF 500 mg';
    expect(match(line).map(([, s, e]) => line.slice(s, e))).toEqual(['Tysabri', 'ocrelizumab', '利妥昔单抗', 'MMF']);
  });

  test('the longest name wins', () => {
    expect(mentionsIn('Rituxan Hycela 1,400 mg').map((m) => m.matched)).toEqual(['Rituxan Hycela']);
    expect(mentionsIn('mycophenolate mofetil 500 mg').map((m) => m.matched)).toEqual(['mycophenolate mofetil']);
  });
});

test('hits of another pack make no mention', () => {
  expect(expandHits([[[1_000_000], 0, 7, 0]], 'Tysabri', pack)).toEqual([]);
});
