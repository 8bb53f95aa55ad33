// A medication entry as a MedicationRequest, or a MedicationStatement where the patient reported it.
import { date, instant } from './day.js';
import { signedBy } from './physician.js';

const FORMULARY = 'https://lowmarsh.example/formulary';

/** A code of the hospital's own list: without one Medplum's edit dialog opens empty, which no real chart does. */
const localCode = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export function medicationOf(entry, subject, now) {
  const { text, status, daysAgo, stoppedDaysAgo, reason, dose, route } = entry;
  const dosage = dose ? [{ text: dose, ...(route && { route: { text: route } }) }] : undefined;
  const shared = {
    // The lists sort by the last change, so a stopped entry stands where it was stopped.
    meta: { lastUpdated: instant(now, stoppedDaysAgo ?? daysAgo) },
    status,
    subject,
    medicationCodeableConcept: { text, coding: [{ system: FORMULARY, code: localCode(text), display: text }] },
  };
  if (entry.statement) {
    return { ...shared, resourceType: 'MedicationStatement', dateAsserted: date(now, daysAgo), dosage };
  }
  return {
    ...shared,
    resourceType: 'MedicationRequest',
    intent: status === 'draft' ? 'plan' : 'order',
    authoredOn: date(now, daysAgo),
    requester: signedBy,
    dosageInstruction: dosage,
    statusReason: reason ? { text: reason } : undefined,
    dispenseRequest:
      stoppedDaysAgo === undefined
        ? undefined
        : { validityPeriod: { start: date(now, daysAgo), end: date(now, stoppedDaysAgo) } },
  };
}
