// The house as it is built: which room imports which, what stays small, and what no file may hold.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = ['lib', 'entrypoints', 'rules/cli']
  .flatMap((d) => readdirSync(join(root, d), { recursive: true, encoding: 'utf8' }).map((f) => join(d, f)))
  .filter((f) => /\.(tsx?|css)$/.test(f))
  .sort();
const code = files.filter((f) => /\.tsx?$/.test(f));
const textOf = (f: string) => readFileSync(join(root, f), 'utf8');
/** Code without its comments, line for line. */
const bare = (f: string) => textOf(f).replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm, (c) => c.replace(/[^\n]/g, ' '));

type Import = { from: string; what: string; typeOnly: boolean };
/** Every import and re-export of a file, static or dynamic. */
function importsOf(f: string): Import[] {
  const statics = [...bare(f).matchAll(/^(import|export)\s+(type\s)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map((m) => ({
    from: f,
    what: m[4] as string,
    typeOnly: m[2] !== undefined,
  }));
  const dynamics = [...bare(f).matchAll(/\b(?:import|require)\(\s*['"`]([^'"`]+)/g)].map((m) => ({ from: f, what: m[1] as string, typeOnly: false }));
  return [...statics, ...dynamics];
}
const imports = code.flatMap(importsOf);
const target = (i: Import) => relative(root, join(root, dirname(i.from), i.what));
const ours = imports.filter((i) => i.what.startsWith('.'));
const show = (i: Import) => `${i.from} -> ${i.what}`;

/** `lib/match/x.ts` is in `match`, `rules/cli/x.ts` in `cli`, `entrypoints/x.ts` in `entrypoints`. */
const roomOf = (f: string) =>
  /^lib\/([^/]+)\//.exec(f)?.[1] ?? (f.startsWith('rules/cli/') ? 'cli' : f.startsWith('entrypoints/') ? 'entrypoints' : f);

const mayImport: Record<string, string[]> = {
  // what is said in the user's language; it knows nothing, and every room above `match` may speak
  language: [],
  rules: [],
  read: [],
  match: ['read', 'rules'],
  evidence: ['language', 'rules'],
  // follow-up questions: records in, quotes out; our own pages only
  answers: ['language', 'rules', 'evidence', 'match'],
  assess: ['language', 'match', 'read', 'rules', 'evidence'],
  channel: ['language', 'assess', 'evidence', 'match', 'read', 'rules'],
  alert: ['language', 'assess', 'evidence', 'match', 'read', 'rules'],
  // other systems' records in, our cards and rules out; it may use everything that judges and nothing that shows
  exchange: ['language', 'alert', 'assess', 'evidence', 'match', 'read', 'rules'],
  ui: ['language', 'exchange', 'channel', 'alert', 'answers', 'assess', 'evidence', 'match', 'read', 'rules'],
  platform: ['language', 'channel', 'alert', 'assess', 'evidence', 'match', 'read', 'rules'],
  cli: ['exchange', 'channel', 'rules', 'evidence', 'match', 'read', 'assess', 'alert'],
  entrypoints: ['language', 'ui', 'platform', 'channel', 'alert', 'answers', 'assess', 'evidence', 'match', 'read', 'rules', 'cli'],
};

describe('the walls', () => {
  test('every file is in a room', () => {
    expect(code.filter((f) => !(roomOf(f) in mayImport))).toEqual([]);
  });

  test('the imports are seen at all', () => {
    expect(ours.length).toBeGreaterThan(code.length);
    expect(importsOf('entrypoints/popup/main.tsx').map((i) => i.what)).toContain('preact');
  });

  test.each(Object.keys(mayImport))('no arrow turns back out of %s', (room) => {
    const back = ours.filter((i) => roomOf(i.from) === room && ![room, ...(mayImport[room] ?? [])].includes(roomOf(target(i))));
    expect(back.map(show)).toEqual([]);
  });

  test('every relative import has its ending and leads to a file', () => {
    expect(ours.filter((i) => !/\.(ts|tsx|css|json)$/.test(i.what)).map(show)).toEqual([]);
    expect(ours.filter((i) => !files.includes(target(i))).map(show)).toEqual([]);
  });
});

describe('what a page carries', () => {
  /** Everything that runs with a file: type imports are gone by then. */
  function reach(f: string, seen = new Set<string>()): Set<string> {
    if (seen.has(f)) return seen;
    seen.add(f);
    for (const i of imports.filter((x) => x.from === f && !x.typeOnly))
      if (i.what.startsWith('.')) reach(target(i), seen);
      else seen.add(i.what);
    return seen;
  }
  const packages = (f: string) => [...reach(f)].filter((x) => !code.includes(x)).sort();

  test('the reaching is seen at all', () => {
    expect(packages('entrypoints/background.ts')).toEqual(expect.arrayContaining(['webextension-polyfill', 'zod/mini']));
  });

  /** The scripts that run in pages. */
  test.each(['lib/platform/reader-start.ts', 'entrypoints/alert.ts', 'entrypoints/picker.ts'])(
    '%s carries no package: neither zod, nor preact, nor the polyfill',
    (f) => {
      expect(code).toContain(f);
      expect(packages(f).filter((p) => p !== 'wxt/utils/define-unlisted-script')).toEqual([]);
    },
  );
});

describe('the browser', () => {
  test('the polyfill comes in by lib/platform/api.ts alone', () => {
    expect(imports.filter((i) => i.what === 'webextension-polyfill' && !i.typeOnly).map((i) => i.from)).toEqual(['lib/platform/api.ts']);
  });

  test('is called from lib/platform only', () => {
    const calls = code.filter((f) => roomOf(f) !== 'platform').filter((f) => /(?<![\w.'"-])(browser|chrome)\s*[?.[]/.test(bare(f)));
    expect(calls).toEqual([]);
  });
});

describe('what no file may hold', () => {
  test.each([
    [
      'text made into mark-up',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)\b/,
    ],
    ['document.write', /\bdocument\.write(ln)?\b/],
    ['text made into code', /\beval\(|\bnew Function\b|\bsetTimeout\(\s*['"`]/],
    ['a check that is switched off', /@ts-(ignore|nocheck)/],
  ])('%s', (_what, sign) => {
    expect(code.filter((f) => sign.test(/ts-/.test(sign.source) ? textOf(f) : bare(f)))).toEqual([]);
  });
});

describe('size', () => {
  const lines = (f: string) => textOf(f).trimEnd().split('\n').length;

  test('no file has more than 300 lines', () => {
    expect(files.filter((f) => lines(f) > 300).map((f) => `${f}: ${lines(f)}`)).toEqual([]);
  });

  test('the median is under 90', () => {
    const sorted = files.map(lines).sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThan(90);
  });
});

test('every file starts with one sentence that says what it is for', () => {
  const heads = files.map((f) => [f, /^(?:\/\/ |\/\* )([^\n]*(?:\n\/\/ [^\n]*)*)/.exec(textOf(f))?.[1] ?? ''] as const);
  expect(heads.filter(([, head]) => !/^.{10,}[.:](?:\s|$)/.test(head.replace(/\s*\*\/\s*$/, '').replaceAll('\n// ', ' '))).map(([f]) => f)).toEqual(
    [],
  );
});
