// Under which names administrators find the extension, and what a sample sets.
import { type Policy, policyFields, policyNames } from '../../../lib/alert/policy-fields.ts';

/** Fixed by the manifest's key in wxt.config.ts; a store gives its own, and a hospital build may. */
export const chromeId = 'dlopkoccnpddpgnjpnbblifncclhoffm';
export const geckoId = 'pml-sentinel@pml-sentinel.org';

/** Settings of the sample: all but those for a bad day, those that hold something back or are a statement. */
const left = [
  'interruptionsOffUntil',
  'interruptionsOffReason',
  'openPopupOnCritical',
  'followThrough',
  'rulesTrialHours',
  'interruptTier',
  'interruptBudgetPerDay',
  'disabledAgents',
  // nobody states that people have agreed by copying a file
  'dataConsentGiven',
];
export const sample = Object.fromEntries(
  policyNames.filter((n) => !left.includes(n)).map((n) => [n, policyFields[n].example as Policy[typeof n]]),
) as Record<string, boolean | number | string | readonly string[]>;

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const xml = (text: string): string => text.replace(/[&<>"]/g, (c) => marks[c] as string);
