// Laboratory values as Observations, gathered into one DiagnosticReport for each sample.
import { instant } from './day.js';
import { signedBy } from './physician.js';

function flag({ value, low, high }) {
  if (value < low) return [{ coding: [{ code: 'L', display: 'Low' }], text: 'Low' }];
  if (value > high) return [{ coding: [{ code: 'H', display: 'High' }], text: 'High' }];
  return undefined;
}

function range({ low, high, unit }) {
  if (low === undefined && high === undefined) return undefined;
  const limit = (value) => (value === undefined ? undefined : { value, unit });
  return [{ low: limit(low), high: limit(high) }];
}

export const labOf = (entry, subject, now) => ({
  resourceType: 'Observation',
  meta: { lastUpdated: instant(now, entry.daysAgo) },
  status: 'final',
  subject,
  effectiveDateTime: instant(now, entry.daysAgo),
  issued: instant(now, entry.daysAgo),
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] }],
  code: {
    text: entry.text,
    coding: entry.loinc ? [{ system: 'http://loinc.org', code: entry.loinc, display: entry.text }] : undefined,
  },
  valueQuantity: entry.string ? undefined : { value: entry.value, unit: entry.unit },
  valueString: entry.string,
  referenceRange: range(entry),
  interpretation: flag(entry),
});

export const reportOf = (name, daysAgo, observations, subject, now) => ({
  resourceType: 'DiagnosticReport',
  meta: { lastUpdated: instant(now, daysAgo) },
  status: 'final',
  subject,
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB', display: 'Laboratory' }] }],
  code: { text: name },
  issued: instant(now, daysAgo),
  effectiveDateTime: instant(now, daysAgo),
  resultsInterpreter: [signedBy],
  result: observations.map((o) => ({ reference: `Observation/${o.id}`, display: o.code.text })),
});
