// npm run bench: installs the rivals, then measures on the project's own Node.
import { run } from '../demo/toolchain.mjs';

run('tests/bench/run.ts', process.argv.slice(2), ['tests/bench']);
