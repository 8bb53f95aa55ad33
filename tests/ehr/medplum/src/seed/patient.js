// The Patient resource of one entry of patients.json.
import { instant } from './day.js';
import { signedBy } from './physician.js';

export function patientOf(entry, now) {
  const [given, ...family] = entry.name.split(' ');
  // "Patient since" is the date of the first version: as old as the oldest thing on record.
  const first = Math.max(30, ...entry.conditions.map((c) => c.daysAgo));
  return {
    resourceType: 'Patient',
    id: entry.id,
    meta: { lastUpdated: instant(now, first) },
    active: true,
    identifier: [{ type: { text: 'MRN' }, system: 'MRN', value: entry.mrn }],
    name: [{ use: 'official', given: [given], family: family.join(' ') }],
    gender: entry.sex,
    birthDate: entry.birthDate,
    address: [{ use: 'home', line: ['1 Example Street'], city: entry.city, country: 'Nowhere' }],
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'en', display: 'English' }] }, preferred: true }],
    generalPractitioner: [signedBy],
  };
}
