// npm run store: the store's pictures, on the project's own Node.
import { run } from '../../tests/demo/toolchain.mjs';

run('docs/store/pictures.ts', process.argv.slice(2));
