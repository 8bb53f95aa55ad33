// Whom users ask, as the policy says it, and what a report of trouble may hold: counts, versions and places in our own code.
import type { ReportParts } from '../alert/report.ts';
import { keptFaults } from './faults.ts';
import { browser } from './native.ts';
import { askSites } from './options.ts';

/** '' where nobody is named. */
export async function supportContact(): Promise<string> {
  try {
    const { supportContact: said } = await browser.storage.managed.get('supportContact');
    return typeof said === 'string' ? said.slice(0, 120) : '';
  } catch {
    // without a policy Firefox rejects
    return '';
  }
}

export const packageVersion = (): string => browser.runtime.getManifest().version;

/** Everything of a report but the rules. */
export async function reportParts(): Promise<Omit<ReportParts, 'rules' | 'issued'>> {
  const [sites, kept, faults] = await Promise.all([askSites(), browser.storage.local.get(null), keptFaults()]);
  return {
    version: packageVersion(),
    browser: navigator.userAgent,
    watched: sites.watched.length,
    off: sites.off.length,
    // names of settings alone: a value may be an address
    settings: Object.keys(kept).sort(),
    faults,
  };
}
