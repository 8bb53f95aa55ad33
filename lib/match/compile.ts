// Compiles the rules' names, ATC codes, regimens and class words into a NamePack.

import type { Name } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { lettersOf } from './matcher.ts';
import { keyOf, unspaced } from './normal.ts';
import type { Entry, EntryKind, NamePack } from './pack.ts';

type Source = Pick<Bundle, 'agents' | 'regimens' | 'classes' | 'version'>;

/** One entry a distinct spelling; ambiguous spellings keep every agent they may mean. */
export function compileNames(bundle: Source): NamePack {
  const agents = bundle.agents.map((a) => a.id);
  const entries: Entry[] = [];
  for (const [i, a] of bundle.agents.entries()) {
    for (const n of a.names) entries.push(entryOf(n, i));
    for (const code of a.codes.atc) entries.push([keyOf(code).key, 'c', [i], { w: code, t: 'code' }]);
  }
  for (const r of bundle.regimens) {
    const ids = r.agents.map((id) => agents.indexOf(id)).filter((i) => i >= 0);
    for (const w of [r.text, ...(r.also ?? [])]) {
      const { key, breaks } = keyOf(w);
      entries.push([key, 'r', ids, { ...(breaks.length && { b: breaks }), w: lettersOf(w), ...(r.match === 'ask' && { t: 'ask' }) }]);
    }
  }
  for (const c of bundle.classes)
    for (const w of c.words) {
      const { key, breaks } = keyOf(w);
      entries.push([key, 'k', [], { ...(breaks.length && { b: breaks }), t: c.id }]);
    }
  return { version: bundle.version, agents, entries: merge([...entries, ...holders(bundle, entries)]) };
}

/** Look-alikes in scripts without spaces: only a longer name keeps what stands inside it silent, as "シロリムス" in "テムシロリムス". */
function holders({ agents }: Source, ours: Entry[]): Entry[] {
  const known = new Set(ours.map(([key]) => key));
  const keys = agents.flatMap((a) => a.lookalikes.map((l) => keyOf(l).key));
  return keys.filter((key) => unspaced.test(key) && !known.has(key)).map((key) => [key, 'x', []]);
}

function entryOf(n: Name, agent: number): Entry {
  const { key, breaks } = keyOf(n.text);
  const kind: EntryKind =
    n.match === 'ask' ? 'a' : n.match === 'caps' ? 'c' : n.kind === 'inn' || n.kind === 'translation' || n.kind === 'synonym' ? 's' : 'n';
  const extra = {
    ...(breaks.length && { b: breaks }),
    ...((kind === 'c' || kind === 'a') && { w: lettersOf(n.text) }),
    ...(n.product && { p: n.product }),
    ...(n.route && { r: n.route }),
    ...(n.doseMg && { d: [n.doseMg.from, n.doseMg.to] as [number, number] }),
  };
  return Object.keys(extra).length ? [key, kind, [agent], extra] : [key, kind, [agent]];
}

/** Sorts, and drops what says the same twice; the first writing of a key and agent wins. */
function merge(entries: Entry[]): Entry[] {
  const seen = new Map<string, Entry>();
  for (const e of entries) {
    const id = `${e[0]}|${e[1] === 'a' ? `a${e[2]}` : ''}${e[3]?.d ? `d${e[3].d}` : ''}|${e[1] === 'k' ? e[3]?.t : e[2]}`;
    const old = seen.get(id);
    if (!old) seen.set(id, e);
    else if (e[3]?.b?.length) old[3] = { ...old[3], b: [...new Set([...(old[3]?.b ?? []), ...e[3].b])] };
  }
  return [...seen.values()].filter((e) => e[0].length >= 2).sort((x, y) => (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0));
}
