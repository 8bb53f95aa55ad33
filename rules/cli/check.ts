// Checks that loaded rules are true to their own contract, concern by concern, and never stops at the first problem.
import type { Problem } from '../../lib/rules/problem.ts';
import { checkBasis } from './basis.ts';
import { checkAgents } from './check/agents.ts';
import { checkAgreement } from './check/agreement.ts';
import { checkArticle } from './check/article.ts';
import type { Check, Context } from './check/context.ts';
import { checkDates, overdue } from './check/dates.ts';
import { checkFacts } from './check/facts.ts';
import { checkFrequency } from './check/frequency.ts';
import { checkIssued, today } from './check/issued.ts';
import { checkLabels } from './check/labels.ts';
import { checkNames } from './check/names.ts';
import { checkNumbers } from './check/numbers.ts';
import { checkOrphans } from './check/orphans.ts';
import { checkRegions } from './check/regions.ts';
import { checkSources } from './check/sources.ts';
import { checkCells, checkTables } from './check/tables.ts';
import { checkTiers } from './check/tiers.ts';
import { checkWording } from './check/wording.ts';
import { contradictions } from './contradiction.ts';
import type { Loaded } from './load.ts';

export { factIds } from './check/article.ts';

const checks: Check[] = [
  checkFacts,
  checkNumbers,
  checkWording,
  checkAgreement,
  checkFrequency,
  checkSources,
  checkRegions,
  checkLabels,
  checkTiers,
  checkNames,
  checkAgents,
  checkDates,
  checkTables,
  checkCells,
  checkArticle,
  checkOrphans,
];

const contextOf = ({ bundle, cells, files, issued }: Loaded, clock: string): Context => ({
  bundle,
  cells,
  fileOf: (k) => files.get(k) ?? 'rules',
  today: issued > clock ? issued : clock,
});

/** Every problem found; an empty list means the rules may be built. `clock` is the day to check against. */
export const checkRules = (loaded: Loaded, clock = today()): Problem[] => [
  ...checkRecords(loaded, clock),
  ...checkBasis(loaded.bundle, contextOf(loaded, clock).fileOf),
  ...contradictions(loaded),
];

/** The records alone: without the basis panes and the reading of sentences, which take longer than all the rest. */
export function checkRecords(loaded: Loaded, clock = today()): Problem[] {
  const c = contextOf(loaded, clock);
  return [...checkIssued(c, loaded.issued, clock), ...checks.flatMap((check) => check(c))];
}

/** What is worth saying but refuses nothing. */
export const noteRules = (loaded: Loaded, clock = today()): Problem[] => overdue(contextOf(loaded, clock));
