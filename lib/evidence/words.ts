// The closed words of the rules as a clinician reads them.
import { localRoutes } from '../rules/routes.ts';
import type { Agent, TierRule } from '../rules/schema/agent.ts';
import type { EvidenceLevel, Region, Route } from '../rules/schema/terms.ts';
import { tierCriteria } from '../rules/tiers.ts';

export const levels: Record<EvidenceLevel, string> = {
  boxed: 'boxed warning in a label',
  warning: 'warning in a label',
  'adverse-reaction': 'adverse reaction in a label',
  cases: 'published or reported cases',
  theoretical: 'class inference only',
};

export const standings: Record<Agent['labels']['US']['standing'], string> = {
  boxed: 'boxed warning',
  contraindication: 'contraindication',
  warning: 'warning',
  'class-warning': 'class warning',
  'adverse-reaction': 'adverse reaction',
  'none-found': 'no statement found in what was read',
  'not-marketed': 'not marketed',
  unknown: 'unknown',
};

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `Critical: PML in a boxed warning and …` */
export const tierText = (t: TierRule): string => `${t.value[0]?.toUpperCase()}${t.value.slice(1)}: ${tierCriteria[t.criterion]}`;

/** The level of the evidence, then each label; regions whose label nobody read stand together at the end. */
export function evidenceText(a: Agent): string {
  const labels = Object.entries(a.labels) as [Region, Agent['labels']['US']][];
  const known = labels
    .filter(([, l]) => l.standing !== 'unknown')
    .map(([r, l]) => `${r} ${standings[l.standing]}${l.section ? ` (${l.section})` : ''}`);
  const unread = labels.filter(([, l]) => l.standing === 'unknown').map(([r]) => r);
  const parts = [...known, ...(unread.length ? [`${listed(unread)} ${standings.unknown}`] : [])];
  return `Level: ${levels[a.evidence]}. Labels: ${parts.join('; ')}.`;
}

/** Every route that rules the agent out, the ones for all agents among them. */
export const routesOut = (a: Pick<Agent, 'notSystemicBy'>): Route[] => [...new Set([...localRoutes, ...a.notSystemicBy])];
