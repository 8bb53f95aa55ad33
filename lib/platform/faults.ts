// Keeps in memory where our own code failed: the kind of error and its place in the package, never its message, which could hold words of a page.
import type { Fault } from '../alert/report.ts';
import { browser } from './native.ts';

const key = 'faults';
const most = 20;

/** Listens in the background or in one of our pages; `where` names it. */
export function watchFaults(where: string): void {
  const own = browser.runtime.getURL('');
  const keep = (error: unknown) => {
    const e = error instanceof Error ? error : null;
    const place = e?.stack?.split('\n').find((line) => line.includes(own)) ?? '';
    const fault: Fault = {
      at: new Date().toISOString().slice(0, 16),
      where,
      kind: /^\w{1,40}$/.test(e?.name ?? '') ? (e as Error).name : 'Error',
      place: /[\w./-]+:\d+:\d+/.exec(place.slice(place.indexOf(own) + own.length))?.[0] ?? 'place not known',
    };
    void keptFaults().then((list) => browser.storage.session.set({ [key]: [...list, fault].slice(-most) }));
  };
  addEventListener('error', (e) => keep(e.error));
  addEventListener('unhandledrejection', (e) => keep(e.reason));
}

export async function keptFaults(): Promise<Fault[]> {
  const kept = (await browser.storage.session.get(key))[key];
  return Array.isArray(kept) ? (kept as Fault[]) : [];
}
