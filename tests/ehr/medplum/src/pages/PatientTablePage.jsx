// A table of one patient's records of one kind, twenty rows a page; the page in view is part of the address.
import { Paper } from '@mantine/core';
import { formatSearchQuery, parseSearchRequest } from '@medplum/core';
import { Loading, SearchControl } from '@medplum/react';
import { useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { usePatient } from './usePatient.js';

const ROWS = 20;

/** Columns and order of each kind; what is not named here shows its id and date, Medplum's own default. */
const VIEWS = {
  MedicationRequest: '_fields=medication[x],status,dosageInstruction,authoredOn,statusReason&_sort=-_lastUpdated',
  Condition: '_fields=code,clinicalStatus,recordedDate&_sort=-_lastUpdated',
  AllergyIntolerance: '_fields=code,clinicalStatus,reaction&_sort=-_lastUpdated',
  Observation: '_fields=code,value[x],effective[x],status&_sort=-_lastUpdated',
  Immunization: '_fields=vaccineCode,status,occurrence[x]&_sort=-_lastUpdated',
};

/** The search parameter that points to the patient; most kinds call it subject. */
const OWNER = { AllergyIntolerance: 'patient', Immunization: 'patient' };

export function PatientTablePage() {
  const { resourceType } = useParams();
  const { search: query } = useLocation();
  const navigate = useNavigate();
  const patient = usePatient();
  const search = useMemo(() => {
    const view = query.length > 1 ? query.slice(1) : `_count=${ROWS}&${VIEWS[resourceType] ?? ''}`;
    const request = parseSearchRequest(`${resourceType}?${view}`);
    const owner = { code: OWNER[resourceType] ?? 'subject', operator: 'eq', value: `Patient/${patient?.id}` };
    const others = (request.filters ?? []).filter((f) => f.code !== owner.code);
    return { ...request, filters: [owner, ...others] };
  }, [resourceType, query, patient?.id]);

  if (!patient) return <Loading />;
  const here = `/Patient/${patient.id}/${resourceType}`;
  return (
    <Paper shadow="xs" m="md" p="xs">
      <SearchControl
        checkboxesEnabled
        search={search}
        onChange={(e) => navigate(`${here}${formatSearchQuery(e.definition)}`)}
        onClick={(e) => navigate(`${here}/${e.resource.id}`)}
      />
    </Paper>
  );
}
