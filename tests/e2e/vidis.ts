// The VIDIS component in its host page on 127.0.0.1 for one scenario.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Test } from './harness.ts';

interface ServeModule {
  serve(options: { port?: number }): Promise<{ url: string; close(): Promise<void> }>;
}

export interface Vidis {
  /** The host page; `query` chooses patient, root, language, delay and page size: see the README beside it. */
  address(query: Record<string, string | number>): string;
}

/** Ends with the scenario. */
export async function vidis(t: Test): Promise<Vidis> {
  const module = (await import(pathToFileURL(join(import.meta.dirname, '../ehr/vidis/serve.mjs')).href)) as ServeModule;
  const server = await module.serve({});
  t.after(() => server.close());
  return { address: (query) => `${server.url}/?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, `${v}`]))}` };
}
