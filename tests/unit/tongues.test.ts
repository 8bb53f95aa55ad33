// What entries of lists in more languages say of a medicine, in a cell of its own and beside its name; and what only looks like it.
import { describe, expect, test } from 'vitest';
import { stopDayOf } from '../../lib/assess/dates.ts';
import { begins, within } from '../../lib/read/tongues.ts';
import { said } from './support/row.ts';

const cell = (status: string) => said(`Tysabri 300 mg\u200b${status}`, { parts: ['Tysabri 300 mg', status], section: 'listed' }).status;

describe('a status in a cell of its own', () => {
  test.each([
    ['Ενεργό', 'active'],
    ['Διακοπή', 'stopped'],
    ['Ολοκληρώθηκε', 'stopped'],
    ['leállítva', 'stopped'],
    ['aktív', 'active'],
    ['felfüggesztve', 'held'],
    ['Oprit', 'stopped'],
    ['În curs', 'active'],
    ['спрян', 'stopped'],
    ['Призупинено', 'held'],
    ['Завершено', 'stopped'],
    ['Ukinuto', 'stopped'],
    ['Aktivno', 'active'],
    ['Ukinjeno', 'stopped'],
    ['Pozastavené', 'held'],
    ['Vysazeno', 'stopped'],
    ['WSTRZYMANO', 'held'],
    ['Odstawiony', 'stopped'],
    ['Nutraukta', 'stopped'],
    ['Pārtraukts', 'stopped'],
    ['Lõpetatud', 'stopped'],
    ['פעיל', 'active'],
    ['הופסק', 'stopped'],
    ['투약중', 'active'],
    ['중단', 'stopped'],
    ['중단(심방세동)', 'stopped'],
    ['보류', 'held'],
    ['예정', 'planned'],
    ['Em curso', 'active'],
    ['Considered', 'planned'],
  ])('%s: %s', (text, status) => {
    expect(cell(text)).toBe(status);
  });
});

describe('words beside the name', () => {
  test.each([
    ['Tysabri 300 mg WSTRZYMANO od 21.11.2026 – PLT 41 tys.', 'held'],
    ['Tysabri 300 mg, sospesa temporaneamente dal 16/11/2026', 'held'],
    ['Tysabri 300 mg, vorübergehend abgesetzt', 'held'],
    ['À prévoir : relais par TYSABRI, première perfusion de 300 mg le 15/12/2026', 'planned'],
    ['ADR: Tysabri – urticaria (Mar 2017)', 'allergy'],
  ])('%s: %s', (text, status) => {
    expect(said(text, { section: 'listed' }).status).toBe(status);
  });

  test.each(['Tysabri 300 mg, ampoule buvable', 'Tysabri 300 mg, za 14 dni kontrola'])('%s says nothing of its status', (text) => {
    expect(said(text, { section: 'listed' }).status).toBe('unknown');
  });
});

test.each(['stop —', 'Stopped: –', 'End date:'])('the label of an empty field ends nothing: %s', (field) => {
  expect(cell(field)).toBe('unknown');
});

test.each([
  ['Vége: 2023.04.30', '2023-04-30'],
  ['Λήξη: 25/06/2024', '2024-06-25'],
  ['סיום: 15/01/2022', '2022-01-15'],
  ['종료일: 2022-05-09', '2022-05-09'],
  ['Kraj: 30.12.2024', '2024-12-30'],
])('an end under its own header: %s', (part, day) => {
  expect(new Date(stopDayOf([part]) ?? 0).toISOString().slice(0, 10)).toBe(day);
});

test.each([...Object.entries(begins), ...Object.entries(within)])('the words for %s are whole, and none is empty', (_, source) => {
  expect(source.split('|').filter((w) => !w.trim())).toEqual([]);
  expect(new RegExp(source, 'u').test('')).toBe(false);
});

const letter = (why: string) =>
  `We met again in the clinic on Tuesday and went through the scans of this autumn with her and her husband. It was her old clinic that spoke of natalizumab in view of ${why} and she is in no hurry until the spring.`;

test.each(['disease activity', 'aktywność choroby', 'ενεργότητα', 'aktivnost bolesti', 'активность', 'aktiivsus'])(
  'the activity of a disease makes nothing active: %s',
  (why) => {
    const told = said(letter(why), { section: 'listed' });
    expect(told.status).not.toBe('active');
    expect(told).toEqual(said(letter('a relapse'), { section: 'listed' }));
  },
);

test('an inactivated vaccine stops nothing', () => {
  expect(said('Tysabri 300 mg, Impfung nur mit inaktiviertem Impfstoff', { section: 'listed' }).status).toBe('unknown');
});
