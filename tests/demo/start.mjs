// npm start: installs what is missing, then runs the demo on the project's own Node.
import { run } from './toolchain.mjs';

run('tests/demo/start.ts', process.argv.slice(2));
