// Disks that fail, for one browser alone: its program starts in a mount namespace in which a folder is small, or cannot be written to.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../browsers/driver.ts';
import { requireBrowser } from '../../browsers/find.ts';
import { Skipped } from '../../e2e/harness.ts';

export interface Disk {
  /** Starts the browser on this disk. */
  executable: string;
  /** Fills what is left of it, to the last kilobyte, while the browser runs. */
  fill(): void;
  /** Makes room again. */
  empty(): void;
}

/** `program` starts the browser, where something else starts it too. `small`: the folder is a disk of its own with so many MB. `sealed`: nothing under it can be written, created or removed. */
export async function openDisk(browser: BrowserName, own: string, at: string, how: { small: number } | 'sealed', program?: string): Promise<Disk> {
  if (process.platform !== 'linux') throw new Skipped('a disk of this system cannot be made for one browser alone; it needs Linux.');
  if (process.getuid?.() !== 0) throw new Skipped('only root may make a disk for one browser alone (unshare --mount).');
  const real = program ?? (await requireBrowser(browser));
  mkdirSync(at, { recursive: true });
  const mount =
    how === 'sealed'
      ? `mount --bind "${at}" "${at}" && mount -o remount,ro,bind "${at}"`
      : // what the driver put there before the start moves with it
        `cp -a "${at}/." "${own}/before" && mount -t tmpfs -o size=${how.small}m tmpfs "${at}" && cp -a "${own}/before/." "${at}/"`;
  const probe = spawnSync('unshare', ['--mount', 'sh', '-c', mount]);
  if (probe.status !== 0) throw new Skipped('this user may not make a mount namespace (unshare --mount), which keeps the disk from other programs.');
  const executable = join(own, `${browser}-on-a-${how === 'sealed' ? 'sealed' : 'small'}-disk`);
  const pid = join(own, 'pid');
  writeFileSync(executable, `#!/bin/sh\nexec unshare --mount sh -c '${mount} && echo $$ > "${pid}" && exec "${real}" "$@"' sh "$@"\n`);
  chmodSync(executable, 0o755);
  // as the browser sees it
  const inside = () => join('/proc', readFileSync(pid, 'utf8').trim(), 'root', at);
  const filler = () => join(inside(), 'filler');
  return {
    executable,
    fill: () => {
      if (!existsSync(inside())) throw new Error('the browser is gone');
      for (const block of ['1M', '1K']) spawnSync('sh', ['-c', `dd if=/dev/zero bs=${block} >> "${filler()}" 2>/dev/null`]);
    },
    empty: () => void spawnSync('rm', ['-f', filler()]),
  };
}
