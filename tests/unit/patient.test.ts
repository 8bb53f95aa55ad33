// The patient's place in an address.
import { beforeAll, expect, test } from 'vitest';
import { lexicon } from '../../lib/read/lexicon.ts';
import { patientInAddress } from '../../lib/read/patient.ts';
import { learn } from '../../lib/read/words.ts';

beforeAll(() => learn(lexicon));

const at = (path: string) => patientInAddress(`https://ehr.example.org${path}`);
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';

test.each([
  ['/Patient/123/medications', '123'],
  [`/patients/${uuid}`, uuid],
  ['/chart/abc-1?tab=meds', 'abc-1'],
  ['/app/records/77#top', '77'],
  ['/#/patient/55/summary', '55'],
  ['/#!/patient/55', '55'],
  ['/app/#/home?patientId=9', '9'],
  ['/interface/main.php?pid=12', '12'],
  ['/interface/patient_file/summary/demographics.php?set_pid=12', '12'],
  ['/oscarRx/choosePatient.do?providerNo=9&demographicNo=31', '31'],
  [`/openmrs/clinician/patient.page?patientId=${uuid}`, uuid],
  ['/view?mrn=A-100', 'A-100'],
])('%s: %s', (path, patient) => {
  expect(at(path)).toBe(patient);
});

test.each([
  ['/orders/123456', '?123456'],
  [`/visit/${uuid}/notes`, `?${uuid}`],
])('%s names something, perhaps an order: marked as loose', (path, patient) => {
  expect(at(path)).toBe(patient);
});

test.each(['/', '/home', '/worklist', '/inbox/12', '/#top'])('%s names nobody', (path) => {
  expect(at(path)).toBe('');
});

test.each(['', 'not an address', 'about:blank'])('%j names nobody', (href) => {
  expect(patientInAddress(href)).toBe('');
});

test('two patients have two places', () => {
  expect(at('/Patient/1/meds')).not.toBe(at('/Patient/2/meds'));
});

test('a part of the chart does not change the patient', () => {
  expect(at('/patient/5/medications?sort=name#list')).toBe(at('/patient/5/allergies'));
});

test.each([
  ['/patient/summary?patientId=5', '5'],
  ['/demographic/demographiccontrol.jsp?demographicNo=7&displaymode=edit', '7'],
])('a page’s own name behind the word for patient is not the patient: %s', (path, patient) => {
  expect(at(path)).toBe(patient);
});
