// Opens the welcome page once, after a person installed the extension; where an administrator did, nobody asked for a page.
import { browser, isFirefox } from './api.ts';

/** Adds its listener at once, so that a woken worker misses nothing. */
export function openWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void greet();
  });
}

async function greet(): Promise<void> {
  const { showWelcome, dataConsentGiven } = await policy();
  const wanted = typeof showWelcome === 'boolean' ? showWelcome : await byPerson();
  if (wanted || (dataConsentGiven !== true && (await untold()))) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function policy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(['showWelcome', 'dataConsentGiven']);
  } catch {
    // without a policy Firefox rejects
    return {};
  }
}

/** A build that names its sites is a hospital's own, and is rolled out by it. */
async function byPerson(): Promise<boolean> {
  if (browser.runtime.getManifest().host_permissions?.length) return false;
  return !(await byAdmin());
}

const byAdmin = async () => (await browser.management.getSelf()).installType === 'admin';

/** Firefox shows nobody what an add-on does that a policy installs; we do, unless the policy says that it was told. */
const untold = async () => isFirefox() && (await byAdmin());
