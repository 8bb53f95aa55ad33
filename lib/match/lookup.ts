// Looks a medicine up by name as it is typed: exact, then beginnings, then one letter wrong as "did you mean".
import type { Bundle } from '../rules/schema/bundle.ts';
import { keyOf } from './normal.ts';

export type Hit = { kind: 'agent' | 'left-out' | 'regimen' | 'class'; id: string; name: string; how: 'exact' | 'begins' | 'similar' };
type Entry = { key: string; name: string; kind: Hit['kind']; id: string };

/** The searcher over every name of the rules, regimens, classes and what was assessed and left out. */
export function makeLookup(rules: Pick<Bundle, 'agents' | 'regimens' | 'classes' | 'leftOut'>): (query: string, limit?: number) => Hit[] {
  const entries: Entry[] = [
    ...rules.agents.flatMap((a) => [
      { name: a.title, kind: 'agent' as const, id: a.id },
      ...a.names.map((n) => ({ name: n.text, kind: 'agent' as const, id: a.id })),
      ...[...a.codes.atc, ...a.codes.rxnorm].map((c) => ({ name: c, kind: 'agent' as const, id: a.id })),
    ]),
    ...rules.regimens.flatMap((r) => [r.text, ...(r.also ?? [])].map((name) => ({ name, kind: 'regimen' as const, id: r.text }))),
    ...rules.classes.flatMap((c) => c.words.map((name) => ({ name, kind: 'class' as const, id: c.id }))),
    ...rules.leftOut.flatMap((l) => l.names.map((name) => ({ name, kind: 'left-out' as const, id: l.name }))),
  ].map((e) => ({ ...e, key: keyOf(e.name).key }));

  return (query, limit = 8) => {
    const { key } = keyOf(query);
    if (key.length < 2) return [];
    const exact = entries.filter(
      (e) => e.key === key || (key.length > 4 && key.startsWith(e.key) && /^[a-z]{4}$/.test(key.slice(e.key.length)) && query.includes('-')),
    );
    const begins = entries.filter((e) => e.key.startsWith(key) && e.key !== key).sort((a, b) => a.key.length - b.key.length);
    const similar = exact.length || key.length < 4 ? [] : entries.filter((e) => !e.key.startsWith(key) && oneEdit(key, e.key));
    const seen = new Set<string>();
    const hits: Hit[] = [];
    for (const [how, list] of [
      ['exact', exact],
      ['begins', begins],
      ['similar', similar],
    ] as const)
      for (const e of list) {
        const k = `${e.kind}:${e.id}`;
        if (seen.has(k) || hits.length >= limit) continue;
        seen.add(k);
        hits.push({ kind: e.kind, id: e.id, name: e.name, how });
      }
    return hits;
  };
}

/** One letter more, less, other, or two neighbours swapped (Damerau distance 1). */
export function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const ra = a.slice(i);
  const rb = b.slice(i);
  return (
    ra.slice(1) === rb.slice(1) ||
    ra.slice(1) === rb ||
    ra === rb.slice(1) ||
    (ra.length > 1 && rb.length > 1 && ra[0] === rb[1] && ra[1] === rb[0] && ra.slice(2) === rb.slice(2))
  );
}
