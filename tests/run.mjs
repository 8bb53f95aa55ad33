// npm test: installs what is missing, then runs every check on the project's own Node.
import { run } from './demo/toolchain.mjs';

run('tests/run.ts', process.argv.slice(2));
