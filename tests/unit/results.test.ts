// Results that bear on PML: value, unit and date as the page has them, or nothing.
import { describe, expect, test } from 'vitest';
import { gatherResults, resultsIn } from '../../lib/assess/results.ts';
import type { FoundRow } from '../../lib/match/found.ts';

const row = (...parts: string[]): FoundRow => ({
  text: parts.map((p) => (parts[1] ? p.replace(/^[^:]{1,30}: /, '') : p)).join('\u200b'),
  parts,
  section: 'note',
  how: '',
  visible: true,
  marks: [],
  hits: [],
});
const said = (...parts: string[]) =>
  resultsIn(row(...parts)).map((r) =>
    [r.test, r.value, r.unit, r.standard?.sign, r.standard?.value, r.date].filter((x) => x !== null && x !== undefined).join(' '),
  );

describe('a row of a table', () => {
  test.each([
    [['Test: JCV antibody index', 'Value: 2.45', 'Units: ', 'Reference range: <0.20', 'Date: 2026-10-01'], ['anti-jcv-index 2.45 2026-10-01']],
    [['Test: Anti-JCV antibody', 'Result: POSITIVE', 'Date: 2026-10-01'], ['anti-jcv-status positive 2026-10-01']],
    [['Test: JCV-Antikörper', 'Ergebnis: negativ', 'Datum: 01.10.2026'], ['anti-jcv-status negative']],
    [['Test: JCV-Antikörper', 'Ergebnis: negativ', 'Datum: 21.10.2026'], ['anti-jcv-status negative 2026-10-21']],
    [
      ['Test: Lymphocytes, absolute', 'Value: 850', 'Units: cells/µL', 'Reference range: 1000-4000', 'Date: 2026-11-02'],
      ['lymphocytes 850 cells/µl 0.85 2026-11-02'],
    ],
    [['Lymphozyten absolut', '0,85', '10^9/l', '1,0 - 4,0', '02.11.2026'], ['lymphocytes 0.85 10^9/l 0.85']],
    [['Test: Lymphocytes (10*9/L)', 'Result: 0.42', 'Collected: 2026-11-02'], ['lymphocytes 0.42 10*9/l 0.42 2026-11-02']],
    [['Linfocitos', '1.200 /mm3', '2026-11-02'], ['lymphocytes 1200 /mm3 1.2 2026-11-02']],
    [['CD4 T-cells', '<50', 'cells/µL', '2026-11-02'], ['cd4 50 cells/µl below 50 2026-11-02']],
    [['IgG', '4,8 g/l', '2026-11-02'], ['igg 4.8 g/l 4.8 2026-11-02']],
    [['Immunoglobulin G', '480', 'mg/dL', '700-1600', '2026-11-02'], ['igg 480 mg/dl 4.8 2026-11-02']],
    [['MRI brain with contrast', '2026-09-14', 'no new lesions'], ['mri-brain 2026-09-14']],
  ])('%j', (parts, expected) => {
    expect(said(...parts)).toEqual(expected);
  });
});

describe('a sentence', () => {
  test.each([
    ['Index anti-JCV (+) 2.45 el 2021-04-15', ['anti-jcv-index 2.45 2021-04-15', 'anti-jcv-status positive 2021-04-15']],
    ['JCV antibody negative 14 Mar 2026', ['anti-jcv-status negative 2026-03-14']],
    ['Lymphocytes 0.85 x10^9/L (1.0-4.0) on 2026-11-02', ['lymphocytes 0.85 x10^9/l 0.85 2026-11-02']],
    ['Letztes MRT Schädel am 21.09.2026', ['mri-brain 2026-09-21']],
    ['MRI brain without contrast, 14 Mar 2026: no new lesions', ['mri-brain 2026-03-14']],
    ['IRM cérébrale du 3 février 2026', ['mri-brain 2026-02-03']],
    ['STRATIFY JCV: negative, 13.05.2026', ['anti-jcv-status negative 2026-05-13']],
    ['JCV-Antikörper-Index 0,85 vom 1. März 2026', ['anti-jcv-index 0.85 2026-03-01']],
    // a test for the virus is no test for antibodies
    ['JC virus DNA PCR, CSF: not detected, 2026-05-13', ['jcv-dna negative 2026-05-13']],
    ['JCV PCR in CSF positive, 2026-05-13', ['jcv-dna positive 2026-05-13']],
    ['JCV-DNA im Liquor nicht nachgewiesen, 2026-05-13', ['jcv-dna negative 2026-05-13']],
    ['JCV-DNA im Liquor nachgewiesen, 2026-05-13', ['jcv-dna positive 2026-05-13']],
    // which of the two is meant, or what is denied, is not for us to guess
    ['JCV PCR in CSF, no copies detected, 2026-05-13', ['jcv-dna 2026-05-13']],
    ['JCV antibody negative, JCV PCR positive, 2026-05-13', ['jcv-dna 2026-05-13']],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

test('a flow sheet: each day has its result', () => {
  expect(said('Test: Lymphocytes absolute', 'Unit: 10^9/L', '2026-05-02: 0.62', '2026-08-01: 0.48')).toEqual([
    'lymphocytes 0.62 10^9/l 0.62 2026-05-02',
    'lymphocytes 0.48 10^9/l 0.48 2026-08-01',
  ]);
});

describe('nothing is taken', () => {
  test.each([
    ['without a unit', ['Lymphocytes', '850', '2026-11-02']],
    ['a percentage', ['Lymphocytes', '18 %', '2026-11-02']],
    ['a percentage in a column', ['Test: Lymphocytes', 'Value: 18', 'Unit: %']],
    ['a ratio', ['CD4/CD8 ratio', '1.2']],
    ['a subclass', ['IgG4', '0.4 g/L']],
    ['a test that is ordered', ['JCV antibody index ordered 2026-10-01']],
    ['an MRI to come', ['MRI brain scheduled 2027-01-10']],
    ['an MRI of another part', ['MRI lumbar spine', '2026-09-14']],
    ['an MRI without a date', ['MRI brain: no new lesions']],
    ['a range alone', ['Lymphocytes', '1.0-4.0 10^9/L']],
    ['a reference alone', ['Test: Lymphocytes', 'Reference: 1.0 10^9/L']],
    ['a condition', ['Repeat JCV serology; if JCV positive, switch']],
    ['another virus', ['VZV IgG index', '2.1']],
    ['antibodies against a virus', ['VZV IgG', '480 mg/dL']],
    ['a relative’s', ['Mother: JCV antibody positive']],
    ['a lymphoma', ['Lymphoma, diagnosed 2019-01-01']],
    ['a dose', ['JCV risk discussed, natalizumab dose 24']],
  ])('%s', (_why, parts) => {
    expect(said(...parts)).toEqual([]);
  });

  test('from a row that is not to be seen, or a relative’s', () => {
    const r = row('JCV antibody index', '2.45');
    expect(resultsIn({ ...r, visible: false })).toEqual([]);
    expect(resultsIn({ ...r, section: 'family' })).toEqual([]);
  });
});

test('the newest of a test comes first, and the same result once', () => {
  const all = ['2024-01-01', '2026-01-01', '2025-01-01', '2026-01-01'].flatMap((d) => resultsIn(row(`JCV antibody index 1.${d[3]} on ${d}`)));
  expect(gatherResults(all, Date.UTC(2026, 5, 1)).map((r) => r.date)).toEqual(['2026-01-01', '2025-01-01', '2024-01-01']);
  // a day to come is an appointment
  expect(gatherResults(all, Date.UTC(2025, 5, 1)).map((r) => r.date)).toEqual(['2025-01-01', '2024-01-01']);
});
