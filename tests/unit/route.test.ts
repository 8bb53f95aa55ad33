// By which route an entry says that a medicine is given.
import { describe, expect, test } from 'vitest';
import { routeOf } from '../../lib/assess/route.ts';
import { foldText } from '../../lib/assess/status.ts';
import type { routes } from '../../lib/rules/schema/terms.ts';
import { row, viewsOf } from './support/row.ts';

const cases: [string, (typeof routes)[number] | null][] = [
  ['300 mg IV every 4 weeks', 'intravenous'],
  ['Infusionslösung', 'intravenous'],
  ['perfusion', 'intravenous'],
  ['vía endovenosa', 'intravenous'],
  ['点滴静注', 'intravenous'],
  ['subcutaneous injection', 'subcutaneous'],
  ['prefilled pen', 'subcutaneous'],
  ['sottocutanea', 'subcutaneous'],
  ['30 mcg IM weekly', 'intramuscular'],
  ['intrathecal', 'intrathecal'],
  ['1 tablet by mouth', 'oral'],
  ['Kapseln', 'oral'],
  ['gélule', 'oral'],
  ['comprimido', 'oral'],
  ['таблетки', 'oral'],
  ['錠', 'oral'],
  ['カプセル', 'oral'],
  ['0.1% ointment', 'topical'],
  ['0,1 % Salbe', 'topical'],
  ['pommade', 'topical'],
  ['軟膏', 'topical'],
  ['мазь', 'topical'],
  ['eye drops', 'ocular'],
  ['Augentropfen', 'ocular'],
  ['collyre', 'ocular'],
  ['点眼液', 'ocular'],
  ['eye ointment', 'ocular'],
  ['inhaler HFA', 'inhaled'],
  ['nasal spray', 'nasal'],
  ['rectal foam', 'topical'],
  ['enema', 'rectal'],
  ['intra-articular', 'intralesional'],
  ['eluting stent', 'stent'],
  ['twice daily', null],
  ['gelatine', null],
];

test.each(cases)('%j: %s', (text, route) => {
  expect(routeOf(foldText(` ${text}`))).toBe(route);
});

describe('a local route rules the alert out', () => {
  test.each([
    'Tacrolimus 0.1% ointment, apply to hands, active',
    'Tacrolimus 0,1 % Salbe, aktiv',
    'タクロリムス軟膏0.1% 5g',
    'Ciclosporin 0.1% eye drops, active',
    'Everolimus-eluting stent 3.0 x 18 mm',
    'Prednisolone 1% eye drops, active',
  ])('%j', (text) => {
    expect(viewsOf(row(text)).map((v) => [v.systemic, v.counted])).toEqual([[false, false]]);
  });

  test.each([
    'Fingolimod 0.5 mg capsule by mouth, eye exam at 3 months, active',
    'Ciclosporin 100 mg capsule by mouth, yearly skin check, active',
    'Tacrolimus 1 mg capsule, avoid sun on skin, active',
  ])('a part of the body to be looked at is no route: %j', (text) => {
    expect(viewsOf(row(text)).map((v) => [v.systemic, v.counted])).toEqual([[true, true]]);
  });

  test('a systemic row of the same agent outweighs it', () => {
    expect(viewsOf(row('Tacrolimus 0.1% ointment, active'), row('Tacrolimus 1 mg capsule, active'))).toMatchObject([
      { agent: 'tacrolimus', systemic: true, counted: true, route: 'oral' },
    ]);
  });

  test('letters of the name itself say nothing of the route', () => {
    expect(viewsOf(row('Rituxan SC 1,400 mg, active'))).toMatchObject([{ systemic: true }]);
    expect(viewsOf(row('Protopic 0.1%, active'))[0]?.by).toBeTruthy();
  });

  test('an entry in combining marks is told like any other', () => {
    expect(viewsOf(row('Cre\u0300me : Tacrolimus 0,1 %, en cours'))).toMatchObject([{ route: 'topical', systemic: false }]);
  });

  test('"gél." is a capsule, not a gel', () => {
    expect(viewsOf(row('Tecfidera 240 mg gél. gastro-rés. 56, en cours'))).toMatchObject([{ systemic: true, counted: true }]);
    expect(viewsOf(row('TECFIDERA 240 MG GEL GASTRO-RES 56, en cours'))).toMatchObject([{ systemic: true }]);
    expect(viewsOf(row('Tacrolimus gel 0,1 %, en cours'))).toMatchObject([{ route: 'topical', systemic: false }]);
  });
});
