// Runs every check behind `npm test` and ends with the line "N passed, N failed, N skipped".
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from './browsers/driver.ts';
import { runScenarios } from './e2e/lanes.ts';
import { add, type Count, stageNames, stages } from './e2e/stages.ts';

const usage = `npm test -- [--only ${stageNames.join(',')}] [--grep TEXT] [--browser chromium|firefox] [--quick] [--suite attack]`;

function readArguments(): { only?: string[]; grep: string; browsers: readonly BrowserName[]; suite: string } {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      grep: { type: 'string', default: '' },
      browser: { type: 'string' },
      help: { type: 'boolean' },
      quick: { type: 'boolean' },
      suite: { type: 'string', default: 'e2e' },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  // long tests look at a part of their cases; the unit tests run in processes of their own
  if (values.quick) process.env.QUICK = '1';
  const browsers = values.browser ? browserNames.filter((name) => name === values.browser) : browserNames;
  const only = values.only?.split(',');
  if (!browsers.length || only?.some((name) => !stageNames.includes(name))) throw new Error(usage);
  return { only, grep: values.grep, browsers, suite: values.suite };
}

/** One line a step; its output only when it failed. */
function tell(name: string, startedAt: number, count: Count, output = ''): void {
  const mark = count.failed ? 'FAILED' : 'ok';
  console.log(`${mark.padEnd(6)} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (count.failed && output) console.log(output.replace(/^/gm, '       '));
}

// What one Node made of our sources the next one of this run, and of later ones, need not make again.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../.output/compiled');

async function main(): Promise<void> {
  const { only, grep, browsers, suite } = readArguments();
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  let built = true;
  const runStage = async (stage: (typeof stages)[number]) => {
    const startedAt = Date.now();
    const { count, output } = await stage.run(grep);
    if (stage.of === 'e2e' && count.failed) built = false;
    tell(`${stage.name}${count.passed + count.failed > 1 ? `, ${count.passed} passed` : ''}`, startedAt, count, output);
    add(total, count);
  };
  const beside: Promise<void>[] = [];
  for (const stage of stages.filter((one) => !only || only.includes(one.of))) {
    if (stage.beside) beside.push(runStage(stage));
    else await runStage(stage);
  }
  // browsers have the machine to themselves
  await Promise.all(beside);
  if (!only || only.includes('e2e')) {
    if (built) add(total, await runScenarios({ browsers, grep, suite }));
    else console.log('FAILED scenarios: nothing to run them on, since a build failed');
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed ? 1 : 0;
}

// Browsers end themselves on these signals, which by itself would leave this process running without them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => setTimeout(() => process.exit(130), 2000).unref());

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
