// The steps of `npm test` that need no browser: lint, types, rules, unit tests and builds.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../demo/build.ts';
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
  run(grep: string): Outcome;
}

const one = (good: boolean): Count => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** A package's program, run by this Node: no shell, and the same on Windows. */
function tool(name: string, file: string, ...args: string[]): { good: boolean; output: string } {
  const script = join(root, 'node_modules', name, file);
  return command(process.execPath, existsSync(script) ? script : join(root, file), ...args);
}

function command(program: string, ...args: string[]): { good: boolean; output: string } {
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20, env: { ...process.env, NO_COLOR: '1' } });
  return { good: done.status === 0, output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim() };
}

function allOf(...steps: (() => { good: boolean; output: string })[]): Outcome {
  for (const step of steps) {
    const { good, output } = step();
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

function unit(grep: string): Outcome {
  const file = join(root, '.output/unit/result.json');
  mkdirSync(join(file, '..'), { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--reporter=json', `--outputFile=${file}`, '--reporter=dot', ...(grep ? ['-t', grep] : [])];
  const { good, output } = tool('vitest', 'vitest.mjs', ...args);
  if (!existsSync(file)) return { count: one(false), output };
  const result: VitestResult = JSON.parse(readFileSync(file, 'utf8'));
  // Tests that --grep left out are not skipped tests.
  const skipped = grep ? 0 : result.numPendingTests + result.numTodoTests;
  const count = { passed: result.numPassedTests, failed: result.numFailedTests, skipped };
  // A file that cannot be loaded fails the run without failing a test.
  if (!good && !count.failed) count.failed = 1;
  return { count, output };
}

function buildStage(kind: 'store' | 'hospital', hosts: string): Outcome {
  try {
    build(kind, hosts);
    return { count: one(true), output: '' };
  } catch (error) {
    return { count: one(false), output: error instanceof Error ? error.message : String(error) };
  }
}

function packages(): Outcome {
  const faults = packageFaults(root);
  return { count: one(!faults.length), output: faults.join('\n') };
}

export const stages: readonly Stage[] = [
  { of: 'lint', name: 'lint', run: () => allOf(() => tool('@biomejs/biome', 'bin/biome', 'check', '.')) },
  {
    of: 'types',
    name: 'types',
    run: () =>
      allOf(
        () => tool('wxt', 'bin/wxt.mjs', 'prepare'),
        () => tool('typescript', 'bin/tsc', '-p', 'tsconfig.json'),
      ),
  },
  { of: 'rules', name: 'rules check', run: () => allOf(() => tool('.', 'rules/cli/main.ts', 'check')) },
  { of: 'unit', name: 'unit and dom', run: unit },
  { of: 'packages', name: 'packages, and the same bytes from the sources zip', run: packages },
  { of: 'e2e', name: 'store build', run: () => buildStage('store', '') },
  { of: 'e2e', name: 'hospital build', run: () => buildStage('hospital', 'http://127.0.0.1/*') },
];

export const stageNames = [...new Set(stages.map((stage) => stage.of))];
