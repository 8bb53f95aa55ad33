// One record inside the patient's page.
import { Document, ResourceTable } from '@medplum/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';

export function PatientRecordPage() {
  const { resourceType, id } = useParams();
  const reference = useMemo(() => ({ reference: `${resourceType}/${id}` }), [resourceType, id]);
  return (
    <Document>
      <ResourceTable value={reference} ignoreMissingValues />
    </Document>
  );
}
