// Problems, allergies, immunizations and notes of one entry of patients.json.
import { date, instant } from './day.js';
import { signedBy } from './physician.js';

const clinical = (set, code) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${set}`, code }],
});

export const conditionOf = ({ text, status, daysAgo }, subject, now) => ({
  resourceType: 'Condition',
  meta: { lastUpdated: instant(now, daysAgo) },
  subject,
  code: { text },
  clinicalStatus: clinical('condition-clinical', status),
  recordedDate: date(now, daysAgo),
});

export const allergyOf = ({ text, status, reaction }, patient, now) => ({
  resourceType: 'AllergyIntolerance',
  meta: { lastUpdated: instant(now, 400) },
  patient,
  code: { text },
  clinicalStatus: clinical('allergyintolerance-clinical', status),
  reaction: reaction ? [{ manifestation: [{ text: reaction }] }] : undefined,
});

export const immunizationOf = ({ text, daysAgo }, patient, now) => ({
  resourceType: 'Immunization',
  meta: { lastUpdated: instant(now, daysAgo) },
  status: 'completed',
  patient,
  vaccineCode: { text },
  occurrenceDateTime: date(now, daysAgo),
});

export const noteOf = ({ text, daysAgo }, subject, now) => ({
  resourceType: 'Communication',
  meta: { lastUpdated: instant(now, daysAgo) },
  status: 'completed',
  subject,
  sender: signedBy,
  sent: instant(now, daysAgo),
  payload: [{ contentString: text }],
});
