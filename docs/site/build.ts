// Builds the documentation as one site: the Markdown of the repository as it is, and three pages made from code and rules.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadScenarios } from '../../tests/e2e/lanes.ts';
import { dotOf, readHouse } from './house.ts';
import { knownFailuresPage } from './known-failures.ts';
import { intendedUsePage } from './made.ts';

const here = import.meta.dirname;
const root = join(here, '../..');
const made = join(here, 'made');
const out = join(root, '.output/docs');
/** The generator has a folder of packages of its own, so that none of it is near the extension. */
const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(here, 'node_modules', file)).href);

rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
const viz = (await load('@viz-js/viz/dist/viz.js')) as { instance(): Promise<{ renderString(dot: string, options: { format: string }): string }> };
writeFileSync(join(made, 'house.svg'), (await viz.instance()).renderString(dotOf(readHouse()), { format: 'svg' }));
writeFileSync(join(made, 'intended-use.md'), intendedUsePage(root));
writeFileSync(join(made, 'known-failures.md'), knownFailuresPage(root, await loadScenarios()));

const press = (await load('vitepress/dist/node/index.js')) as {
  build(folder: string): Promise<void>;
  serve(options: { root: string; port: number }): Promise<void>;
};
await press.build(here);
console.log(`The site is in ${out}.`);
if (process.argv.includes('--serve')) await press.serve({ root: here, port: 4820 });
