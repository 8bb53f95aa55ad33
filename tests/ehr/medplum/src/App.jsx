// The shell of the demo chart: Medplum's AppShell with its menu, and the routes of the provider app that we use.
import { AppShell, Logo, useMedplum } from '@medplum/react';
import { IconUser, IconUsers } from '@tabler/icons-react';
import { Navigate, Route, Routes, useLocation, useSearchParams } from 'react-router';
import patients from '../patients.json';
import { PatientListPage } from './pages/PatientListPage.jsx';
import { PatientPage } from './pages/PatientPage.jsx';
import { PatientRecordPage } from './pages/PatientRecordPage.jsx';
import { PatientTablePage } from './pages/PatientTablePage.jsx';
import { PatientTimelinePage } from './pages/PatientTimelinePage.jsx';
import { RecordPage } from './pages/RecordPage.jsx';

const MENUS = [
  { links: [{ icon: <IconUsers />, label: 'All patients', href: '/' }] },
  {
    title: 'Patients',
    links: patients.map((p) => ({ icon: <IconUser />, label: p.name, href: p.path })),
  },
];

export function App() {
  const medplum = useMedplum();
  const { pathname } = useLocation();
  const [searchParams] = useSearchParams();
  if (medplum.isLoading()) return null;

  return (
    <AppShell
      logo={<Logo size={24} />}
      pathname={pathname}
      searchParams={searchParams}
      menus={MENUS}
      layoutVersion="v2"
      resourceTypeSearchDisabled
      spotlightPatientsOnly
    >
      <Routes>
        <Route path="/" element={<PatientListPage />} />
        <Route path="/Patient" element={<PatientListPage />} />
        <Route path="/Patient/:patientId" element={<PatientPage />}>
          <Route index element={<PatientTimelinePage />} />
          <Route path="timeline" element={<PatientTimelinePage />} />
          <Route path=":resourceType" element={<PatientTablePage />} />
          <Route path=":resourceType/:id" element={<PatientRecordPage />} />
        </Route>
        <Route path="/:resourceType/:id" element={<RecordPage />} />
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </AppShell>
  );
}
