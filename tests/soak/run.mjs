// npm run soak: a clinic day in both browsers, on the project's own Node.
import { run } from '../demo/toolchain.mjs';

run('tests/soak/run.ts', process.argv.slice(2));
