// Opens the welcome page once, after a person installed the extension; where an administrator did, nobody asked for a page.
import { browser } from './api.ts';

/** Adds its listener at once, so that a woken worker misses nothing. */
export function openWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void greet();
  });
}

async function greet(): Promise<void> {
  if ((await wish()) ?? (await byPerson())) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** What the policy wants, if it says so. */
async function wish(): Promise<boolean | undefined> {
  try {
    const { showWelcome } = await browser.storage.managed.get('showWelcome');
    return typeof showWelcome === 'boolean' ? showWelcome : undefined;
  } catch {
    // without a policy Firefox rejects
    return undefined;
  }
}

/** A build that names its sites is a hospital's own, and is rolled out by it. */
async function byPerson(): Promise<boolean> {
  if (browser.runtime.getManifest().host_permissions?.length) return false;
  return (await browser.management.getSelf()).installType !== 'admin';
}
