// A copy of the loaded rules that one fault may change: only the files it touches are copied, the rest is frozen.
import type { Loaded } from '../../../rules/cli/load.ts';
import { loaded } from '../support/real.ts';
import type { Fault } from './fault.ts';

function freeze<T>(v: T): T {
  if (v && typeof v === 'object') for (const x of Object.values(Object.freeze(v))) freeze(x);
  return v;
}
/** What the faults start from; a fault that reaches beyond the files it names throws. */
const base = { ...loaded, bundle: freeze(structuredClone(loaded.bundle)) };

export function copyFor(fault: Fault): Loaded {
  if (fault.touches === 'everything') return structuredClone({ ...loaded, problems: [] });
  const touched = new Set([...fault.at.map((p) => p.file), ...(fault.touches ?? [])]);
  const own = <T>(key: string, v: T): T => (touched.has(base.files.get(key) ?? '') ? structuredClone(v) : v);
  const { bundle } = base;
  return {
    ...base,
    problems: [],
    files: new Map(base.files),
    bundle: {
      ...bundle,
      agents: bundle.agents.map((a) => own(`agent:${a.id}`, a)),
      facts: Object.fromEntries(Object.entries(bundle.facts).map(([id, f]) => [id, own(`fact:${id}`, f)])),
      sources: touched.has('rules/sources.json') ? structuredClone(bundle.sources) : bundle.sources,
      canaries: touched.has('rules/canaries.json') ? structuredClone(bundle.canaries) : bundle.canaries,
      tables: bundle.tables.map((t) => own(`table:${t.id}`, t)),
      article: bundle.article.map((s) => own(`article:${s.id}`, s)),
    },
  };
}
