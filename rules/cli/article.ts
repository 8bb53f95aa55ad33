// Parses the article's Markdown into a closed set of nodes; facts are quoted by id as {{fact.id}}.
// The parser is micromark (through mdast): the reference-grade one, used at build time only.
import { basename } from 'node:path';
import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Problem } from '../../lib/rules/problem.ts';
import type { ArticleNode, ArticleSection, Inline } from '../../lib/rules/schema/bundle.ts';
import { hidden, readText } from './text.ts';

/** `Key points` → `key-points`. */
export const slug = (s: string) =>
  s
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Files in name order; each starts with one `# Title` and becomes a section. */
export function readArticle(files: string[], name: (f: string) => string) {
  const problems: Problem[] = [];
  const sections: ArticleSection[] = [];
  const names = new Map<string, string>();
  for (const file of files) {
    const { text, problems: unreadable } = readText(file, name(file));
    problems.push(...unreadable);
    if (text === undefined) continue;
    const tree = fromMarkdown(text, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const refuse = (what: string, line?: number) =>
      problems.push({
        file: name(file),
        path: line ? `line ${line}` : '',
        what,
        mend: 'use headings, paragraphs, lists, tables, **bold**, *emphasis*, [links](#anchor), {{fact.id}} and {{fact.id@date}} only.',
      });
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      const sign = hidden(line);
      if (sign) problems.push({ file: name(file), path: `line ${i + 1}`, what: `The text has the hidden character ${sign}.`, mend: 'remove it.' });
    }
    const [first, ...rest] = tree.children;
    if (first?.type !== 'heading' || first.depth !== 1) {
      refuse('The file does not start with one "# Title".');
      continue;
    }
    const title = plain(first.children);
    const id = basename(file, '.md').replace(/^\d+-/, '');
    names.set(id, name(file));
    sections.push({ id, title, nodes: rest.flatMap((n) => block(n, refuse)) });
  }
  return { sections, problems, files: names };
}

type Refuse = (what: string, line?: number) => void;

function block(n: RootContent, refuse: Refuse): ArticleNode[] {
  const line = n.position?.start.line;
  switch (n.type) {
    case 'heading':
      if (n.depth !== 2 && n.depth !== 3) refuse('Only ## and ### are allowed below the title.', line);
      return [{ t: 'h', level: n.depth === 3 ? 3 : 2, id: slug(plain(n.children)), v: plain(n.children) }];
    case 'paragraph': {
      const text = plain(n.children).trim();
      if (text === '::agents::') return [{ t: 'agents' }];
      if (text === '::part guidance::' || text === '::part research::')
        return [{ t: 'part', v: text === '::part research::' ? 'research' : 'guidance' }];
      const table = /^::table ([a-z0-9-]+)::$/.exec(text);
      if (table?.[1]) return [{ t: 'risk-table', id: table[1] }];
      return [{ t: 'p', c: inlines(n.children, refuse) }];
    }
    case 'list': {
      if (n.children.some((item) => item.children.some((c) => c.type !== 'paragraph'))) refuse('A list item holds more than text.', line);
      const items = n.children.map((item) => item.children.flatMap((c) => (c.type === 'paragraph' ? inlines(c.children, refuse) : [])));
      return [n.ordered ? { t: 'ol', items } : { t: 'ul', items }];
    }
    case 'table': {
      const [head, ...rows] = n.children.map((r) => r.children.map((c) => inlines(c.children, refuse)));
      return [{ t: 'table', head: head ?? [], rows }];
    }
    default:
      refuse(`Markdown "${n.type}" is not allowed.`, line);
      return [];
  }
}

function inlines(nodes: PhrasingContent[], refuse: Refuse): Inline[] {
  return nodes.flatMap((n): Inline[] => {
    const line = n.position?.start.line;
    if (n.type === 'text') return text(n.value);
    if (n.type === 'strong') return [{ t: 'strong', v: plain(n.children) }];
    if (n.type === 'emphasis') return [{ t: 'em', v: plain(n.children) }];
    if (n.type === 'link' && n.url.startsWith('#')) return [{ t: 'link', v: plain(n.children), to: n.url }];
    if (n.type === 'break') return [{ t: 'text', v: ' ' }];
    refuse(`Markdown "${n.type}" is not allowed inside text.`, line);
    return [];
  });
}

function text(v: string): Inline[] {
  return v
    .split(/(\{\{[a-z0-9.-]+(?:@date)?\}\})/)
    .filter(Boolean)
    .map((part) => {
      const m = /^\{\{([a-z0-9.-]+?)(@date)?\}\}$/.exec(part);
      if (m?.[1]) return { t: m[2] ? 'date' : 'fact', id: m[1] };
      return { t: 'text', v: part.replace(/\s+/g, ' ') };
    });
}

function plain(nodes: PhrasingContent[]): string {
  return nodes.map((n) => ('value' in n ? n.value : 'children' in n ? plain(n.children) : '')).join('');
}
