// npm run visual: installs what is missing, then photographs the gallery on the project's own Node.
import { run } from '../demo/toolchain.mjs';

run('tests/visual/run.ts', process.argv.slice(2));
