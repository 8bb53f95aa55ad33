// A vital sign as the Observation that Medplum's summary looks for, by its LOINC code.
import { instant } from './day.js';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const quantity = (value, unit) => ({ value, unit, system: UCUM, code: unit });
const code = (loinc, text) => ({ text, coding: [{ system: LOINC, code: loinc, display: text }] });

const KINDS = {
  'heart rate': ['8867-4', 'Heart rate', '/min'],
  temperature: ['8310-5', 'Body temperature', 'Cel'],
  weight: ['29463-7', 'Body weight', 'kg'],
  height: ['8302-2', 'Body height', 'cm'],
};

export function vitalOf(entry, subject, now) {
  const shared = {
    resourceType: 'Observation',
    meta: { lastUpdated: instant(now, entry.daysAgo) },
    status: 'final',
    subject,
    effectiveDateTime: instant(now, entry.daysAgo),
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] }],
  };
  if (entry.vital === 'blood pressure') {
    return {
      ...shared,
      code: code('85354-9', 'Blood pressure'),
      component: [
        { code: code('8480-6', 'Systolic blood pressure'), valueQuantity: quantity(entry.systolic, 'mm[Hg]') },
        { code: code('8462-4', 'Diastolic blood pressure'), valueQuantity: quantity(entry.diastolic, 'mm[Hg]') },
      ],
    };
  }
  const [loinc, text, unit] = KINDS[entry.vital];
  return { ...shared, code: code(loinc, text), valueQuantity: quantity(entry.value, unit) };
}
