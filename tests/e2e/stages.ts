// The steps of `npm test` that need no browser: lint, types, rules, unit tests and builds.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../demo/build.ts';
import { command, type Done } from '../demo/command.ts';
import { packageFaults } from './packages.ts';

const root = join(import.meta.dirname, '../..');

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export function add(total: Count, more: Count): void {
  total.passed += more.passed;
  total.failed += more.failed;
  total.skipped += more.skipped;
}

interface Outcome {
  count: Count;
  output: string;
}

interface Stage {
  /** What --only calls it. */
  of: string;
  name: string;
  /** It runs beside those after it, on processors that they leave idle. */
  beside?: boolean;
  run(grep: string): Promise<Outcome>;
}

const one = (good: boolean): Count => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** A package's program, run by this Node: no shell, and the same on Windows. */
function tool(name: string, file: string, ...args: string[]): Promise<Done> {
  const script = join(root, 'node_modules', name, file);
  const env = { ...process.env, NO_COLOR: '1' };
  return command(process.execPath, [existsSync(script) ? script : join(root, file), ...args], { cwd: root, env });
}

async function allOf(...steps: (() => Promise<Done>)[]): Promise<Outcome> {
  for (const step of steps) {
    const { good, output } = await step();
    if (!good) return { count: one(false), output };
  }
  return { count: one(true), output: '' };
}

interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

async function unit(grep: string): Promise<Outcome> {
  const file = join(root, '.output/unit/result.json');
  mkdirSync(join(file, '..'), { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--reporter=json', `--outputFile=${file}`, '--reporter=dot', ...(grep ? ['-t', grep] : [])];
  const { good, output } = await tool('vitest', 'vitest.mjs', ...args);
  if (!existsSync(file)) return { count: one(false), output };
  const result: VitestResult = JSON.parse(readFileSync(file, 'utf8'));
  // Tests that --grep left out are not skipped tests.
  const skipped = grep ? 0 : result.numPendingTests + result.numTodoTests;
  const count = { passed: result.numPassedTests, failed: result.numFailedTests, skipped };
  // A file that cannot be loaded fails the run without failing a test.
  if (!good && !count.failed) count.failed = 1;
  return { count, output };
}

async function buildStage(kind: 'store' | 'hospital', hosts: string): Promise<Outcome> {
  try {
    await build(kind, hosts);
    return { count: one(true), output: '' };
  } catch (error) {
    return { count: one(false), output: error instanceof Error ? error.message : String(error) };
  }
}

async function packages(): Promise<Outcome> {
  const faults = await packageFaults(root);
  return { count: one(!faults.length), output: faults.join('\n') };
}

export const stages: readonly Stage[] = [
  { of: 'unit', name: 'unit and dom', beside: true, run: unit },
  { of: 'lint', name: 'lint', run: () => allOf(() => tool('@biomejs/biome', 'bin/biome', 'check', '.')) },
  {
    of: 'types',
    name: 'types',
    run: () =>
      allOf(
        () => tool('wxt', 'bin/wxt.mjs', 'prepare'),
        () => tool('typescript', 'bin/tsc', '-p', 'tsconfig.json'),
        // by itself, since its packages are its own
        () => tool('typescript', 'bin/tsc', '-p', 'docs/examples/smart-page'),
      ),
  },
  { of: 'rules', name: 'rules check', run: () => allOf(() => tool('.', 'rules/cli/main.ts', 'check')) },
  { of: 'packages', name: 'packages, and the same bytes from the sources zip', run: packages },
  { of: 'e2e', name: 'store build', run: () => buildStage('store', '') },
  { of: 'e2e', name: 'hospital build', run: () => buildStage('hospital', 'http://127.0.0.1/*') },
];

export const stageNames = [...new Set(stages.map((stage) => stage.of))];
