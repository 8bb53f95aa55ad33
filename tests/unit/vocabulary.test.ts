// What titles, column headers and lines say, in ten languages.
import { beforeAll, describe, expect, test } from 'vitest';
import { lexicon } from '../../lib/read/lexicon.ts';
import { columnKind, fold, namesMedicines, saysNone, sectionOfTitle, titleLike } from '../../lib/read/vocabulary.ts';
import { learn } from '../../lib/read/words.ts';

beforeAll(() => learn(lexicon));

const titles = {
  English: {
    active: ['Active medications', 'Current Medications (12)', 'CURRENT MEDS', 'Active prescriptions'],
    listed: [
      'Medications',
      'Medication list',
      'Rx',
      'Drugs',
      'Medication history',
      'Prescriptions',
      'Medications Prior to Admission',
      'Prior to Admission Medications',
      'Outpatient Medications Prior to Visit',
    ],
    stopped: [
      'Past medications',
      'Discontinued medications',
      'Inactive Medications',
      'Stopped',
      'Expired prescriptions',
      'Prior medications',
      'STOP taking these medications',
      'Medications to stop',
      'MEDICATIONS CEASED',
    ],
    planned: ['Planned medications', 'Upcoming infusions', 'Scheduled infusions'],
    held: ['Medications on hold'],
    allergy: ['Allergies', 'Allergies and intolerances', 'Drug allergies', 'Adverse reactions'],
    family: ['Family history'],
    note: ['Progress notes', 'Medication education', 'Problems', 'Lab results', 'Drug interactions', 'Vital signs', 'Immunizations'],
  },
  German: {
    active: ['Aktuelle Medikation', 'Laufende Medikamente'],
    listed: ['Medikation', 'Medikamente', 'Arzneimittel', 'Verordnungen'],
    stopped: ['Frühere Medikation', 'Abgesetzte Medikamente'],
    planned: ['Geplante Medikation'],
    allergy: ['Allergien', 'Unverträglichkeiten'],
    family: ['Familienanamnese'],
    note: ['Diagnosen', 'Befunde', 'Labor', 'Notizen'],
  },
  French: {
    active: ['Traitements en cours', 'Médicaments actuels'],
    listed: ['Médicaments', 'Traitements', 'Ordonnances', 'Traitement antérieur à l’hospitalisation'],
    stopped: ['Médicaments arrêtés', 'Traitements antérieurs', 'Médicaments à arrêter'],
    planned: ['Traitements prévus'],
    allergy: ['Allergies'],
    family: ['Antécédents familiaux'],
    note: ['Notes', 'Résultats'],
  },
  Spanish: {
    active: ['Medicación actual', 'Medicamentos activos'],
    listed: ['Medicamentos', 'Medicación', 'Fármacos', 'Prescripciones', 'Medicación previa al ingreso'],
    stopped: ['Medicamentos suspendidos', 'Medicación anterior', 'Medicamentos a suspender', 'Medicamentos previos'],
    planned: ['Medicación programada'],
    allergy: ['Alergias'],
    family: ['Antecedentes familiares'],
    note: ['Notas', 'Diagnósticos'],
  },
  Italian: {
    active: ['Terapia in corso', 'Farmaci attuali'],
    listed: ['Farmaci', 'Terapia farmacologica', 'Terapia precedente al ricovero'],
    stopped: ['Farmaci sospesi', 'Terapia precedente'],
    planned: ['Terapia pianificata', 'Terapia programmata', 'Terapia in programma'],
    allergy: ['Allergie'],
    note: ['Note', 'Esami'],
  },
  Portuguese: {
    active: ['Medicação atual', 'Medicamentos ativos'],
    listed: ['Medicamentos', 'Medicação', 'Prescrições'],
    stopped: ['Medicamentos suspensos', 'Medicação anterior'],
    planned: ['Medicação planejada'],
    allergy: ['Alergias'],
    note: ['Notas', 'Resultados'],
  },
  Dutch: {
    active: ['Actuele medicatie', 'Huidige medicatie'],
    listed: ['Medicatie', 'Geneesmiddelen'],
    stopped: ['Gestopte medicatie', 'Eerdere medicatie'],
    planned: ['Geplande medicatie'],
    allergy: ['Allergieën'],
    note: ['Notities', 'Uitslagen'],
  },
  Russian: {
    active: ['Текущие назначения', 'Текущие препараты'],
    listed: ['Лекарственные препараты', 'Назначения'],
    stopped: ['Прошлые назначения', 'Отменённые препараты'],
    allergy: ['Аллергии'],
  },
  Japanese: {
    active: ['現在の処方'],
    listed: ['処方', '薬剤', '処方歴'],
    stopped: ['中止した薬'],
    allergy: ['アレルギー', '薬剤アレルギー'],
  },
  Chinese: {
    active: ['当前用药', '目前药物'],
    listed: ['药物', '处方', '藥物'],
    stopped: ['既往用药'],
    allergy: ['过敏', '药物过敏', '過敏史'],
  },
  Arabic: {
    active: ['الأدوية الحالية'],
    listed: ['الأدوية'],
    stopped: ['الأدوية السابقة'],
    allergy: ['حساسية', 'الحساسية'],
  },
} as const;

