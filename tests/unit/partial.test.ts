// Rows that a page says exist and does not show.
import { beforeAll, describe, expect, test } from 'vitest';
import { lexicon } from '../../lib/read/lexicon.ts';
import { pagerOf } from '../../lib/read/partial.ts';
import { learn } from '../../lib/read/words.ts';

beforeAll(() => learn(lexicon));

describe('the page says how many', () => {
  test.each([
    ['1-10 of 43', 33],
    ['1 – 10 of 43', 33],
    ['Showing 1-10 of about 43 results', 33],
    ['1-10 von 43', 33],
    ['1-10 sur 43', 33],
    ['11-20 de 43', 33],
    ['1-10 di 43', 33],
    ['1-10 van 43', 33],
    ['991-1,000 of 2,000', 1990],
    ['10 of 43 items', 33],
    ['10/43 medications', 33],
    ['10 von 43 Einträge', 33],
    ['Show 12 more', 12],
    ['12 more', 12],
    ['5 inactive medications', 5],
    ['3 weitere', 3],
    ['3 autres', 3],
    ['+5', 5],
    ['View\u200b12\u200bmore', 12],
    ['46 orders', 36],
    ['Medication orders\u200b46', 36],
    ['Medications (12)', 2],
    ['13 Medikamente', 3],
  ])('%j: %i', (line, n) => {
    expect(pagerOf(line, 10)[0]).toBe(n);
  });
});

describe('the page says that there are more', () => {
  test.each([
    'Show more',
    'View all',
    'Load more',
    'mehr anzeigen',
    'Voir plus',
    'ver más',
    'mostra altri',
    'toon meer',
    'Page 1 of 3',
    'Seite 2 von 4',
    'Página 1 de 2',
    'Strona 1 z 3 Następna',
    'Side 1 af 2',
    'Sivu 1/2',
    'Ver mais',
    'Zobacz więcej',
    'Charger la suite',
    'Mehr laden',
    'もっと見る',
  ])('%j: some, not how many', (line) => {
    expect(pagerOf(line, 10)[0]).toBe(1);
  });

  test.each([
    'You do not have access to restricted medications. Some entries are not displayed.',
    'Sensitive medications are hidden',
    'Einige Einträge werden nicht angezeigt.',
    'Certains médicaments sont masqués',
    'Algunos medicamentos no se muestran',
    'Alguns medicamentos não são exibidos',
    'Alcuni farmaci non sono visualizzati',
    'Sommige regels worden niet getoond',
  ])('%s: a part is withheld', (line) => {
    expect(pagerOf(line, 5)[0]).toBe(1);
  });

  test.each(['Hide inactive', 'Show hidden columns', 'No access to medication reconciliation', 'Medications not tolerated'])(
    '%s: none is',
    (line) => {
      expect(pagerOf(line, 5)[0]).toBe(0);
    },
  );

  test.each([
    'Loading medications…',
    'Medikation wird geladen …',
    'Chargement des traitements',
    'Cargando la medicación',
    'Carregando medicamentos',
    'Caricamento della terapia',
    'Medicatie wordt geladen',
  ])('%s: on its way', (line) => {
    expect(pagerOf(line, 5)[0]).toBe(1);
  });

  test.each(['Loading dose of natalizumab given', 'Aspirin 300 mg loading dose', 'Medication loaded from pharmacy'])('%s: not on its way', (line) => {
    expect(pagerOf(line, 5)[0]).toBe(0);
  });

  test.each(['Medication reconciliation incomplete', 'Active (5)', 'MedicationStatement/401'])('%s says nothing of its pages', (line) => {
    expect(pagerOf(line, 3)[0]).toBe(0);
  });
});

test.each([
  ['Showing 6 of 14', 8],
  ['6 of 14 shown', 8],
  ['8 von 21 angezeigt', 13],
  ['A mostrar 8 de 21', 13],
  ['Affichage de 5 sur 12', 7],
  ['Visualizzati 5 di 12', 7],
  ['Wyświetlono 5 z 14', 9],
  ['Toont 5 van 12', 7],
  ['Viser 5 af 12 ordinationer', 7],
  ['Näytetään 5/12', 7],
  ['12件中 5件を表示', 7],
  ['Exibindo 6 de 17 medicamentos. 11 ocultos pelos filtros.', 11],
  ['Showing 4 of 9 medications (5 hidden by filter)', 5],
])('%j says how many are not shown', (line, unseen) => {
  expect(pagerOf(line, 5)[0]).toBe(unseen);
});

describe('the page says that this is all, or nothing of the kind', () => {
  test.each([
    '1-10 of 10',
    'Page 1 of 1',
    '10 of 10 items',
    'Medications',
    'Take 1-2 tablets twice daily',
    'Take 1 or 2 tablets',
    'Tysabri 300 mg, dose 3 of 12',
    'Displaying 10 of 10',
    'Cycle 3 of 6',
    'Refill 2 of 6 on the label shown',
    '1 of 3',
    '10/12/2024',
    '120/80',
    '1/2 tablet',
    'Medications (10)',
    '3 medications',
    `1-10 of 43 ${'and a long sentence that is no pager '.repeat(3)}`,
  ])('%j', (line) => {
    expect(pagerOf(line, 10)[0]).toBe(0);
  });
});

test.each([
  ['6 – 10 van 62', 5],
  ['61 – 62 van 62', 2],
  ['1-1,000 of 2,000', 1000],
  ['5 of 62 items', 5],
  ['Showing 6 of 14', 6],
])('%j stands under so many rows', (line, rows) => {
  expect(pagerOf(line, 10)[1]).toBe(rows);
});
