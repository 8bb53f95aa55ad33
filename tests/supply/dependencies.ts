// Writes docs/dependencies.md: every package that reaches a user, why it is there, its licence and its size; npm run dependencies.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { production, root } from './lock.ts';

/** What each is used for and why none of it is written here. A test fails when one is missing or too many. */
export const why: Record<string, { why: string; parts: string[] }> = {
  minisearch: { why: 'Full-text search over the records of the article. Ranking and prefix search are solved problems.', parts: ['minisearch'] },
  preact: { why: 'Draws popup, article and options. Text reaches the page as text nodes, never as mark-up.', parts: ['preact', 'preact/hooks'] },
  stemmer: { why: 'Porter’s stems of English words in questions; an algorithm published once, with test vectors.', parts: ['stemmer'] },
  'webextension-polyfill': {
    why: 'One interface with promises in both browsers, in the background and the options only.',
    parts: ['webextension-polyfill'],
  },
  zod: { why: 'Checks rules, policies and messages by schema before anything is believed. Only `zod/mini`.', parts: ['zod/mini'] },
};

/** Bytes of all that these parts export, minified: no script carries more of it. */
async function bytesOf(parts: string[]): Promise<number> {
  const folder = join(root, '.output/supply');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `${parts[0]?.replaceAll('/', '-')}.js`);
  writeFileSync(entry, parts.map((p, i) => `export * as part${i} from '${p}';`).join('\n'));
  const lib = { entry, formats: ['es' as const], fileName: 'parts' };
  const done = await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    build: { write: false, target: 'es2022', lib, minify: true },
  });
  const [{ output }] = done as unknown as [{ output: { code?: string }[] }];
  return output.reduce((sum, chunk) => sum + Buffer.byteLength(chunk.code ?? ''), 0);
}

async function page(): Promise<string> {
  const rows = await Promise.all(
    production().map(async ({ name, version, license }) => {
      const use = why[name];
      if (!use) throw new Error(`${name} has no reason: add it to tests/supply/dependencies.ts, or remove it from package.json.`);
      return `| [${name}](https://www.npmjs.com/package/${name}) | ${version} | ${license} | ${(await bytesOf(use.parts)).toLocaleString('en')} | ${use.why} |`;
    }),
  );
  return `# Dependencies

Made by \`npm run dependencies\`; a test holds \`package.json\` and the lock file to it.

## What reaches a user

Each version is pinned to the digit, and its bytes to a SHA-512 in the lock file.
None of these packages has dependencies of its own, and none runs a script at install.
The size is all that the parts in use export, minified; a script of the extension carries at most that.
The scripts that run inside a chart carry none of them.

| Package | Version | Licence | Bytes | Why |
| ------- | ------- | ------- | ----- | --- |
${rows.join('\n')}

## What does not reach a user

Tools that build and test are development dependencies in \`package.json\`.
One of them runs a script at install: \`node\`, which fetches the Node of the toolchain, and which \`allowScripts\` names.

## Bill of materials

\`npm run zip\` writes it beside the packages, in CycloneDX 1.5, from the lock file.
The same sources give the same bytes.

## Advisories

\`npm audit --omit dev\` asks your registry about known faults of what reaches a user.
It needs a network, so it is part of no other command; run it before a release.
`;
}

if (import.meta.main) {
  const file = join(root, 'docs/dependencies.md');
  const text = await page();
  const before = (() => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  })();
  writeFileSync(file, text);
  console.log(before === text ? 'docs/dependencies.md is as it was.' : 'docs/dependencies.md is written.');
}
