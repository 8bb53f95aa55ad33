// Finds every sentence that the source says by `t`, `count`, `rich`, `richCount` or `later`, and the names of the manifest's texts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const literal = `('(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"|\`[^\`$]*\`)`;
const single = new RegExp(`(?<![\\w.])(?:t|rich|later)\\(\\s*${literal}`, 'g');
const plural = new RegExp(`(?<![\\w.])(?:count|richCount)\\([^'"\`]*?\\{\\s*one:\\s*${literal},\\s*other:\\s*${literal}`, 'g');

/** What a quoted text of the source means. */
const meant = (quoted: string) => quoted.slice(1, -1).replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c));

export type Said = { text: string; one: string | null; file: string };

export function saidIn(file: string, code: string): Said[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm, '');
  return [
    ...[...bare.matchAll(single)].map((m) => ({ text: meant(m[1] as string), one: null, file })),
    ...[...bare.matchAll(plural)].map((m) => ({ text: meant(m[2] as string), one: meant(m[1] as string), file })),
  ];
}

export function saidByTheSource(): Said[] {
  return ['lib', 'entrypoints'].flatMap((dir) =>
    readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.tsx?$/.test(f))
      .sort()
      .flatMap((f) => saidIn(join(dir, f), readFileSync(join(root, dir, f), 'utf8'))),
  );
}

/** `__MSG_description__` of the manifest: `description`. */
export const namedByTheManifest = (): string[] => [
  ...new Set([...readFileSync(join(root, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g)].map((m) => m[1] as string)),
];
