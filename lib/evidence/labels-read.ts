// How many agents have a known label standing in a region; what nobody read stays unknown.
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Region } from '../rules/schema/terms.ts';

export const labelsRead = (rules: Pick<Bundle, 'agents'>, region: Region): number =>
  rules.agents.filter((a) => a.labels[region].standing !== 'unknown').length;
