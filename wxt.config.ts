// Builds the extension for Chrome and Firefox from one tree; PML_HOSTS makes a hospital build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { defineConfig } from 'wxt';
import { compileLocales } from './assets/locales/compile.ts';
import { readPolicyFrom } from './lib/alert/policy.ts';
import { managedSchema } from './lib/alert/policy-fields.ts';
import { updateAddresses } from './rules/cli/admin/update-address.ts';
import { compileAsks, compileEnglish, compileRules } from './rules/cli/compile.ts';

const hosts = (process.env.PML_HOSTS ?? '')
  .split(',')
  .map((h) => h.trim())
  .filter(Boolean);
for (const h of hosts)
  if (!/^(https?|\*):\/\/[^/:]+\/\*$/.test(h))
    throw new Error(`PML_HOSTS has "${h}". Write scheme://host/* without port or path, such as https://ehr.example.org/*.`);

/** A hospital build may carry its rules channel; the administrator's policy stands above it. */
const { PML_RULES_URL: rulesUrl, PML_RULES_KEYS: rulesKeys, PML_RULES_THRESHOLD: rulesThreshold } = process.env;
const channel = {
  ...(rulesUrl && { rulesUrl }),
  ...(rulesKeys && { rulesKeys: rulesKeys.split(',').map((k) => k.trim()) }),
  ...(rulesThreshold && { rulesThreshold: Number(rulesThreshold) }),
};
const wrong = readPolicyFrom(channel, Date.now()).problems[0];
if (wrong) throw new Error(`PML_${wrong.field.replace(/([A-Z])/g, '_$1').toUpperCase()}: ${wrong.sentence.replace(' It counts as not set.', '')}`);
/** A hospital build may come from the hospital's own server. A store's build may not: stores refuse it, and theirs is the address. */
if (process.env.PML_UPDATE_URL && !hosts.length) throw new Error('PML_UPDATE_URL is for a hospital build. Set PML_HOSTS too, or leave it out.');
const updates = process.env.PML_UPDATE_URL ? updateAddresses(process.env.PML_UPDATE_URL) : null;

/**
 * Where the background may fetch from: https, since the address comes by policy. Each page of ours takes that back in
 * its own head, so that only the background can.
 */
const connect = "'self' https:";

/** Public half of the key that fixes the Chrome id, so that policies can name it; the store gives its own. */
const chromeKey =
  process.env.PML_CHROME_KEY ??
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1MX8v+Tuf8Mk55/sIZd9rjq4ONabl8KlKrfi/NebuXlhsBAN2oJ0O80ddl3nTgIyrUc5F78khhGcHAkGEzQaC4HA5OlECzUYLu+GJGMzAZ8b544FZEV98Kpe8TCfmqojw8YMVBp/Wk9k56dQDKpaY+vLTeMndfAomIea1UdSzSwEZICPK2jaEyH5ozPyALnFMsVQbbx4brxiCKSC2K7xwvRdFRvWMk4Yyiv1GR/k7O45rkSwI+VCs7RwPdAJlpl2Yko1EBeZtAU1KV6iHeXJsalN+vgPUyza7sxY9LRammTtUNRv3RqTR/utkTx4j///qQpHmJJogUINMcNty69nJwIDAQAB';

/** Properties that stay inside the reader: in no message, in no object that its detail script or the page's DOM knows. Their names are shortened. */
const own =
  /^(opens|strong|counts|entry|part|identity|address|quiet|moment|moved|see|control|list|line|aria|following|block|inTitle|close|head|names|items|frames|roots|boxes|rows|tell|pass|change|pay|rowsRead|rowsKnown|lists|hiddenRows|chart|saysNone|loading|filled|inner|section|how|parts|visible|el|row|text|hits|pixels|taught|counts|starts)$/;

/** What the reader hands to its detail script: both are built with the same short names. */
const shared = ['section', 'how', 'parts', 'visible', 'el', 'row', 'text', 'hits'].map((name, i) => [`$${name}`, 'SHPVERTA'[i]] as const);

/**
 * The page scripts are built beside WXT, without its wrapper: a WXT content script announces itself to the page and obeys
 * an event that any page can forge, and every byte of it stands in every frame.
 */
