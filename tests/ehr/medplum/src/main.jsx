// Starts the demo chart: fills the mock server, then mounts the app as Medplum's provider app does.
import { MantineProvider, createTheme } from '@mantine/core';
import '@mantine/core/styles.css';
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import { MedplumProvider } from '@medplum/react';
import '@medplum/react/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider, createBrowserRouter } from 'react-router';
import { App } from './App.jsx';
import './layout.css';
import { startServer } from './server.js';

// The shell remembers in localStorage whether its menu is open; a first visit should show it.
localStorage.navbarOpen ??= 'true';

const medplum = await startServer();
const router = createBrowserRouter([{ path: '*', element: <App /> }]);
const theme = createTheme({
  fontSizes: { xs: '0.6875rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
});

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <MedplumProvider medplum={medplum} navigate={(path) => router.navigate(path)}>
      <MantineProvider theme={theme}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </MantineProvider>
    </MedplumProvider>
  </StrictMode>,
);
