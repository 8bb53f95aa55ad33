// Makes the gallery's page: one HTML text with its script, the rules and the bundled font in it, so that it needs no server of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { compileLocales } from '../../assets/locales/compile.ts';
import { loadRules } from '../../rules/cli/load.ts';

const root = join(import.meta.dirname, '../..');
/** Inter, OFL 1.1: pictures must not depend on the fonts of a machine. */
const font = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

const style = (woff: string) => `
@font-face { font-family: "Inter"; font-weight: 100 900; src: url(data:font/woff2;base64,${woff}) format("woff2"); }
body { padding: 12px; }
h1 { margin: 0 0 8px; font-size: 16px; }
.tiles { columns: 376px; column-gap: 12px; }
.tile { break-inside: avoid; margin: 0 0 12px; }
.tile-name { margin: 0 0 2px; font-size: 11px; color: var(--ink-soft); }
.wide-tiles .tile { max-width: 1180px; }
*, *::before, *::after { animation: none !important; caret-color: transparent !important; }
`;

const forScript = (json: string) => json.replaceAll('<', '\\u003c');

/** What the package holds, by language: pairs of English and translation. */
const languages = () =>
  JSON.stringify(
    Object.fromEntries(
      compileLocales().map(({ path, contents }) => [
        path.split('/')[1]?.slice(0, 2),
        Object.values(JSON.parse(contents) as Record<string, { message: string; description?: string }>).map((m) => [m.description, m.message]),
      ]),
    ),
  );

export async function galleryPage(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: { write: false, target: 'es2022', lib: { entry: join(import.meta.dirname, 'gallery.tsx'), formats: ['iife'], name: 'gallery' } },
  });
  const outputs = (Array.isArray(made) ? made : [made]) as Rollup.RollupOutput[];
  const chunk = outputs.flatMap((one) => one.output).find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('The gallery could not be bundled.');
  const loaded = loadRules(join(root, 'rules'));
  const rules = JSON.stringify({ schema: 1, version: loaded.version, issued: loaded.issued, ...loaded.bundle });
  const woff = readFileSync(createRequire(import.meta.url).resolve(font)).toString('base64');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>${style(woff)}</style>
<body><main id="gallery"><h1>Gallery</h1><div class="tiles"></div><div class="wide-tiles"></div></main>
<script type="application/json" id="rules">${forScript(rules)}</script>
<script type="application/json" id="languages">${forScript(languages())}</script>
<script>${chunk.code.replaceAll('</script', '<\\/script')}</script>`;
}
