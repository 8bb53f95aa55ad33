// The second look at a list: what is not assessed, what was left out, what looked like an agent, and why none of it counts.
import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../lib/assess/assessment.ts';
import { gather, makeNotice, missesOf } from '../../lib/assess/notice.ts';
import { generalNames } from '../../rules/cli/general.ts';
import { match, mentionsIn, pack, rules } from './support/real.ts';
import { row, today } from './support/row.ts';

const notice = makeNotice(rules, pack);
const noticed = (...lines: string[]) => gather(notice(lines));
const unknown = (line: string) => noticed(line).notAssessed.flatMap((n) => (n.leftOut ? [] : n.name));

describe('not assessed', () => {
  test.each([
    ['an antibody', 'dupilumab 300 mg SC', ['dupilumab']],
    ['one that nobody knows', 'Zazolimab 10 mg', ['Zazolimab']],
    ['a kinase inhibitor', 'imatinib 400 mg tablets', ['imatinib']],
    ['an inhibitor of cyclin-dependent kinases', 'ribociclib', ['ribociclib']],
    ['an S1P modulator to come', 'amiselimod 0.4 mg', ['amiselimod']],
    ['a receptor fusion', 'telitacicept', ['telitacicept']],
    ['a bispecific by the new stem', 'Tobemstomig 1 mg', ['Tobemstomig']],
    ['cells', 'anbalcabtagene autoleucel', ['autoleucel']],
    ['with its suffix', 'omalizumab-igec 150 mg', ['omalizumab']],
    ['with a Portuguese ending', 'imatinibe 400 mg', ['imatinibe']],
    ['two in a row', 'omalizumab, benralizumab', ['omalizumab', 'benralizumab']],
  ])('%s', (_what, line, names) => {
    expect(unknown(line)).toEqual(names);
    expect(mentionsIn(line)).toEqual([]);
  });

  test.each([
    ['agents', 'natalizumab, fingolimod, ibrutinib, belatacept, axicabtagene ciloleucel, thalidomide, everolimus'],
    ['a misspelt agent', 'natalizumap, fingollimod'],
    ['what was left out', 'tofacitinib 5 mg'],
    ['other targets: clotting and lipids', 'alirocumab, evolocumab, emicizumab, abciximab-like, bococizumab'],
    [
      'other targets: bone, nerve, virus, toxin, muscle',
      'denosumab, romosozumab, erenumab, galcanezumab, aducanumab, palivizumab, nirsevimab, bezlotoxumab, bimagrumab',
    ],
    ['the eye and red cells', 'aflibercept, luspatercept'],
    ['plain words', 'intercept concept accept treatment ointment supplement'],
    ['ordinary medicines', 'metformin 500 mg, lisinopril, trimethoprim, budesonide, gliclazide'],
  ])('but not %s', (_what, line) => {
    expect(unknown(line)).toEqual([]);
  });

  test('of the general names only those with such a stem, and no agent of the rules', () => {
    const names = notice(generalNames).flatMap((n, i) => (n.notAssessed.some((x) => !x.leftOut) ? [generalNames[i] as string] : []));
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((n) => !/(mab|cept|tinib|ciclib|sertib|lisib|zomib|imod|domide|limus|leucel|kinra|tug|bart|mig)/.test(n))).toEqual([]);
    expect(names.filter((n) => match(n).length)).toEqual([]);
  });
});

test('what was assessed and left out gives the reason of the rules', () => {
  const reason = rules.leftOut.find((l) => l.names.includes('tofacitinib'))?.reason;
  expect(noticed('XELJANZ 5 mg tablets').notAssessed).toEqual([{ name: 'XELJANZ', leftOut: reason }]);
  expect(noticed('certolizumab pegol 200 mg').notAssessed.map((n) => n.name)).toEqual(['certolizumab pegol']);
});

describe('near misses', () => {
  test.each([
    ['another salt', 'ferrous fumarate 210 mg', 'ferrous fumarate', 'look-alike salt'],
    ['a look-alike', 'Tyvaso inhalation', 'Tyvaso', 'look-alike, another medicine'],
    ['a misspelt ointment', 'tacrolimas 0.1% ointment', 'tacrolimas', 'topical, does not act on the whole body'],
  ])('%s', (_what, line, matched, reason) => {
    expect(noticed(line).nearMisses).toMatchObject([{ matched, reason }]);
    expect(noticed(line).possible).toEqual([]);
  });

  test.each([
    ['topical', row('tacrolimus 0.1% ointment', { section: 'active' }), 'topical, does not act on the whole body'],
    ['a test', row('infliximab level', { section: 'active' }), 'only mentioned (name of a test)'],
    ['an allergy', row('rituximab', { section: 'allergy' }), 'an allergy'],
  ])('a name found and passed over: %s', (_what, found, reason) => {
    expect(missesOf(findingsIn([found], rules, pack, today)).map((m) => m.reason)).toEqual([reason]);
  });

  test('a finding that stands is none', () => {
    expect(missesOf(findingsIn([row('Tysabri 300 mg', { section: 'active' })], rules, pack, today))).toEqual([]);
  });
});

describe('together', () => {
  test('each is told once, whatever its case, and at most twenty', () => {
    expect(noticed('Dupilumab 300 mg', 'DUPILUMAB 300 mg', 'natalizumap', 'Natalizumap')).toMatchObject({
      possible: [{ agents: ['natalizumab'] }],
      notAssessed: [{ leftOut: null }],
    });
    const many = Array.from({ length: 50 }, (_, i) => `qu${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${i > 25 ? 'o' : 'a'}limab`);
    expect(noticed(...many).notAssessed.length).toBe(20);
  });

  test('a possible name of what is found for sure is left out, of what is only possible it is not', () => {
    const all = notice(['natalizumap 300 mg']);
    expect(gather(all, [{ agent: 'natalizumab', firm: true }]).possible).toEqual([]);
    expect(gather(all, [{ agent: 'natalizumab', firm: false }]).possible.length).toBe(1);
  });

  test('only the words that were noticed are kept of a text', () => {
    expect(JSON.stringify(noticed('natalizumap 300 mg for Mira Solberg, ferrous fumarate, dupilumab'))).not.toMatch(/Mira|300/);
  });
});
