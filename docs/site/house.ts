// Draws the house from its imports: a room for each folder of lib, an arrow where one imports another, generated anew with each build of the site.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Type imports bind rooms as much as others do. */
const from = /^(?:import|export)[^'";]*?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)/gm;
/** Null outside of the house: data of the rules, translations. */
const roomOf = (file: string): string | null => /^lib\/([^/]+)\//.exec(file)?.[1] ?? /^(rules\/cli|entrypoints)\//.exec(file)?.[1] ?? null;

export type House = { rooms: Map<string, number>; arrows: Map<string, number> };

export function readHouse(): House {
  const files = ['lib', 'entrypoints', 'rules/cli']
    .flatMap((d) => readdirSync(join(root, d), { recursive: true, encoding: 'utf8' }).map((f) => join(d, f).replaceAll('\\', '/')))
    .filter((f) => /\.tsx?$/.test(f));
  const rooms = new Map<string, number>();
  const arrows = new Map<string, number>();
  for (const file of files) {
    const room = roomOf(file);
    if (!room) continue;
    rooms.set(room, (rooms.get(room) ?? 0) + 1);
    for (const m of readFileSync(join(root, file), 'utf8').matchAll(from)) {
      const to = roomOf(relative(root, join(root, dirname(file), (m[1] ?? m[2]) as string)).replaceAll('\\', '/'));
      if (to && to !== room) arrows.set(`${room} ${to}`, (arrows.get(`${room} ${to}`) ?? 0) + 1);
    }
  }
  return { rooms, arrows };
}

/** An arrow that a longer way already tells is left out, so that the order of the rooms is seen. */
export function dotOf({ rooms, arrows }: House): string {
  const to = new Map([...rooms.keys()].map((r) => [r, [...arrows.keys()].filter((k) => k.startsWith(`${r} `)).map((k) => k.slice(r.length + 1))]));
  const reaches = (a: string, b: string): boolean => (to.get(a) ?? []).some((x) => x === b || reaches(x, b));
  const told = (a: string, b: string) => (to.get(a) ?? []).some((x) => x !== b && reaches(x, b));
  const lines = [...arrows.keys()].map((k) => k.split(' ') as [string, string]).filter(([a, b]) => !told(a, b));
  return [
    'digraph { rankdir=TB; node [shape=box, style=rounded, fontname="sans-serif", fontsize=12, margin="0.2,0.08"]; edge [color="#667"];',
    ...[...rooms].map(([r, n]) => `"${r}" [label="${r}\\n${n} files"];`),
    ...lines.map(([a, b]) => `"${a}" -> "${b}";`),
    '}',
  ].join('\n');
}
