// Nonproprietary names as national medication lists write them are found, and what only resembles them is not.
import { describe, expect, test } from 'vitest';
import { makeLookup } from '../../lib/match/lookup.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import { makeSift } from '../../lib/match/sift.ts';
import { agentsIn, mentionsIn, pack, rules } from './support/real.ts';
import { row, viewsOf } from './support/row.ts';

const sift = makeSift(sieveOf(pack));

const named: [lang: string, line: string, agent: string][] = [
  ['pl', 'Ibrutynib 140 mg, kapsułki twarde', 'ibrutinib'],
  ['pl', 'AKALABRUTYNIB 100 mg', 'acalabrutinib'],
  ['pl', 'leczenie ruksolitynibem 2 x 10 mg', 'ruxolitinib'],
  ['pl', 'Teryflunomid 14 mg tabl. powl.', 'teriflunomide'],
  ['pl', 'Fumaran dimetylu 240 mg kaps. dojelitowe', 'dimethyl fumarate'],
  ['pl', 'Brentuksymab wedotyny 50 mg', 'brentuximab vedotin'],
  ['cs', 'Cyklosporin 100 mg tobolky', 'ciclosporin'],
  ['cs', 'dimethyl-fumarát 240 mg', 'dimethyl fumarate'],
  ['cs', 'DIMETHYL FUMARÁT 120 mg', 'dimethyl fumarate'],
  ['cs', 'kyselina mykofenolová 360 mg', 'mycophenolate'],
  ['cs', 'mofetil-mykofenolát 500 mg', 'mycophenolate'],
  ['sk', 'Dimetyl-fumarát 240 mg', 'dimethyl fumarate'],
  ['sk', 'cyklosporín 50 mg', 'ciclosporin'],
  ['hu', 'DIMETIL-FUMARÁT SANDOZ 120MG GYNEDV-ELL KEM KAPSZ', 'dimethyl fumarate'],
  ['hu', 'Takrolimusz 1 mg kapszula', 'tacrolimus'],
  ['hu', 'Mikofenolsav Tillomed 360 mg', 'mycophenolate'],
  ['hu', 'mikofenolát-mofetil 500 mg', 'mycophenolate'],
  ['hu', 'Bendamusztin 100 mg por', 'bendamustine'],
  ['hu', 'ciklofoszfamid 50 mg', 'cyclophosphamide'],
  ['ro', 'Fumarat de dimetil Teva 240 mg', 'dimethyl fumarate'],
  ['ro', 'DIMETIL FUMARAT 240 mg caps. gastrorez.', 'dimethyl fumarate'],
  ['ro', 'Micofenolat mofetil Sandoz 500 mg', 'mycophenolate'],
  ['ro', 'azatioprină 50 mg', 'azathioprine'],
  ['tr', 'Siklosporin 100 mg yumuşak kapsül', 'ciclosporin'],
  ['tr', 'DİMETİL FUMARAT 240 MG', 'dimethyl fumarate'],
  ['tr', 'mikofenolik asit 360 mg', 'mycophenolate'],
  ['tr', 'Brentuksimab vedotin 50 mg flakon', 'brentuximab vedotin'],
  ['tr', 'siklofosfamid 500 mg', 'cyclophosphamide'],
  ['fi', 'Atsatiopriini 50 mg', 'azathioprine'],
  ['fi', 'dimetyylifumaraatti 240 mg enterokapseli', 'dimethyl fumarate'],
  ['fi', 'Takrolimuusi 1 mg', 'tacrolimus'],
  ['fi', 'mykofenolaattimofetiili 500 mg', 'mycophenolate'],
  ['fi', 'brentuksimabivedotiini 50 mg', 'brentuximab vedotin'],
  ['fi', 'bortetsomibi 3,5 mg', 'bortezomib'],
  ['no', 'mykofenolsyre 360 mg', 'mycophenolate'],
  ['no', 'brentuksimabvedotin 50 mg', 'brentuximab vedotin'],
  ['da', 'Mycophenolsyre 180 mg', 'mycophenolate'],
  ['sv', 'fingolimodhydroklorid 0,56 mg', 'fingolimod'],
  ['el', 'φουμαρικός διμεθυλεστέρας 240 mg', 'dimethyl fumarate'],
  ['el', 'ΦΟΥΜΑΡΙΚΟΣ ΔΙΜΕΘΥΛΕΣΤΕΡΑΣ 240 MG', 'dimethyl fumarate'],
  ['el', 'Ναταλιζουμάμπη 300 mg', 'natalizumab'],
  ['el', 'ΤΑΚΡΟΛΙΜΟΥΣ 1 MG', 'tacrolimus'],
  ['el', 'τακρόλιμους 1 mg', 'tacrolimus'],
  ['el', 'μυκοφαινολάτη μοφετίλ 250 mg', 'mycophenolate'],
  ['uk', 'Фінголімод 0,5 мг капсули', 'fingolimod'],
  ['uk', 'мофетилу мікофенолат 500 мг', 'mycophenolate'],
  ['uk', 'Такролімус 1 мг', 'tacrolimus'],
  ['bg', 'Диметил фумарат 240 mg', 'dimethyl fumarate'],
  ['bg', 'микофенолова киселина 360 mg', 'mycophenolate'],
  ['hr', 'Ciklofosfamid 50 mg obložene tablete', 'cyclophosphamide'],
  ['hr', 'izatuksimab 500 mg', 'isatuximab'],
  ['sl', 'mofetilmikofenolat 500 mg', 'mycophenolate'],
  ['et', 'Asatiopriin 50 mg', 'azathioprine'],
  ['lt', 'Takrolimuzas 1 mg', 'tacrolimus'],
  ['lv', 'dimetilfumarāts 240 mg', 'dimethyl fumarate'],
  ['es', 'Inmunoglobulina de conejo anti-timocitos humanos 25 mg', 'antithymocyte globulin'],
  ['it', 'Immunoglobulina di coniglio anti-timociti umani 5 mg/ml', 'antithymocyte globulin'],
  ['cs', 'Králičí imunoglobulin proti lidským thymocytům', 'antithymocyte globulin'],
  ['fr', 'DIMETHYLE FUMARATE VIATRIS 240 mg, gélule gastro-résistante', 'dimethyl fumarate'],
];

