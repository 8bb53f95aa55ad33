// What makes of a name no entry of its medicine, and what must not: tests in blood, stents, sheets of information, boxes to tick, notes.
import { describe, expect, test } from 'vitest';
import { apart } from '../../lib/assess/several.ts';
import { row, said, viewsOf } from './support/row.ts';

const of = (text: string) => viewsOf(row(text, { section: 'active', how: 'heading "Current"' }));

describe('names of tests in more languages', () => {
  test.each([
    'B-Takrolimuusi, pitoisuus',
    'Concentración valle de tacrolimus',
    'Концентрация такролимуса в крови',
    'Циклоспорин, концентрация в крови',
    'タクロリムス血中濃度',
    '他克莫司血药浓度',
    'B-Ciklosporin, dalvärde',
    'TPMT activity before azathioprine',
    'TPMT-Genotyp vor Azathioprin',
    'CD19/CD20 B-cell count post rituximab',
  ])('%s', (text) => {
    expect(said(text, { section: 'active' }).by).toBe('name of a test');
  });
  test.each(['Tacrolimus 1 mg, Konzentrat', 'Tacrolimus 5 mg/ml concentrate for infusion', 'Azathioprin 50 mg vor dem Essen'])(
    '%s is none',
    (text) => {
      expect(said(text, { section: 'active' }).status).toBe('active');
    },
  );
});

describe('what does not act on the whole body', () => {
  test.each([
    'стент с лекарственным покрытием сиролимус 3,0х24 мм',
    'エベロリムス溶出ステント留置後',
    '西罗莫司洗脱支架',
    'Sirolimus-beschichteter Ballonkatheter 2,5 x 20 mm',
    'تاكروليموس مرهم 0.03%',
    'Sirolimus gel 0.2 %',
    'Sirolimus 2 mg/g gel',
  ])('%s', (text) => {
    expect(of(text).some((v) => v.firm && v.systemic)).toBe(false);
  });
  test.each(['FINGOLIMOD EG 0,5 mg gél : Plq/28', 'ADVAGRAF 0,5 mg gél LP', 'FINGOLIMOD 0,5MG GEL'])('a French capsule is no gel: %s', (text) => {
    expect(of(text)[0]).toMatchObject({ systemic: true, counted: true });
  });
});

describe('information and thoughts', () => {
  test.each([
    'Natalizumab REMS TOUCH pre-infusion checklist',
    'Aufklärungsbogen Natalizumab ausgehändigt',
    'Premedication before ocrelizumab: acetaminophen 650 mg',
    'Rituximab considered but declined',
  ])('%s', (text) => {
    expect(said(text, { section: 'active' }).firm).toBe(false);
  });
});

describe('a form or a test beside what is given takes nothing from it', () => {
  test.each([
    'Consentimiento firmado 12/3. Natalizumab 300 mg IV',
    'TPMT normal\u200bAzathioprine 50 mg daily',
    'Tysabri infusion every month. Leaflet given',
  ])('%s', (text) => {
    expect(said(text, { section: 'active' })).toMatchObject({ status: 'active', firm: true });
  });
});

describe('boxes to tick', () => {
  test('several doses with empty boxes are what may be ordered', () => {
    expect(said('☐ inFLIXimab 5 mg/kg IV once ☐ cycloSPORINE 2 mg/kg infusion', { section: 'listed' }).by).toBe('a box that is not ticked');
  });
  test('under a title that says what is taken they choose an entry', () => {
    expect(said('☐ Tysabri 300 mg IV ☐ Ramipril 5 mg daily', { section: 'active' }).status).toBe('active');
  });
  test('the one that is ticked is not', () => {
    expect(said('☑ inFLIXimab 5 mg/kg IV once ☐ cycloSPORINE 2 mg/kg infusion ☐ prednisone 5 mg', { section: 'listed' }).status).toBe('unknown');
  });
  test('a box to choose a row says nothing of it', () => {
    expect(said('☐ Tysabri 300 mg IV every 4 weeks ☐ print', { section: 'active' }).status).toBe('active');
  });
});

