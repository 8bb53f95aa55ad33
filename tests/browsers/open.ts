// Opens a browser by name: finds it (or gets it), starts it, puts the extension in.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName, OpenOptions, Session } from './driver.ts';
import { requireBrowser } from './find.ts';

export async function open(browser: BrowserName, options: OpenOptions): Promise<Session> {
  if (!existsSync(join(options.extensionDir, 'manifest.json')))
    throw new Error(`There is no built extension in ${options.extensionDir}; run "npm run build" first.`);
  const executable = options.executable ?? (await requireBrowser(browser));
  if (browser === 'chromium') return (await import('./chromium.ts')).openChromium(executable, options);
  return (await import('./firefox.ts')).openFirefox(executable, options);
}
