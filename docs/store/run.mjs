// npm run store: the store's pictures, or with "film" its short film, on the project's own Node.
import { run } from '../../tests/demo/toolchain.mjs';

const [what, ...more] = process.argv.slice(2);
if (process.argv.includes('--help')) console.log('npm run store [-- film]: makes the store’s pictures, or its short film, in docs/store');
else if (what === 'film') run('docs/store/film.ts', more);
else run('docs/store/pictures.ts', process.argv.slice(2));
