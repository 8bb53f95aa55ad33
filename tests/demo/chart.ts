// The demo chart: a real EHR front end with made-up patients, served on 127.0.0.1.
import { exec } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const dir = join(import.meta.dirname, '../ehr/medplum');

export interface Patient {
  id: string;
  name: string;
  /** Address of the medication list, from the server's root. */
  path: string;
  title: string;
  expect?: { badge?: string; agents?: { agent: string; status?: string; tier?: string; systemic?: boolean }[] };
}

export interface Chart {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

interface ServeModule {
  serve(options: { port: number; delayMs?: number }): Promise<{ url: string; close(): unknown }>;
}

export function patients(): Patient[] {
  return JSON.parse(readFileSync(join(dir, 'patients.json'), 'utf8'));
}

export function addressOf(chart: Chart, patient: Patient): string {
  return `${chart.url}/${patient.path.replace(/^\//, '')}`;
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

let building: Promise<void> | undefined;

/** Nobody waits for it but who needs the chart. */
async function buildChart(): Promise<void> {
  const made = newest(join(dir, 'dist'));
  const asked = Math.max(
    ...['src', 'package-lock.json', 'index.html', 'vite.config.mjs', 'build', 'patients.json'].map((name) => newest(join(dir, name))),
  );
  if (made >= asked && made > 0) return;
  console.error('Building the demo chart');
  await promisify(exec)('npm run -s build', { cwd: dir }).catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`The demo chart could not be built:\n${error.stdout}\n${error.stderr}`);
  });
}

/** `port` 0 takes a free one. `delayMs` holds the chart's answers back. Throws a plain sentence when the port is taken. */
export async function serveChart(options: { port?: number; delayMs?: number } = {}): Promise<Chart> {
  const port = options.port ?? 0;
  building ??= buildChart();
  await building;
  const module = (await import(pathToFileURL(join(dir, 'serve.mjs')).href)) as ServeModule;
  try {
    const served = await module.serve({ port, delayMs: options.delayMs ?? 0 });
    return { url: served.url.replace(/\/$/, ''), close: async () => void (await served.close()) };
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new Error(`Port ${port} is in use; give another with --port, or none for a free one.`) : error;
  }
}
