// The timeline of a patient: notes, laboratory reports with their values, the record's own history.
import { Loading, PatientTimeline } from '@medplum/react';
import { usePatient } from './usePatient.js';

export function PatientTimelinePage() {
  const patient = usePatient();
  return patient ? <PatientTimeline patient={patient} /> : <Loading />;
}
