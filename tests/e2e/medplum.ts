// The built Medplum chart on 127.0.0.1 for one scenario.
import { serve } from '../ehr/medplum/serve.mjs';
import type { Test } from './harness.ts';

/** Ends with the scenario. */
export async function medplum(t: Test): Promise<{ url: string }> {
  const server = (await serve({ port: 0 })) as { url: string; close(): Promise<void> };
  t.after(() => server.close());
  return { url: server.url.replace(/\/$/, '') };
}
