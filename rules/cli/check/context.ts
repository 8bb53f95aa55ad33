// What every part of the check is given, and the one way it speaks.
import type { Problem } from '../../../lib/rules/problem.ts';
import type { Fact } from '../../../lib/rules/schema/fact.ts';
import type { Loaded } from '../load.ts';

export type Context = Pick<Loaded, 'bundle' | 'cells'> & {
  /** The file that an id came from: `fact:…`, `agent:…`, `table:…`, `article:…`. */
  fileOf: (key: string) => string;
  /** The day that counts as today, `YYYY-MM-DD`. */
  today: string;
};

/** One concern: every problem it finds; an empty list means that it has nothing to say. */
export type Check = (c: Context) => Problem[];

export const problem = (file: string, path: string, what: string, mend: string): Problem => ({ file, path, what, mend });

/** A fact's problems name its file and `id.path`. */
export const factProblem =
  (c: Context, f: Pick<Fact, 'id'>) =>
  (path: string, what: string, mend: string): Problem =>
    problem(c.fileOf(`fact:${f.id}`), `${f.id}.${path}`, what, mend);

/** Facts of agents are called after them: `dimethyl-fumarate.risk` belongs to "dimethyl fumarate". */
export const ownerOf = (factId: string) => factId.split('.')[0] as string;

/** Fact ids with where an agent uses them. */
export function usesOf(a: Context['bundle']['agents'][number]): { id: string; path: string }[] {
  const at = (path: string, ids: string[]) => ids.map((id, i) => ({ id, path: `${path}[${i}]` }));
  return [
    { id: a.risk, path: 'risk' },
    ...at('mechanism', a.mechanism),
    ...at('riskFactors', a.riskFactors),
    ...at('incidence', a.incidence),
    ...at('latency', a.latency),
    ...at('combinations', a.combinations),
    ...at('mightNotApply', a.mightNotApply),
    ...at('other', a.other),
    ...at('suspicion.facts', a.suspicion.facts),
    ...a.monitoring.map((m, i) => ({ id: m.fact, path: `monitoring[${i}].fact` })),
    ...(a.carryOver.kind === 'months' ? [{ id: a.carryOver.fact, path: 'carryOver.fact' }] : at('carryOver.facts', a.carryOver.facts)),
    ...at('tier.facts', a.tier.facts),
    ...Object.entries(a.labels).flatMap(([r, l]) => at(`labels.${r}.facts`, l.facts)),
    ...(a.products ?? []).flatMap((p, i) => [...at(`products[${i}].facts`, p.facts), ...at(`products[${i}].tier.facts`, p.tier?.facts ?? [])]),
  ];
}
