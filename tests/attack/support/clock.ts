// The machine's own clock, for one browser alone: libfaketime stands between the browser and the system, and reads from a file.
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../browsers/driver.ts';
import { requireBrowser } from '../../browsers/find.ts';
import { Skipped } from '../../e2e/harness.ts';

export interface Clock {
  /** Starts the browser under this clock. */
  executable: string;
  /** Sets it against the real one, such as `+1d` or `-2h`; programs see it within a second. */
  set(offset: string): void;
}

/** Where Debian and others put it. */
function library(): string | undefined {
  const roots = ['/usr/lib', '/usr/lib64', '/usr/local/lib'].filter((at) => existsSync(at));
  const folders = roots.flatMap((at) => [at, ...readdirSync(at).map((name) => join(at, name))]).map((at) => join(at, 'faketime'));
  return folders.map((at) => join(at, 'libfaketimeMT.so.1')).find((at) => existsSync(at));
}

export async function openClock(browser: BrowserName, own: string): Promise<Clock> {
  if (process.platform !== 'linux') throw new Skipped('the clock of this system cannot be set for one browser alone; it needs Linux.');
  const preload = library();
  if (!preload) throw new Skipped('libfaketime, which sets the clock for one browser alone, is not on this machine (package faketime).');
  const real = await requireBrowser(browser);
  const file = join(own, 'clock');
  const executable = join(own, `${browser}-under-a-clock`);
  // what counts milliseconds since the start goes on as it does when a machine's clock is set; its mend for old C libraries hangs with new ones
  const how = `LD_PRELOAD="${preload}" FAKETIME_TIMESTAMP_FILE="${file}" FAKETIME_CACHE_DURATION=1 FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0`;
  writeFileSync(file, '+0');
  writeFileSync(executable, `#!/bin/sh\nexec env ${how} "${real}" "$@"\n`);
  chmodSync(executable, 0o755);
  return { executable, set: (offset) => writeFileSync(file, offset) };
}
