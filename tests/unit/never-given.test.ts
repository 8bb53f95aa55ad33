// Entries that never became a treatment, and sentences of which the one before is about another medicine.
import { expect, test } from 'vitest';
import { said } from './support/row.ts';

test.each([
  'Natalizumab 300 mg, não foi iniciado',
  'Natalizumab 300 mg, nunca administrado',
  'Natalizumab 300 mg, no ha sido administrado',
  'Natalizumab 300 mg, mai somministrato',
  'Natalizumab 300 mg, jamais débuté',
  'Natalizumab 300 mg, nie begonnen',
  'Natalizumab 300 mg, nooit gestart',
  'Natalizumab 300 mg, never begun',
  'Natalizumab 300 mg, leku nie podano',
  'Natalizumab 300 mg, cancelled before dispensing',
  'Natalizumab 300 mg, storniert vor Abgabe',
  'Natalizumab 300 mg, anulowana przed realizacją',
])('%s: nobody took it', (text) => {
  expect(said(text, { section: 'listed' })).toMatchObject({ status: 'mentioned', firm: false });
});

test.each([
  'Natalizumab 300 mg, given before dispensing of the card',
  'Natalizumab 300 mg every 4 weeks, cancelled appointment before Christmas',
  'Natalizumab 300 mg, begun in May',
])('%s: taken at some time', (text) => {
  expect(said(text, { section: 'listed' }).firm).toBe(true);
});

test.each([
  ['Withhold from 23/11 until the count is above 1.5', 'held'],
  ['withhold if temperature is above 38', 'active'],
  ['Behandlung ist abgeschlossen', 'stopped'],
  ['Impfungen abgeschlossen', 'active'],
] as const)('mycophenolate mofetil 1 g, %s: %s', (words, status) => {
  expect(said(`mycophenolate mofetil 1 g twice daily, ${words}`, { section: 'active' }).status).toBe(status);
});

test('what a whole sentence before says is said of another medicine', () => {
  const text =
    'Kreatinin stabil bei 1,6 mg/dl nach der Behandlung der letzten Monate. Azathioprin war bereits 2019 wegen Wirkungsverlust abgesetzt worden. Zur Erhaltung ist Natalizumab 300 mg i.v. ab Januar 2027 geplant.';
  const at = text.indexOf('Natalizumab');
  expect(at).toBeGreaterThan(90);
  const alone = text.replace('Azathioprin', 'Das Mittel');
  expect(said(alone).status).toBe('planned');
});

test('a monograph that speaks of switching says nothing of the past', () => {
  const text = 'Patients should have stopped other therapy; switching from natalizumab requires a washout agreed by the team.';
  expect(said(text, { section: 'note', how: 'heading "Place in therapy"' }).status).toBe('mentioned');
  expect(
    said('Switched from natalizumab to ocrelizumab in May because of the antibody index.', { section: 'note', how: 'heading "Course"' }).status,
  ).toBe('stopped');
});

test.each([
  ['Course 4 of 6\u200bBrentuximab vedotin (Adcetris) 1.2 mg/kg\u200b79 mg\u200bDoxorubicin 25 mg/m2\u200b45 mg\u200bVinblastine 6 mg/m2', 'unknown'],
  [
    'Reactions to brentuximab vedotin: a text that goes on for a long while, with 10 mg of one thing and 20 mg of another in it, and more of the kind, said of nobody in particular',
    'mentioned',
  ],
])('%s: %s', (text, status) => {
  expect(said(`${text}\u200bfurther words that make this row longer than any entry of a list would be, so that it is no line`).status).toBe(status);
});
