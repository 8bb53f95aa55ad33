// Results that a page speaks of: what is offered, and what is never taken for one.
import { expect, test } from 'vitest';
import { resultsIn } from '../../lib/assess/results.ts';
import { today } from './support/row.ts';

const one = (line: string) => resultsIn([line], today)[0];
const day = (s: string) => Date.parse(`${s}T00:00:00Z`);

test.each([
  ['Anti-JCV antibody index 2.3 (positive) | 2026-05-01', { kind: 'jcv-antibody', value: 2.3, result: 'positive', day: day('2026-05-01') }],
  ['JCV-Antikörper-Index 0,85 | 01.05.2026', { kind: 'jcv-antibody', value: 0.85, day: null }],
  ['STRATIFY JCV: negative, 13.05.2026', { kind: 'jcv-antibody', value: null, result: 'negative', day: day('2026-05-13') }],
  ['JC virus DNA PCR, CSF: not detected, 2026-05-13', { kind: 'jcv-dna' }],
  ['Lymphocytes 0.62 x10^9/L 2026-06-02', { kind: 'lymphocytes', value: 0.62, unit: 'giga', day: day('2026-06-02') }],
  ['2026-06-02 | Lymphozyten absolut | 620 /µl', { kind: 'lymphocytes', value: 620, unit: 'micro' }],
  ['Lymphocytes 18 % | 2026-06-02', { kind: 'lymphocytes', value: 18, unit: 'percent' }],
  ['WBC 4.1 K/µL 2026-06-02', { kind: 'leucocytes', value: 4.1, unit: 'giga' }],
  ['MRI brain without contrast, 14 Mar 2026: no new lesions', { kind: 'mri', day: day('2026-03-14') }],
  ['MRT Schädel 14.03.2026', { kind: 'mri', day: day('2026-03-14') }],
])('%s', (line, found) => expect(one(line)).toMatchObject(found));

test.each([
  'MRI brain scheduled for 2026-10-14',
  'MRI lumbar spine 2026-03-14',
  'MRI brain 2027-03-14',
  'Next brain MRI due 2026-03-14',
  'CD4 lymphocytes 300 /µl 2026-06-02',
  'Mother: JCV antibody positive',
  'Lymphoma, diagnosed 2019-01-01',
  'JCV antibody test ordered',
])('nothing: %s', (line) => expect(one(line)).toBeUndefined());

test('the same result twice is offered once', () => {
  expect(resultsIn(['ALC 0.6 G/L 2026-06-02', 'ALC 0.6 G/L 2026-06-02'], today)).toHaveLength(1);
});
