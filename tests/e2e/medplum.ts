// The built Medplum chart on 127.0.0.1 for one scenario.
import { serveChart } from '../demo/chart.ts';
import type { Test } from './harness.ts';

/** Ends with the scenario. */
export async function medplum(t: Test): Promise<{ url: string }> {
  const server = await serveChart({});
  t.after(() => server.close());
  return { url: server.url.replace(/\/$/, '') };
}
