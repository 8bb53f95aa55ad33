// Mutation test of the rules' check: hundreds of faults that a tired editor would make, each must be found where it is.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCanaries } from '../../lib/channel/canaries.ts';
import { parseBy } from '../../lib/rules/parse.ts';
import { type Problem, problemLine } from '../../lib/rules/problem.ts';
import { Agent } from '../../lib/rules/schema/agent.ts';
import { Canary, Table } from '../../lib/rules/schema/bundle.ts';
import { Fact, Source } from '../../lib/rules/schema/fact.ts';
import { z } from '../../lib/rules/zod.ts';
import { checkBasis } from '../../rules/cli/basis.ts';
import { checkRecords } from '../../rules/cli/check.ts';
import { everyProblem } from '../../rules/cli/compile.ts';
import { contradictions } from '../../rules/cli/contradiction.ts';
import { type Loaded, loadRules } from '../../rules/cli/load.ts';
import { copyFor } from './mutation/copy.ts';
import type { Fault, Kind, Place } from './mutation/fault.ts';
import { fileKinds } from './mutation/files.ts';
import { numberKinds } from './mutation/numbers.ts';
import { placeKinds } from './mutation/places.ts';
import { recordKinds } from './mutation/records.ts';
import { treatmentKind } from './mutation/treatment.ts';
import { loaded, rulesDir } from './support/real.ts';

const kinds: Kind[] = [...numberKinds, ...recordKinds, ...placeKinds, ...fileKinds, treatmentKind];
const clock = '2026-11-22';

/** What the loader would say of the records of these files. */
function schemaProblems({ bundle, files }: Loaded, at: Place[]): Problem[] {
  const wanted = new Set(at.map((p) => p.file));
  const of = (key: string) => wanted.has(files.get(key) ?? '');
  const parsed = (schema: Parameters<typeof parseBy>[0], v: unknown, file: string) => parseBy(schema, v, file).problems;
  return [
    ...bundle.agents.filter((a) => of(`agent:${a.id}`)).flatMap((a) => parsed(Agent, a, files.get(`agent:${a.id}`) ?? '')),
    ...Object.values(bundle.facts)
      .filter((f) => of(`fact:${f.id}`))
      .flatMap((f) => parsed(Fact, f, files.get(`fact:${f.id}`) ?? '')),
    ...bundle.tables.filter((t) => of(`table:${t.id}`)).flatMap((t) => parsed(Table, t, files.get(`table:${t.id}`) ?? '')),
    ...(wanted.has('rules/sources.json') ? Object.values(bundle.sources).flatMap((s) => parsed(Source, s, 'rules/sources.json')) : []),
    ...(wanted.has('rules/canaries.json') ? parsed(z.array(Canary), bundle.canaries, 'rules/canaries.json') : []),
  ];
}

const home = mkdtempSync(join(tmpdir(), 'mutation-'));
cpSync(rulesDir, join(home, 'rules'), { recursive: true, filter: (f) => !f.includes('/cli') });
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What `rules check` says of the spoiled rules; the slow parts run where they can matter: canaries and basis for tiers, sentences for sentences. */
function problemsOf(fault: Fault): Problem[] {
  if (fault.edit) {
    const file = join(home, fault.at[0]?.file ?? '');
    const good = readFileSync(file, 'utf8');
    const bad = fault.edit(good);
    expect(typeof bad === 'string' && bad === good, `${fault.name} changes nothing`).toBe(false);
    writeFileSync(file, bad);
    try {
      return loadRules(join(home, 'rules')).problems;
    } finally {
      writeFileSync(file, good);
    }
  }
  const copy = copyFor(fault);
  fault.spoil?.(copy);
  const canaries = fault.at.some((p) => p.file === 'rules/canaries.json');
  return [
    ...schemaProblems(copy, fault.at),
    ...checkRecords(copy, clock),
    ...(canaries ? [...runCanaries(copy.bundle), ...checkBasis(copy.bundle, (k) => copy.files.get(k) ?? 'rules')] : []),
    ...(treatmentKind.faults.includes(fault) ? contradictions(copy) : []),
  ];
}

/** A fault counts as found only by a problem in its own file, at its own place. */
const points = (p: Problem, at: Place[]) => at.some((x) => p.file === x.file && p.path.includes(x.path));

test('the rules as they are have no problem', () => {
  expect(everyProblem(loaded).map(problemLine)).toEqual([]);
});

test('there are at least 300 faults of at least 15 kinds, each of its own', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(15);
  expect(kinds.flatMap((k) => k.faults).length).toBeGreaterThanOrEqual(300);
  expect(kinds.filter((k) => k.faults.length < 8).map((k) => k.kind)).toEqual([]);
});

/** `npm run check` looks at every eighth fault of each kind, `npm test` at all of them. */
const step = process.env.QUICK ? 8 : 1;
const sample = kinds.map((k) => ({ ...k, faults: k.faults.filter((_, i) => i % step === 0) }));

const missed: string[] = [];
let faults = 0;

describe('faults of each kind are found', () => {
  test.each(sample.map((k) => [k.kind, k] as const))('%s', (name, k) => {
    const lost = k.faults.filter((f) => !problemsOf(f).some((p) => points(p, f.at)));
    faults += k.faults.length;
    missed.push(...lost.map((f) => `${name}: ${f.name}`));
    const found = k.faults.length - lost.length;
    const told = `found ${found} of ${k.faults.length}; missed: ${lost.map((f) => f.name).join(' | ')}`;
    expect(lost.length, told).toBeLessThanOrEqual(Math.max(1, 0.2 * k.faults.length));
  });
});

test('at least 95 of 100 faults are found', () => {
  console.log([`${faults - missed.length} of ${faults} faults found`, ...missed.map((m) => `missed: ${m}`)].join('\n'));
  expect(1 - missed.length / faults).toBeGreaterThanOrEqual(0.95);
});
