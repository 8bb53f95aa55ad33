// Compiles the rules' source into the bundle's text; refuses rules that have problems of any kind.
import { runCanaries } from '../../lib/channel/canaries.ts';
import { type Problem, problemLine } from '../../lib/rules/problem.ts';
import { checkAsks } from './asks.ts';
import { checkRules } from './check.ts';
import { english, englishJson } from './english.ts';
import { checkLevel } from './level.ts';
import { type Loaded, loadRules } from './load.ts';
import { checkLookalikes } from './lookalikes.ts';
import { checkText } from './text-check.ts';

/** Every problem of the rules' content: the one list for the check and for each build, so that neither knows less. */
export const everyProblem = (loaded: Loaded): Problem[] => [
  ...loaded.problems,
  ...checkRules(loaded),
  ...runCanaries(loaded.bundle),
  ...checkLookalikes(loaded.bundle, loaded.files, english.general),
  ...checkLevel(loaded.bundle, loaded.files, english),
  ...checkText(loaded.bundle),
  ...checkAsks(loaded),
];

/** JSON of the whole bundle. Throws with every problem, so that a build with bad rules makes nothing. */
export function compileRules(dir: string): string {
  const loaded = loadRules(dir);
  const problems = everyProblem(loaded);
  if (problems.length) throw new Error(`The rules have ${problems.length} problems:\n${problems.map(problemLine).join('\n')}`);
  return `${JSON.stringify({ schema: 1, version: loaded.version, issued: loaded.issued, ...loaded.bundle })}\n`;
}

/** JSON of the worded questions, which only the question box loads; the check of the rules is that of `compileRules`. */
export const compileAsks = (dir: string): string => `${JSON.stringify(loadRules(dir).asks)}\n`;

/** JSON of the English that the rules editor checks by, which it alone loads. */
export const compileEnglish = (dir: string): string => englishJson(loadRules(dir));
