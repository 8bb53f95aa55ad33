// One patient: the summary on the left, tabs on the right, as in Medplum's provider app.
import { Loader, Paper, ScrollArea } from '@mantine/core';
import { Document, LinkTabs, OperationOutcomeAlert, PatientSummary } from '@medplum/react';
import { useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { usePatient } from './usePatient.js';

const TABS = [
  { label: 'Timeline', value: 'timeline' },
  { label: 'Medications', value: 'MedicationRequest' },
  { label: 'Problems', value: 'Condition' },
  { label: 'Allergies', value: 'AllergyIntolerance' },
  { label: 'Results', value: 'Observation' },
  { label: 'Immunizations', value: 'Immunization' },
];

export function PatientPage() {
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState();
  const patient = usePatient(setOutcome);
  if (!patient) {
    return (
      <Document>
        {outcome ? <OperationOutcomeAlert outcome={outcome} /> : <Loader />}
      </Document>
    );
  }
  // The key makes a new page of each patient, as the provider app does: without it the tabs would keep their state.
  return (
    <div key={patient.id} className="chart">
      <div className="chart-summary">
        <ScrollArea h="100%">
          <PatientSummary
            patient={patient}
            headerLink={`/Patient/${patient.id}`}
            onClickResource={(r) => navigate(`/Patient/${patient.id}/${r.resourceType}/${r.id}`)}
          />
        </ScrollArea>
      </div>
      <div className="chart-body">
        <Paper w="100%" radius={0}>
          <LinkTabs baseUrl={`/Patient/${patient.id}`} tabs={TABS} p="sm" />
        </Paper>
        <Outlet />
      </div>
    </div>
  );
}