describe('words met on pages that nobody had tuned to', () => {
  test.each([
    ['Orders this visit', 'listed'],
    ['Orders', null],
    ['Medicina interna', null],
    ['Medicinsk anamnes', null],
    ['Aktuelle lægemiddelordinationer (12)', 'active'],
    ['Ophørte lægemidler', 'stopped'],
    ['Medicines you no longer take (2)', 'stopped'],
    ['Verlaufsmodifizierende Therapie (DMT)', 'listed'],
    ['Nicht erlaubte Begleitmedikation', 'note'],
    ['SmartSet: Lupus nephritis', 'note'],
    ['Sinais vitais', 'note'],
    ['Constantes', 'note'],
    ['Visa utsatta', null],
    ['Current Profile  show current  |  show all  |  active  |  inactive', null],
    ['Terapie pregresse', 'stopped'],
    ['Solicitudes en trámite', 'planned'],
    ['Medication requested', 'planned'],
    ['RxNorm 300000', null],
  ])('%s', (title, section) => {
    expect(sectionOfTitle(title)).toBe(section);
  });
});

describe('sectionOfTitle', () => {
  const table = Object.entries(titles).flatMap(([language, sections]) =>
    Object.entries(sections).flatMap(([section, words]) =>
      (words as readonly string[]).map((title): [string, string, string] => [language, title, section]),
    ),
  );
  test.each(table)('%s: %j opens %s', (_language, title, section) => {
    expect(sectionOfTitle(title)).toBe(section);
  });

  test('counts and punctuation do not matter', () => {
    for (const t of ['Medications (3)', 'MEDICATIONS:', '— Medications —', '3 Medications', 'Medications [12]'])
      expect(sectionOfTitle(t)).toBe('listed');
  });

  test('past and active together is a list that does not say which', () => {
    expect(sectionOfTitle('Active and past medications')).toBe('listed');
  });

  test('quotation marks make no remark of a title, places to be filled do', () => {
    expect(sectionOfTitle('« Traitement en cours »')).toBe('active');
    expect(sectionOfTitle('{{Medication.CurrentList}}')).toBe('note');
  });

  test('what was taken in the last months is not what was stopped', () => {
    expect(sectionOfTitle('Medicatie afgelopen 6 maanden')).toBe('listed');
    expect(sectionOfTitle('Medicatie afgelopen')).toBe('stopped');
  });

  test.each(['', '  ', 'Home', 'Welcome', 'Patient portal', 'Settings', '12', 'Medications '.repeat(10)])('%j opens nothing', (title) => {
    expect(sectionOfTitle(title)).toBeNull();
  });
});

describe('fold', () => {
  test.each([
    ['Médicaments (12)', 'medicaments'],
    ['Drugs\u200band\u200bsupplies', 'drugs and supplies'],
    ['  A / B  ', 'a / b'],
  ])('%j reads %j', (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });
});

describe('namesMedicines', () => {
  test('a status alone does not', () => {
    expect(namesMedicines('Past')).toBe(false);
    expect(namesMedicines('Past medications')).toBe(true);
  });
});

