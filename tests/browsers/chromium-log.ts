// What Chromium writes down by itself: every network request with who began it, and every line on a console.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionRequest } from './driver.ts';

const scheme = 'chrome-extension://';

/**
 * No debugger is attached to the worker: one that stays attached leaves the worker without an answer for good once a
 * popup's tab closes (Chromium 156: 14 of 40 tries with, 0 of 40 without), and it keeps the worker from falling asleep.
 */
export class ChromiumLog {
  readonly #folder = mkdtempSync(join(tmpdir(), 'net-log-'));
  readonly #file = join(this.#folder, 'net.json');
  readonly args = [`--log-net-log=${this.#file}`, '--enable-logging=stderr'];
  readonly problems: string[] = [];
  #kept: ExtensionRequest[] | undefined;

  listen(browser: ChildProcess | null): void {
    let rest = '';
    browser?.stderr?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = /CONSOLE[^\]]*\] "(Uncaught.*)", source: (chrome-extension:\S+)/.exec(line);
        if (said) this.problems.push(`${said[2]}: ${said[1]}`);
      }
    });
  }

  /** Requests that an extension's own context began. While the browser runs, the newest may still be on their way to the file. */
  requests(): ExtensionRequest[] {
    if (this.#kept) return this.#kept;
    const urls = new Map<number, string>();
    const from = new Map<number, string>();
    for (const line of this.#text().split('\n')) {
      const event = parse(line);
      const id = event?.source?.id;
      if (id === undefined) continue;
      if (event?.params?.url) urls.set(id, event.params.url);
      if (event?.params?.initiator?.startsWith(scheme)) from.set(id, event.params.initiator);
    }
    return [...from].map(([id, initiator]) => ({ url: urls.get(id) ?? '', from: initiator }));
  }

  /** Reads the whole once more and takes the file away; call it when the browser is gone. */
  end(): void {
    this.#kept ??= this.requests();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #text(): string {
    try {
      return readFileSync(this.#file, 'utf8');
    } catch {
      return '';
    }
  }
}

interface NetEvent {
  params?: { url?: string; initiator?: string };
  source?: { id?: number };
}

/** One event a line; the first line holds constants and the last may be half written. */
function parse(line: string): NetEvent | null {
  if (!line.includes('"params"')) return null;
  try {
    return JSON.parse(line.replace(/,\s*$/, '')) as NetEvent;
  } catch {
    return null;
  }
}
