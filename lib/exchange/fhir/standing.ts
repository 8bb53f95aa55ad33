// Where a FHIR record stands, by its own status: taken, stopped, on hold, planned, or not to be counted at all.
import type { Section } from '../../read/row.ts';
import { type Obj, text } from './json.ts';

/** `how` names the field that told it, as the record writes it. */
export type Standing = { section: Section; how: string };

/** https://hl7.org/fhir/R4/valueset-medicationrequest-status.html; `ended` is of R5. Cancelled may have been given before. */
const ofRequest: Record<string, Section> = {
  active: 'active',
  'on-hold': 'held',
  cancelled: 'stopped',
  completed: 'stopped',
  ended: 'stopped',
  stopped: 'stopped',
  draft: 'planned',
};
/** https://hl7.org/fhir/R4/valueset-medication-statement-status.html; `not-taken` says nothing of the time before. */
const ofStatement: Record<string, Section> = {
  active: 'active',
  'on-hold': 'held',
  completed: 'stopped',
  stopped: 'stopped',
  'not-taken': 'stopped',
  intended: 'planned',
};
/** Ideas, not orders. A `plan` is one too, but US Core writes what patients take by themselves as an active plan. */
const ideas = ['proposal', 'option'];

export function standingOf(record: Obj): Standing {
  const kind = String(record.resourceType);
  const status = text(record.status, 40) ?? '';
  const told = (section: Section, field = 'status', value = status): Standing => ({ section, how: `${kind}.${field} "${value}"` });
  // what is under `note` is passed over, and the reason is said
  if (status === 'entered-in-error') return told('note');
  if (record.doNotPerform === true) return told('note', 'doNotPerform', 'true');
  if (kind === 'MedicationStatement') return told(ofStatement[status] ?? 'listed');
  const section = ofRequest[status] ?? 'listed';
  const intent = text(record.intent, 40) ?? '';
  return ideas.includes(intent) && section !== 'stopped' ? told('planned', 'intent', intent) : told(section);
}
