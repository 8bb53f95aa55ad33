// Builds the page into dist/ with the checked rules beside it: `npm run example:smart -- --client ID --server https://fhir.example.org/r4`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { compileRules } from '../../../rules/cli/compile.ts';

/** `config` is written beside the page; a hospital may edit it there. */
export async function buildPage(outDir: string, config: { clientId: string; servers: string[] }): Promise<void> {
  const jsx = { runtime: 'automatic' as const, importSource: 'preact' };
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  writeFileSync(join(outDir, 'rules.json'), compileRules(join(import.meta.dirname, '../../../rules')));
  writeFileSync(join(outDir, 'config.json'), `${JSON.stringify(config, null, 1)}\n`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { client: { type: 'string' }, server: { type: 'string', multiple: true } } });
  if (!values.client || !values.server?.length) {
    console.error('Say --client, the id that your EHR gave this page, and --server, the address of its FHIR server.');
    process.exit(2);
  }
  const out = join(import.meta.dirname, 'dist');
  await buildPage(out, { clientId: values.client, servers: values.server.map((s) => s.replace(/\/$/, '')) });
  console.log(`The page is in ${out}. Serve it over https and register its address as launch and redirect address.`);
}
