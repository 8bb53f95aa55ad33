// Real policy files for one browser alone: its program starts in a mount namespace in which they stand where it looks.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../browsers/driver.ts';
import { requireBrowser } from '../../browsers/find.ts';
import { Skipped } from '../harness.ts';

/** Fixed by the manifest's key, so that policies can name it. */
const chromeId = 'dlopkoccnpddpgnjpnbblifncclhoffm';
const geckoId = 'pml-sentinel@pml-sentinel.org';

export interface Policies {
  /** Starts the browser among these policies. */
  executable: string;
  /** Replaces what is set for the extension; Chromium sees it while it runs, Firefox at its next start. */
  set(values: Record<string, unknown>): void;
  /** Replaces everything by policies of the browser itself. */
  setBrowser(policies: Record<string, unknown>): void;
}

/** `folder` is the scenario's own; `authority` is a certificate that the browser is to trust. */
export async function openPolicies(browser: BrowserName, folder: string, authority?: { file: string; der: string }): Promise<Policies> {
  if (process.platform !== 'linux') throw new Skipped('policy files of this system cannot be given to one browser alone; it needs Linux.');
  const real = await requireBrowser(browser);
  const at = browser === 'firefox' ? '/etc/firefox' : /google-chrome/.test(real) ? '/etc/opt/chrome' : '/etc/chromium';
  if (!existsSync(at)) throw new Skipped(`there is no ${at} to lay policy files over; make that folder.`);
  const how = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-current-user', '--keep-caps', '--mount'];
  const own = join(folder, `etc-${browser}`);
  const place = join(own, browser === 'firefox' ? 'policies' : 'policies/managed');
  mkdirSync(place, { recursive: true });
  const probe = spawnSync('unshare', [...how, 'mount', '--bind', own, at]);
  if (probe.status !== 0)
    throw new Skipped('this user may not make a mount namespace (unshare --mount), which keeps policy files from other browsers.');
  const executable = join(folder, `${browser}-among-policies`);
  writeFileSync(executable, `#!/bin/sh\nexec unshare ${how.join(' ')} sh -c 'mount --bind "${own}" ${at} && exec "${real}" "$@"' sh "$@"\n`);
  chmodSync(executable, 0o755);

  const write = (name: string, value: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
    renameSync(join(folder, name), join(place, name));
  };
  return {
    executable,
    set: (values) => {
      const trusted = (own: object) => (authority ? own : {});
      if (browser === 'firefox')
        write('policies.json', {
          policies: { ...trusted({ Certificates: { Install: [authority?.file] } }), '3rdparty': { Extensions: { [geckoId]: values } } },
        });
      else write('pml.json', { ...trusted({ CACertificates: [authority?.der] }), '3rdparty': { extensions: { [chromeId]: values } } });
    },
    setBrowser: (policies) => (browser === 'firefox' ? write('policies.json', { policies }) : write('pml.json', policies)),
  };
}
