// Reads the rules' source folder into one bundle candidate, file by file, keeping every problem.
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseBy } from '../../lib/rules/parse.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import { Agent, Review } from '../../lib/rules/schema/agent.ts';
import { AnswerAsks, type Asks, OutsideAsks } from '../../lib/rules/schema/asks.ts';
import { Basis } from '../../lib/rules/schema/basis.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { Canary, ClassWord, LeftOut, Regimen, Table } from '../../lib/rules/schema/bundle.ts';
import { Fact, Source } from '../../lib/rules/schema/fact.ts';
import { Questions } from '../../lib/rules/schema/questions.ts';
import { PatientPlan, Reader } from '../../lib/rules/schema/reader.ts';
import { z } from '../../lib/rules/zod.ts';
import { readArticle } from './article.ts';
import { readJson } from './json.ts';
import { readText } from './text.ts';

/** A table cell, typed a second time; of the source folder only, never of the bundle. */
const Cell = z.strictObject({ table: z.string(), row: z.string(), column: z.string(), cell: z.nullable(z.string()) });

export type Loaded = {
  bundle: Omit<Bundle, 'version' | 'issued' | 'schema'>;
  issued: string;
  /** Worded questions; a file of their own beside the bundle, since only the question box reads them. */
  asks: Asks;
  cells: z.infer<typeof Cell>[];
  problems: Problem[];
  files: Map<string, string>;
};

/** Stands in for a plan that could not be read; the problem is already recorded. */
const noPlan = {
  safety: '',
  agents: { opening: '', group: {}, evidence: {}, carryOver: {}, action: {}, own: {} },
  sections: {},
} as unknown as PatientPlan;

const noQuestions: Questions = {
  pml: [],
  concepts: [],
  intents: [],
  aside: [],
  voice: { patient: [], clinician: [] },
  regions: [],
  quiet: [],
  outside: [],
  endings: [],
};

const Version = z.strictObject({ version: z.number(), issued: z.string() });

/** Everything under `dir` (the rules folder), parsed; `files` says which file each id came from. */
export function loadRules(dir: string): Loaded & { version: number } {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  const name = (f: string) => relative(join(dir, '..'), f);
  const list = (sub: string, ext: string) => {
    try {
      return readdirSync(join(dir, sub))
        .filter((f) => f.endsWith(ext))
        .sort()
        .map((f) => join(dir, sub, f));
    } catch {
      return [];
    }
  };
  const parse = <T>(schema: Parameters<typeof parseBy<T>>[0], file: string): T | undefined => {
    const { text, problems: unreadable } = readText(file, name(file));
    problems.push(...unreadable);
    if (text === undefined) return undefined;
    const json = readJson(text, name(file));
    problems.push(...json.problems);
    if (json.problems.length) return undefined;
    const r = parseBy(schema, json.value, name(file));
    problems.push(...r.problems);
    return r.value;
  };
  const agents = list('agents', '.json').flatMap((f) => {
    const a = parse<Agent>(Agent, f);
    if (!a) return [];
    files.set(`agent:${a.id}`, name(f));
    const wanted = `${a.id.replaceAll(' ', '-')}.json`;
    if (basename(f) !== wanted) problems.push({ file: name(f), path: 'id', what: `The id is "${a.id}".`, mend: `name the file ${wanted}.` });
    return [a];
  });
  const facts: Record<string, Fact> = {};
  for (const f of list('facts', '.json')) {
    for (const fact of parse<Fact[]>(z.array(Fact), f) ?? []) {
      if (facts[fact.id]) problems.push({ file: name(f), path: fact.id, what: 'This fact id exists twice.', mend: 'give each fact its own id.' });
      facts[fact.id] = fact;
      files.set(`fact:${fact.id}`, name(f));
    }
  }
  const sources: Record<string, Source> = {};
  for (const s of parse<Source[]>(z.array(Source), join(dir, 'sources.json')) ?? []) {
    if (sources[s.id]) problems.push({ file: 'rules/sources.json', path: s.id, what: 'This source id exists twice.', mend: 'keep one.' });
    sources[s.id] = s;
  }
  const one = <T>(schema: Parameters<typeof parseBy<T[]>>[0], file: string) => parse<T[]>(schema, join(dir, file)) ?? [];
  const basis = parse<Basis>(Basis, join(dir, 'basis.json'));
  const article = readArticle(list('article', '.md'), name);
  problems.push(...article.problems);
  for (const [id, f] of article.files) files.set(`article:${id}`, f);
  const reviews = sectionReviews();
  const asks: Asks = { answers: {}, outside: [] };
  for (const f of list('asks', '.json')) {
    if (basename(f) === 'outside.json') asks.outside = parse<OutsideAsks>(OutsideAsks, f) ?? [];
    else
      for (const [key, texts] of Object.entries(parse<AnswerAsks>(AnswerAsks, f) ?? {})) {
        asks.answers[key] = [...(asks.answers[key] ?? []), ...texts];
        files.set(`asks:${key}`, name(f));
      }
  }
  const version = parse<{ version: number; issued: string }>(Version, join(dir, 'version.json'));
  return {
    version: version?.version ?? 1,
    issued: version?.issued ?? '1970-01-01',
    bundle: {
      agents,
      facts,
      sources,
      regimens: one(z.array(Regimen), 'regimens.json'),
      classes: one(z.array(ClassWord), 'classes.json'),
      leftOut: one(z.array(LeftOut), 'left-out.json'),
      canaries: one(z.array(Canary), 'canaries.json'),
      tables: list('tables', '.json').flatMap((f) => {
        const t = parse<Table>(Table, f);
        if (t) files.set(`table:${t.id}`, name(f));
        return t ?? [];
      }),
      article: article.sections.map((s) => ({ ...s, ...(reviews[s.id] && { review: reviews[s.id] }) })),
      basis: basis as Basis,
      readers: one(z.array(Reader), 'readers.json'),
      patient: parse<PatientPlan>(PatientPlan, join(dir, 'patient.json')) ?? noPlan,
      questions: parse<Questions>(Questions, join(dir, 'questions.json')) ?? noQuestions,
    },
    asks,
    cells: one(z.array(Cell), 'cells.json'),
    problems,
    files,
  };

  /** Reviews of sections by id; there is no such file while no section was submitted. */
  function sectionReviews(): Record<string, z.infer<typeof Review>> {
    const [file] = list('article', 'review.json');
    const found = (file && parse<Record<string, z.infer<typeof Review>>>(z.record(z.string(), Review), file)) || {};
    for (const id of Object.keys(found))
      if (file && !article.sections.some((s) => s.id === id))
        problems.push({ file: name(file), path: id, what: `There is no section "${id}".`, mend: 'use the id of a section of the article.' });
    return found;
  }
}