test('of several boxes the ticked one is the status', () => {
  const radios = (ticks: string) => [...ticks].flatMap((tick, i) => [tick === '1' ? '☑' : '☐', ['Käytössä', 'Tauolla', 'Lopetettu'][i] ?? '']);
  const status = (ticks: string) => said('Tysabri 300 mg', { section: 'listed', parts: ['Tysabri 300 mg', ...radios(ticks)] }).status;
  expect([status('100'), status('010'), status('001')]).toEqual(['active', 'held', 'stopped']);
});

describe('a note of what was taken before', () => {
  const note = (text: string) => said(text, { section: 'note', how: 'heading "Evolución"' });
  test.each([
    'En septiembre se suspendió natalizumab por serología VJC positiva.',
    'The patient was switched from Tysabri to Ocrevus in May after a relapse.',
    'Wegen JCV-Antikörpern wurde Natalizumab abgesetzt, seither stabil.',
  ])('%s', (text) => {
    expect(note(text)).toMatchObject({ status: 'stopped', firm: false });
  });
  test.each([
    'Natalizumab should be stopped if the JCV index rises above 1.5.',
    'Patients in whom natalizumab was stopped were followed for a year.',
  ])('nobody stopped it: %s', (text) => {
    expect(note(text).status).toBe('mentioned');
  });
});

describe('an end that stands below the entry or in a field of its card', () => {
  const below = (text: string) => said('Tysabri\u200b300 mg', { section: 'listed', parts: ['Tysabri', '300 mg', `\u21b3 ${text}`] });
  test('what it begins with is its status', () => {
    expect(below('Outcome: stopped because JCV positive (index 2.1)').status).toBe('stopped');
    expect(below('Paused until the wound has healed').status).toBe('held');
    expect(below('Comment: given at home').status).toBe('unknown');
    expect(below('Comment: aspirin stopped before the infusion').status).toBe('unknown');
    expect(below('Comment: pt states stopped in March').status).toBe('stopped');
    expect(below('Tolerated. The first dose was stopped for an hour.').status).toBe('unknown');
  });
  test.each([
    ['Estado não tomado', 'stopped'],
    ['Estado previsto', 'planned'],
    ['entered-in-error', 'mentioned'],
    ['Aborted', 'stopped'],
    ['Traitement arrêté', 'stopped'],
    ['Compliance: Not taking', 'stopped'],
    ['Past Med: yes', 'unknown'],
  ])('%s', (part, status) => {
    expect(said('Tysabri\u200b300 mg', { section: 'listed', parts: ['Tysabri', '300 mg', part] }).status).toBe(status);
  });
});

test('a semicolon parts what is said of one medicine from the next', () => {
  const held = (text: string) =>
    viewsOf(row(text, { section: 'active', how: 'heading "Current"' }))
      .filter((v) => v.status === 'held')
      .map((v) => v.agent);
  expect(held('Tacrolimus 2 mg; leflunomide on hold from 12/11; prednisolone 5 mg')).toEqual(['leflunomide']);
  expect(held('On hold: tacrolimus; leflunomide')).toEqual(['leflunomide', 'tacrolimus']);
  expect(held('Tacrolimus and leflunomide on hold')).toEqual(['leflunomide', 'tacrolimus']);
});

describe('lists of many patients without a title', () => {
  const person = (text: string) => row(text, { section: 'listed', how: 'd' });
  const two = [person('Brinck, Solveig (30.11.1989) Natalizumab 300 mg'), person('Ehrling, Marek (08.04.1967) Vedolizumab 300 mg')];
  test('two rows that name one each are of nobody', () => expect(apart(two).map((f) => f.section)).toEqual(['note', 'note']));
  test('one is of the patient it names', () => expect(apart(two.slice(0, 1))).toEqual(two.slice(0, 1)));
  test('dates of doses name nobody', () => {
    const doses = [person('Tysabri 300 mg (30.11.2025)'), person('Ocrevus, Infusion 600 mg (08.04.2026)')];
    expect(apart(doses)).toEqual(doses);
  });
  test('under a title they stay', () => {
    const titled = two.map((f) => ({ ...f, how: 'heading "Medication"' }));
    expect(apart(titled)).toEqual(titled);
  });
});
