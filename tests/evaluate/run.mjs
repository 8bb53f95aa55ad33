// npm run evaluate: installs what is missing, then runs the evaluation on the project's own Node.
import { run } from '../demo/toolchain.mjs';

run('tests/evaluate/run.ts', process.argv.slice(2));