test.each(named)('%s: %s', (_, line, title) => {
  const id = rules.agents.find((a) => a.id === title || a.title.toLowerCase() === title)?.id;
  expect(id).toBeDefined();
  expect(mentionsIn(line).map((m) => [m.agent, m.firm])).toEqual([[id, true]]);
  expect(sift(line)).toBe(true);
});

const others: [lang: string, line: string][] = [
  ['pl', 'Fumaran żelaza 100 mg'],
  ['pl', 'Fumaran bisoprololu 5 mg'],
  ['pl', 'kwas foliowy 5 mg'],
  ['pl', 'Imatynib 400 mg'],
  ['pl', 'Tofacytynib 5 mg'],
  ['cs', 'železnatý fumarát 350 mg'],
  ['cs', 'bisoprolol-fumarát 5 mg'],
  ['cs', 'kyselina listová 10 mg'],
  ['cs', 'Cykloserin 250 mg'],
  ['sk', 'tenofovir-dizoproxil-fumarát 245 mg'],
  ['sk', 'kyselina acetylsalicylová 100 mg'],
  ['hu', 'vas(II)-fumarát 100 mg'],
  ['hu', 'bizoprolol-fumarát 5 mg'],
  ['hu', 'dimetil-szulfoxid 50%'],
  ['hu', 'ifoszfamid 1 g'],
  ['ro', 'Fumarat feros 100 mg'],
  ['ro', 'Fumarat de bisoprolol 5 mg'],
  ['ro', 'acid folic 5 mg'],
  ['tr', 'demir fumarat 200 mg'],
  ['tr', 'formoterol fumarat dihidrat'],
  ['tr', 'Siklopentolat %1 göz damlası'],
  ['tr', 'folik asit 5 mg'],
  ['fi', 'rautafumaraatti 100 mg'],
  ['fi', 'bisoprololifumaraatti 5 mg'],
  ['fi', 'foolihappo 5 mg'],
  ['no', 'jernfumarat 100 mg'],
  ['da', 'ferrofumarat 100 mg'],
  ['sv', 'järnfumarat 100 mg'],
  ['sv', 'ketotifenfumarat 1 mg'],
  ['el', 'φουμαρικός σίδηρος 200 mg'],
  ['el', 'φολικό οξύ 5 mg'],
  ['el', 'κυκλοσερίνη 250 mg'],
  ['uk', 'заліза фумарат 100 мг'],
  ['uk', 'бісопрололу фумарат 5 мг'],
  ['bg', 'железен фумарат 100 mg'],
  ['bg', 'фолиева киселина 5 mg'],
  ['hr', 'željezov fumarat 350 mg'],
  ['hr', 'ifosfamid 1 g'],
  ['sl', 'železov fumarat 350 mg'],
  ['sl', 'folna kislina 5 mg'],
  ['et', 'raudfumaraat 100 mg'],
  ['lt', 'geležies fumaratas 100 mg'],
  ['lv', 'dzelzs fumarāts 100 mg'],
  ['es', 'inmunoglobulina anti-D 300 mcg'],
  ['it', 'immunoglobulina umana antitetanica 250 UI'],
  ['cs', 'imunoglobulin proti tetanu 250 IU'],
  ['fr', 'FUMARATE FERREUX 200 mg'],
  ['fr', 'bisoprolol fumarate 5 mg'],
];

test.each(others)('%s, another medicine: %s', (_, line) => {
  expect(agentsIn(line)).toEqual([]);
});

test.each(['tofacytynib', 'barisitinib', 'upadacytynib', 'wenetoklaks'])('the look-up knows that %s was left out', (name) => {
  expect(makeLookup(rules)(name).map((h) => [h.kind, h.how])).toEqual([['left-out', 'exact']]);
});

describe('ointments and eye drops in these languages do not act on the whole body', () => {
  test.each([
    'Takrolimuusi 0,1 % voide',
    'Takrolimus maść 0,1%',
    'takrolimus 0,03% mast',
    'Takrolimusz 0,1% kenőcs',
    'Tacrolimus unguent 0,1%',
    'Takrolimus %0,1 merhem',
    'Такролімус 0,1% мазь',
    'Такролимус 0,1% маз',
    'Τακρόλιμους αλοιφή 0,1%',
    'cyklosporin oční kapky',
    'ciklosporin szemcsepp 1 mg/ml',
    'siklosporin göz damlası',
    'ciklosporin øyedråper',
    'циклоспорин краплі очні',
    'κυκλοσπορίνη οφθαλμικές σταγόνες',
    'ciklosporin kapi za oči',
  ])('%j', (line) => {
    expect(viewsOf(row(line)).map((v) => [v.systemic, v.counted])).toEqual([[false, false]]);
  });

  test.each([
    'Rituximab 500 mg for mast cell disease, active',
    'Fingolimod 0,5 mg, sexo masc., activo',
    'Fingolimod 0,5 mg Salva Annulla',
    'Takrolimusz 1 mg kapszula',
    'Такролімус 1 мг капсули',
  ])('a word that is also something else is no ointment: %j', (line) => {
    expect(viewsOf(row(line)).map((v) => [v.systemic, v.counted])).toEqual([[true, true]]);
  });
});
