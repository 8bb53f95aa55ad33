// `rules diff OLD NEW`: reads two rules folders or two compiled bundles and says in words what differs.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diffBundles } from '../../lib/evidence/diff/diff.ts';
import type { Difference } from '../../lib/evidence/diff/difference.ts';
import { parseBy } from '../../lib/rules/parse.ts';
import { type Problem, problemLine } from '../../lib/rules/problem.ts';
import { Bundle } from '../../lib/rules/schema/bundle.ts';
import { readJson } from './json.ts';
import { loadRules } from './load.ts';

/** What cannot be compared, in one sentence; `exit` 1 for bad content, 2 for bad use. */
export class Unreadable extends Error {
  exit: 1 | 2;
  constructor(exit: 1 | 2, message: string) {
    super(message);
    this.exit = exit;
  }
}

/** The bundle of a rules folder or of a compiled file. Throws `Unreadable`. */
export function readRules(path: string): Bundle {
  if (!existsSync(path)) throw new Unreadable(2, `There is no file or folder ${path}.`);
  if (statSync(path).isDirectory()) {
    if (!existsSync(join(path, 'sources.json'))) throw new Unreadable(2, `There are no rules in ${path}; give the folder that holds sources.json.`);
    const { bundle, problems, version, issued } = loadRules(path);
    refuse(path, problems);
    return { schema: 1, version, issued, ...bundle };
  }
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (e) {
    throw new Unreadable(2, `The file ${path} cannot be read (${(e as Error).message}).`);
  }
  const json = readJson(text, path);
  refuse(path, json.problems);
  const parsed = parseBy<Bundle>(Bundle, json.value, path);
  refuse(path, parsed.problems);
  return parsed.value as Bundle;
}

function refuse(path: string, problems: Problem[]): void {
  const [first, ...more] = problems;
  if (first)
    throw new Unreadable(1, `${path} holds no rules that can be compared: ${problemLine(first)}${more.length ? ` (and ${more.length} more)` : ''}`);
}

const nameOf = (b: Bundle) => `version ${b.version} of ${b.issued}`;

/** The comparison as the command prints it. */
export function diffText(old: Bundle, now: Bundle, differences: Difference[] = diffBundles(old, now)): string {
  const head = `From ${nameOf(old)} to ${nameOf(now)}: `;
  if (!differences.length) return `${head}no difference.`;
  const lines = [`${head}${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}.`];
  let title = '';
  for (const d of differences) {
    if (d.title !== title) lines.push('', (title = d.title));
    lines.push(`  ${d.text}`);
  }
  return lines.join('\n');
}

/** Runs the command; the exit code is 0 whether the rules are equal or not. */
export function runDiff(operands: string[], json: boolean): number {
  const [old, now, ...more] = operands;
  if (!old || !now || more.length) {
    console.error('Give two rules folders or two compiled bundles: diff OLD NEW.');
    return 2;
  }
  try {
    const [a, b] = [readRules(old), readRules(now)];
    const differences = diffBundles(a, b);
    const name = ({ version, issued }: Bundle) => ({ version, issued });
    console.log(json ? JSON.stringify({ old: name(a), new: name(b), differences }) : diffText(a, b, differences));
    return 0;
  } catch (e) {
    if (!(e instanceof Unreadable)) throw e;
    console.error(e.message);
    return e.exit;
  }
}
