// The list of patients that the app opens with.
import { Paper } from '@mantine/core';
import { parseSearchRequest } from '@medplum/core';
import { SearchControl } from '@medplum/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';

const FIRST = parseSearchRequest('Patient?_count=20&_fields=name,birthDate,gender,identifier,address&_sort=name');

export function PatientListPage() {
  const navigate = useNavigate();
  const [search, setSearch] = useState(FIRST);
  return (
    <Paper shadow="xs" m="md" p="xs">
      <SearchControl
        checkboxesEnabled
        search={search}
        onChange={(e) => setSearch(e.definition)}
        onClick={(e) => navigate(`/Patient/${e.resource.id}`)}
      />
    </Paper>
  );
}
