// npm run docs: installs the generator, makes what is generated, and builds the site in .output/docs; with --serve shows it on 127.0.0.1.
import { run } from '../../tests/demo/toolchain.mjs';

if (process.argv.includes('--help'))
  console.log('npm run docs [-- --serve]: makes what is generated and builds the site in .output/docs; --serve shows it on 127.0.0.1');
else run('docs/site/build.ts', process.argv.slice(2), ['docs/site']);
