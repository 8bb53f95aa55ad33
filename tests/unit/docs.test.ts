// The documentation holds together: each link leads to something, each command is there, and what is drawn and listed is made from what is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dotOf, readHouse } from '../../docs/site/house.ts';
import { knownFailuresPage, marksIn } from '../../docs/site/known-failures.ts';
import { intendedUsePage } from '../../docs/site/made.ts';
import { storeTexts } from '../../docs/store/texts.ts';
import { plain } from '../../lib/exchange/markdown.ts';
import { loadScenarios } from '../e2e/lanes.ts';
import { knownOnPages } from '../known/on-pages.ts';
import { knownInWords } from '../known/words.ts';
import { rules } from './support/real.ts';

const root = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CHANGELOG.md',
  'rules/CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.md') && !/node_modules|^site\/made/.test(f))
    .map((f) => join('docs', f)),
];
const textOf = (f: string) => readFileSync(join(root, f), 'utf8');
/** Made by `npm run docs` and `npm run bench`. */
const madeLater = /^docs\/(site\/made\/|bench\.)/;
const anchorsOf = (f: string) =>
  [...textOf(f).matchAll(/^#+ (.+)$/gm)].map((m) =>
    (m[1] ?? '')
      .toLowerCase()
      .replace(/[`*?,.:()“”"'’]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  );

test('every link leads to a file, and to a heading of it', () => {
  const dead = pages.flatMap((page) =>
    [
      ...textOf(page)
        .replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].flatMap((m) => {
      const [path = '', anchor] = (m[1] as string).split('#');
      if (/^[a-z]+:/.test(path)) return [];
      const target = path ? join(dirname(page), path) : page;
      if (madeLater.test(target)) return [];
      if (!existsSync(join(root, target))) return [`${page}: ${m[1]}`];
      return anchor && target.endsWith('.md') && !anchorsOf(target).includes(anchor) ? [`${page}: ${m[1]}`] : [];
    }),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(dead).toEqual([]);
});

test('every command that a page names is there', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = pages.flatMap((page) => [...textOf(page).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map((m) => [page, m[1] as string] as const));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(([page, c]) => !scripts[c] && !page.includes('tests/ehr')).map(([page, c]) => `${page}: ${c}`)).toEqual([]);
});

test('every file that a rating rests on is there', () => {
  const named = ['docs/guides.md', 'docs/i-medesa.md', 'docs/evaluation.md'].flatMap((page) =>
    [...textOf(page).matchAll(/`((?:assets|docs|entrypoints|lib|rules|tests)\/[^`\s]+)`/g)].map((m) => [page, m[1] as string] as const),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(([, file]) => !existsSync(join(root, file)))).toEqual([]);
});

test('the stores are told of every permission, and of none that is not asked for', () => {
  const asked = /permissions: \[([^\]]+)\]/.exec(textOf('wxt.config.ts'))?.[1]?.match(/[a-zA-Z]+/g) ?? [];
  const told = [...textOf('docs/store/README.md').matchAll(/^\| `([a-zA-Z]+)` +\|/gm)].map((m) => m[1]);
  expect(asked.length).toBeGreaterThan(3);
  expect(told).toEqual(asked);
});

describe('what is made', () => {
  test('the house has all its rooms, and no arrow turns back', () => {
    const house = readHouse();
    expect([...house.rooms.keys()]).toEqual(
      expect.arrayContaining(['read', 'match', 'assess', 'alert', 'exchange', 'ui', 'platform', 'rules/cli', 'entrypoints']),
    );
    for (const arrow of house.arrows.keys()) expect(house.arrows.has(arrow.split(' ').reverse().join(' ')), arrow).toBe(false);
    expect(dotOf(house)).toContain('"platform" -> "alert"');
    // told by a longer way
    expect(dotOf(house)).not.toContain('"platform" -> "match"');
  });

  test('the texts for the stores are of this version, in seven languages, each description short enough', () => {
    expect(textOf('docs/store/texts.md')).toBe(storeTexts());
    const descriptions = [...storeTexts().matchAll(/\*\*PML Sentinel\*\*\n\n(.+)/g)].map((m) => m[1] as string);
    expect(descriptions).toHaveLength(7);
    expect(descriptions.filter((d) => d.length > 132)).toEqual([]);
  });

  test('the intended use is the one of the rules', () => {
    const page = intendedUsePage(root);
    for (const u of rules.basis.intendedUse.regions) expect(page).toContain(plain(u.text));
    expect(page).toContain('No clinician has reviewed this.');
  });

  test('known failures tell each test that is marked, and each scenario that one browser alone runs', async () => {
    const page = knownFailuresPage(root, await loadScenarios());
    for (const { what, instead } of [...knownInWords, ...knownOnPages]) expect(page).toContain(plain(`${what} ${instead}`));
    expect(page).toContain('hospital updates: Firefox installs the package by policy');
    expect(page).toContain(plain('every component in every state, light: in chromium only. Why: it takes a minute'));
    expect(page).not.toContain('undefined');
    // a mark is told even where its name cannot be read
    const said = ["fails('one', f)", 'skipIf(true)(name, f)', "todo.each([1])('two', f)"].map((x) => `test.${x};`).join('\n');
    expect(marksIn('a.test.ts', said)).toEqual(['fails: one (tests/a.test.ts)', 'skipIf: line 2 (tests/a.test.ts)', 'todo: two (tests/a.test.ts)']);
  });
});
