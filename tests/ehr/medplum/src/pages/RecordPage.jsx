// One record on a page of its own, under the banner of its patient.
import { Document, PatientHeader, ResourceTable, useResource } from '@medplum/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';

export function RecordPage() {
  const { resourceType, id } = useParams();
  const reference = useMemo(() => ({ reference: `${resourceType}/${id}` }), [resourceType, id]);
  const record = useResource(reference);
  const owner = record?.subject ?? record?.patient;
  return (
    <>
      {owner && <PatientHeader patient={owner} />}
      <Document>
        <ResourceTable value={reference} ignoreMissingValues />
      </Document>
    </>
  );
}