async function buildPageScript(name: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      lib: { entry: join(import.meta.dirname, `lib/platform/${name}-start.ts`), formats: ['iife'], name, fileName: () => `${name}.js` },
    },
  });
  // two hundred bytes less in every frame than the bundler's own minifier leaves
  const file = join(outDir, `${name}.js`);
  const compress = {
    passes: 8,
    sequences: false,
    keep_fargs: false,
    unsafe_comps: true,
    unsafe_undefined: true,
    unsafe_math: true,
    unsafe_regexp: true,
    unsafe_proto: true,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
  };
  const mangle = { toplevel: true, properties: { builtins: true, regex: own } };
  const nameCache = { props: { props: Object.fromEntries(shared) } };
  const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2020, compress, mangle, nameCache });
  // a sign in three bytes says what its number says in six; none of these means anything else in a pattern
  const signs = /\\u(200b|2120|2122|2212)/g;
  if (code)
    writeFileSync(
      file,
      code.replace(signs, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
    );
}

/**
 * What a page needs at its start is named in its head. The parts that load later say nothing of what they need in turn: it
 * is beside them on the disk, and those lists of names were a thirtieth of the popup's script.
 */
const resolveDependencies = (_file: string, deps: string[], { hostType }: { hostType: 'html' | 'js' }) =>
  hostType === 'html' ? deps : deps.filter((d) => d.endsWith('.css'));

/** Parts that several of our pages share and every popup with a chart shows; the background has none of them. */
const cardParts =
  /lib\/ui\/(AgentCard|AgentParts|Basis|Copy|CoverageLine|Fold|LocalMarks|Mark|Quoted|Rich|Soon|told|chart\/context|chart\/use-chart)\.tsx?$/;

/** What the background and our pages both say; apart, or the background would carry the cards. */
const saidParts = /lib\/(language\/(say|languages)|evidence\/(quote|value|frequency|review)|rules\/tiers)\.ts$/;

/** Packages are built beside the folders that are loaded unpacked: the store takes no key, and tests need one. */
const packing = process.argv.includes('zip');

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  outDir: `.output${packing ? '/packages' : ''}${hosts.length ? '/hospital' : ''}`,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: 'PML Sentinel',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    ...(hosts.length ? { host_permissions: hosts } : {}),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'PML Sentinel' },
    omnibox: { keyword: 'pml' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'look-up': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_lookUp__' },
      lock: { description: '__MSG_lock__' },
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src ${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    incognito: browser === 'firefox' ? undefined : 'split',
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed_schema.json' } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: process.env.PML_GECKO_ID ?? 'pml-sentinel@pml-sentinel.org',
              strict_min_version: '140.0',
              ...(updates && { update_url: updates.firefox }),
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127', ...(packing ? {} : { key: chromeKey }), ...(updates && { update_url: updates.chrome }) }),
  }),
  zip: {
    // the store rebuilds from these sources, so that they must be all that a build needs and nothing a build makes
    includeSources: ['**/*', '.npmrc'],
    excludeSources: [
      '.output/**',
      'tests/demo/out/**',
      'tests/visual/reference/**',
      'tests/ehr/*/dist/**',
      'tests/ehr/*/node_modules/**',
      'tests/bench/node_modules/**',
      'docs/examples/*/node_modules/**',
      'docs/examples/*/dist/**',
      'docs/site/node_modules/**',
      'docs/site/made/**',
      '.ci/**',
    ],
  },
  hooks: {
    // what each agent's card is made of stands in one file: a file for each part costs the popup four kilobytes of imports; scripts of pages are one file anyway
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some((e) => e.name === 'popup')) return;
      const groups = [
        { name: 'said', test: saidParts, priority: 1 },
        { name: 'card', test: cardParts },
      ];
      const { rollupOptions = {} } = (config.build ??= {});
      rollupOptions.output = { ...rollupOptions.output, codeSplitting: { groups } };
    },
    'build:done': async (wxt) => {
      for (const name of ['early', 'reader', 'detail']) await buildPageScript(name, join(wxt.config.outDir, 'content-scripts'));
    },
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.browser !== 'firefox') files.push({ relativeDest: 'managed_schema.json', contents: managedSchema() } as never);
      files.push({ relativeDest: 'rules.json', contents: compileRules(join(import.meta.dirname, 'rules')) } as never);
      for (const { path, contents } of compileLocales()) files.push({ relativeDest: path, contents } as never);
      files.push({ relativeDest: 'asks.json', contents: compileAsks(join(import.meta.dirname, 'rules')) } as never);
      files.push({ relativeDest: 'english.json', contents: compileEnglish(join(import.meta.dirname, 'rules')) } as never);
    },
  },
  vite: () => ({
    define: { __PML_CHANNEL__: JSON.stringify(channel) },
    build: {
      target: 'es2022',
      sourcemap: false,
      modulePreload: { polyfill: false, resolveDependencies },
    },
  }),
});
