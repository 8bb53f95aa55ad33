// The site: which pages of the repository it holds, in which order, and what becomes of links to files that are no pages.
import { cpSync, existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { defineConfig } from 'vitepress';

const root = join(import.meta.dirname, '../../..');
const files = new Set<string>();

type Token = { type: string; children: Token[] | null; attrGet(name: string): string | null; attrSet(name: string, value: string): void };

/** A link to a file goes to a copy of it beside the site, one to a folder to its page; what is not there is left for the check of dead links. */
function mendLink(token: Token, from: string): void {
  const href = token.attrGet('href') ?? '';
  if (token.type !== 'link_open' || /^[a-z]+:|^#|^\//.test(href)) return;
  const [path = '', hash = ''] = href.split(/(?=#)/);
  const target = join(dirname(join(root, from)), decodeURIComponent(path));
  if (/\.md$/.test(path) || !existsSync(target)) return;
  const inside = relative(root, target);
  if (inside.startsWith('..')) return;
  const page = statSync(target).isDirectory() && existsSync(join(target, 'README.md'));
  if (!page) {
    files.add(inside);
    token.attrSet('target', '_self');
  }
  token.attrSet('href', page ? `/${inside}/README.md${hash}` : `/${inside}`);
}

export default defineConfig({
  title: 'PML Sentinel',
  description: 'Finds medicines associated with progressive multifocal leukoencephalopathy on the chart in front of you.',
  srcDir: '../..',
  outDir: '../../.output/docs',
  cacheDir: '../../.output/docs-cache',
  base: process.env.PML_DOCS_BASE ?? '/',
  srcExclude: ['.output/**', '**/node_modules/**', 'rules/article/**', 'tests/bench/**', 'tests/ehr/*/src/**'],
  rewrites: { 'README.md': 'index.md' },
  // written by npm run bench, on the computer that measures
  ignoreDeadLinks: [/\/bench$/],
  markdown: {
    config: (md) => {
      // double braces are the generator's own; here they are words
      for (const kind of ['code_inline', 'text'] as const) {
        const usual = md.renderer.rules[kind];
        md.renderer.rules[kind] = (...given) => (usual?.(...given) ?? '').replaceAll('{{', '&#123;&#123;');
      }
      md.core.ruler.push('files', (state) => {
        const page = String(state.env.relativePath ?? '').replace(/^index\.md$/, 'README.md');
        for (const t of state.tokens) for (const c of t.children ?? []) mendLink(c as unknown as Token, page);
      });
    },
  },
  buildEnd: ({ outDir }) => {
    for (const file of files) if (!existsSync(join(outDir, file))) cpSync(join(root, file), join(outDir, file), { recursive: true });
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Clinicians', link: '/docs/guide/README' },
      { text: 'Administrators', link: '/docs/admin/README' },
      { text: 'Contributors', link: '/docs/contributing' },
    ],
    sidebar: [
      {
        text: 'Clinicians',
        items: [
          { text: 'Overview', link: '/' },
          { text: 'User guide', link: '/docs/guide/README' },
          { text: 'Intended use', link: '/docs/site/made/intended-use' },
          { text: 'Known limits', link: '/docs/limits' },
          { text: 'Languages', link: '/docs/languages' },
        ],
      },
      {
        text: 'Administrators',
        items: [
          { text: 'Install and settings', link: '/docs/admin/README' },
          { text: 'Every setting', link: '/docs/admin/settings' },
          { text: 'A two-week pilot', link: '/docs/admin/pilot' },
          { text: 'The rules channel', link: '/docs/rules-channel' },
          { text: 'Permissions', link: '/docs/permissions' },
          { text: 'Security and privacy', link: '/docs/security' },
          { text: 'FHIR, CDS Hooks, SMART', link: '/docs/examples/README' },
        ],
      },
      {
        text: 'Evidence',
        items: [
          { text: 'Evaluation', link: '/docs/evaluation' },
          { text: 'I-MeDeSA', link: '/docs/i-medesa' },
          { text: 'GUIDES', link: '/docs/guides' },
          { text: 'Actions to an answer', link: '/docs/tasks' },
          { text: 'Times of the popup', link: '/docs/popup-times' },
          { text: 'Reading level', link: '/docs/reading-level' },
          { text: 'Scale', link: '/docs/scale' },
          { text: 'Known failures', link: '/docs/site/made/known-failures' },
        ],
      },
      {
        text: 'Contributors',
        items: [
          { text: 'Contributing', link: '/docs/contributing' },
          { text: 'Architecture', link: '/docs/architecture' },
          { text: 'Rules author guide', link: '/docs/rules-authors' },
          { text: 'Dependencies', link: '/docs/dependencies' },
          { text: 'Store material', link: '/docs/store/README' },
          { text: 'Changes of the extension', link: '/CHANGELOG' },
          { text: 'Changes of the rules', link: '/rules/CHANGELOG' },
        ],
      },
    ],
  },
});
