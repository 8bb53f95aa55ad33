// The patient that the address names, as Medplum's hook gives it: the old one until the new one has arrived.
import { useResource } from '@medplum/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';

/** @param {(outcome: object) => void} [setOutcome] hears why there is no such patient; must be a stable function */
export function usePatient(setOutcome) {
  const { patientId } = useParams();
  const reference = useMemo(() => ({ reference: `Patient/${patientId}` }), [patientId]);
  return useResource(reference, setOutcome);
}