describe('titleLike', () => {
  test.each(['Medications', 'Current Medications', 'Medikation', 'Allergies & intolerances', 'Family history'])('%j is', (line) => {
    expect(titleLike(line)).not.toBeNull();
  });

  test.each(['Tysabri 300 mg', 'Stopped', 'Metformin', 'Takes her medications daily', 'Medication: Metformin 500 mg', ''])('%j is not', (line) => {
    expect(titleLike(line)).toBeNull();
  });
});

describe('columnKind', () => {
  test.each([
    ['Medication', 'c'],
    ['Drug name', 'c'],
    ['Arzneimittel', 'c'],
    ['Allergen', 'allergy'],
    ['Reaction', 'allergy'],
    ['Patient', 'm'],
    ['MRN', 'm'],
    ['Dose', 'other'],
    ['', undefined],
  ])('%j: %s', (header, kind) => {
    expect(columnKind(header)).toBe(kind);
  });
});

describe('saysNone', () => {
  test.each([
    'No known medications',
    'No active medications',
    'No current medications on file',
    'Medications: none',
    'None recorded',
    'None',
    'No data',
    'Keine Medikamente',
    'Aucun médicament',
    'Sin medicación',
    'Nessun farmaco',
    'Sem medicamentos',
    'Geen medicatie',
    'There is no delivered medication found for this patient.',
    'Keine abgegebenen Medikamente',
    'Er zijn geen afgeleverde geneesmiddelen teruggevonden voor deze patiënt.',
    "Aucun médicament délivré n'a été retrouvé pour ce patient.",
  ])('%j says that the list is empty', (line) => {
    expect(saysNone(line)).toBe(true);
  });

  test.each([
    'Metformin 500 mg',
    'No known drug allergies',
    'Tysabri: none missed',
    'No changes to medication today',
    'Keine weiteren Medikamente',
    'Geen andere geneesmiddelen',
  ])('%j does not', (line) => {
    expect(saysNone(line)).toBe(false);
  });
});

// one title of each kind in each of the languages that share one table of words
describe('titles in more languages', () => {
  test.each([
    ['Φαρμακευτική αγωγή', 'listed'],
    ['Προηγούμενα φάρμακα', 'stopped'],
    ['Αλλεργίες', 'allergy'],
    ['Διαγνώσεις', 'note'],
    ['Gyógyszerelés', 'listed'],
    ['Korábbi gyógyszerek', 'stopped'],
    ['Tratament curent', 'active'],
    ['Текущи лекарства', 'active'],
    ['Спрени лекарства', 'listed'],
    ['Поточні призначення', 'active'],
    ['Trenutna terapija', 'active'],
    ['Predpisana zdravila', 'listed'],
    ['Trvalá medikace', 'active'],
    ['Předchozí léčba', 'stopped'],
    ['Aktualnie przyjmowane leki', 'active'],
    ['Wyniki badań', 'note'],
    ['Vartojami vaistai', 'listed'],
    ['Lietotās zāles', 'listed'],
    ['Kehtivad ravimid', 'active'],
    ['תרופות קבועות', 'active'],
    ['תרופות שהופסקו', 'stopped'],
    ['רגישויות', 'allergy'],
    ['투약내역', 'listed'],
    ['중단 약물', 'stopped'],
    ['검사결과', 'note'],
    ['Aktuelle und geplante Medikation', 'listed'],
    ['Protocole : R-CHOP 21 — Lymphome B', 'listed'],
    ['Protocol for the use of rituximab', 'note'],
    ['Reception', null],
    ['Lekarz rodzinny', null],
    ['Ampoule buvable', null],
  ])('%s opens %s', (title, section) => {
    expect(sectionOfTitle(title)).toBe(section);
  });

  test.each(['Pacient neužívá žádné léky.', 'Brak leków', 'Nem szed gyógyszert', 'ללא תרופות', '처방 없음', 'Fără medicație'])(
    '%s says that there is none',
    (line) => {
      expect(saysNone(line)).toBe(true);
    },
  );
});
