// Compiles the rules' source into the bundle's text; refuses rules that have problems.
import { problemLine } from '../../lib/rules/problem.ts';
import { runCanaries } from './canaries.ts';
import { checkRules } from './check.ts';
import { loadRules } from './load.ts';
import { checkText } from './text-check.ts';

/** JSON of the whole bundle. Throws with every problem, so that a build with bad rules makes nothing. */
export function compileRules(dir: string): string {
  const loaded = loadRules(dir);
  const problems = [...loaded.problems, ...checkRules(loaded), ...runCanaries(loaded.bundle), ...checkText(loaded.bundle)];
  if (problems.length) throw new Error(`The rules have ${problems.length} problems:\n${problems.map(problemLine).join('\n')}`);
  return `${JSON.stringify({ schema: 1, version: loaded.version, issued: loaded.issued, ...loaded.bundle })}\n`;
}
