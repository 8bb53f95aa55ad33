// A fault: one small thing that a tired editor does wrong to the rules, and where the check must point.
import fc from 'fast-check';
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import type { Fact, Value } from '../../../lib/rules/schema/fact.ts';
import type { Loaded } from '../../../rules/cli/load.ts';
import { loaded } from '../support/real.ts';

/** A file, and what the path of the problem in it must hold. */
export type Place = { file: string; path: string };

export type Fault = {
  name: string;
  at: Place[];
  /** Files that it changes beside those of `at`; `everything` where it goes through all of them. */
  touches?: string[] | 'everything';
  /** Changes a copy of the loaded rules; or, for faults of the file itself, `edit` changes its bytes. */
  spoil?: (l: Loaded) => void;
  edit?: (text: string) => string | Uint8Array;
};
export type Kind = { kind: string; faults: Fault[] };

/** `count` different faults of a kind, the same ones in each run. */
export function kind(name: string, count: number, arb: fc.Arbitrary<Fault>): Kind {
  const seed = [...name].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 2 ** 31, 7);
  const drawn = fc.sample(arb, { seed, numRuns: count * 8 });
  const faults = [...new Map(drawn.map((f) => [f.name, f])).values()].slice(0, count);
  return { kind: name, faults };
}

export const pick = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
/** One of two things, and then one of each. */
export const both = <A, B>(a: readonly A[], b: readonly B[]): fc.Arbitrary<[A, B]> => fc.tuple(pick(a), pick(b));

export const bundle = loaded.bundle;
export const facts = Object.values(bundle.facts);
export const agents = bundle.agents;
export const fileOf = (key: string) => loaded.files.get(key) ?? 'rules';

export const atFact = (id: string, path = ''): Place => ({ file: fileOf(`fact:${id}`), path: `${id}${path && `.${path}`}` });
export const atAgent = (id: string, path: string): Place => ({ file: fileOf(`agent:${id}`), path });
export const atSource = (id: string): Place => ({ file: 'rules/sources.json', path: id });

/** The copy's record; the real rules have it, so a copy does too. */
export function need<T>(v: T | undefined): T {
  if (v === undefined) throw new Error('The rules have no such record.');
  return v;
}
export const factIn = (l: Loaded, id: string): Fact => need(l.bundle.facts[id]);
export const agentIn = (l: Loaded, id: string): Agent => need(l.bundle.agents.find((a) => a.id === id));
export const valueIn = (l: Loaded, id: string, k: string): Value => need(factIn(l, id).values?.[k]);

/** Every value of every fact. */
export const values = facts.flatMap((f) => Object.entries(f.values ?? {}).map(([k, v]) => ({ id: f.id, k, v, f })));

type FactList = 'mechanism' | 'riskFactors' | 'incidence' | 'latency' | 'combinations' | 'mightNotApply' | 'other';
export const factLists: FactList[] = ['mechanism', 'riskFactors', 'incidence', 'latency', 'combinations', 'mightNotApply', 'other'];

/** What a record looks like before the schema has seen it. */
export const loose = (v: object) => v as Record<string, unknown>;
