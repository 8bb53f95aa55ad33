// What a fixture page must come to, as its expect.json says, and how a reading differs from it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '../../lib/assess/status.ts';
import type { Chart } from '../../lib/platform/chart.ts';

export const pagesDir = join(import.meta.dirname, '../ehr/pages');

type OneOf<T> = T | T[];

export interface ExpectedAgent {
  agent: string;
  status: OneOf<Status>;
  /** Left out where the contract allows both. */
  counted?: boolean;
  /** May be listed and need not be. */
  optional?: boolean;
}

export interface Expectation {
  /** What the page holds, and why this is right. */
  note: string;
  agents: ExpectedAgent[];
  coverage: OneOf<string>;
  badge: OneOf<string>;
  rowsRead?: number;
  /** Words with a typing error, in order; none where left out. */
  possible?: string[];
  /** Names that are not assessed, left-out ones too; not compared where left out. */
  notAssessed?: string[];
  /** "test value unit date" of each result; none where left out. */
  results?: string[];
  /** Milliseconds from load to the last change the page makes by itself. */
  settle?: number;
  /** Only an extension can see it: tested end to end. */
  extensionOnly?: boolean;
}

export interface Fixture {
  name: string;
  expected: Expectation;
}

export function fixtures(): Fixture[] {
  const suffix = '.expect.json';
  return readdirSync(pagesDir)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => ({ name: file.slice(0, -suffix.length), expected: JSON.parse(readFileSync(join(pagesDir, file), 'utf8')) as Expectation }));
}

const fits = <T>(wanted: OneOf<T>, got: T) => (Array.isArray(wanted) ? wanted.includes(got) : wanted === got);
const say = (wanted: OneOf<string>) => (Array.isArray(wanted) ? wanted.map((one) => `"${one}"`).join(' or ') : `"${wanted}"`);

/** One sentence per difference; empty when the chart is as expected. */
export function differences(expected: Expectation, chart: Chart): string[] {
  const out: string[] = [];
  for (const want of expected.agents) {
    const got = chart.agents.find((a) => a.agent === want.agent);
    if (!got) {
      if (!want.optional) out.push(`${want.agent}: expected ${say(want.status)}, is not listed`);
      continue;
    }
    if (!fits(want.status, got.status)) out.push(`${want.agent}: expected ${say(want.status)}, is "${got.status}" by ${got.by}`);
    if (want.counted !== undefined && want.counted !== got.counted) out.push(`${want.agent}: counted should be ${want.counted}`);
  }
  for (const got of chart.agents)
    if (!expected.agents.some((want) => want.agent === got.agent)) out.push(`${got.agent}: listed as "${got.status}" by ${got.by}, should not be`);
  if (!fits(expected.coverage, chart.coverage.answer)) out.push(`coverage: expected ${say(expected.coverage)}, is "${chart.coverage.answer}"`);
  if (!fits(expected.badge, chart.badge)) out.push(`badge: expected ${say(expected.badge)}, is "${chart.badge}"`);
  if (expected.rowsRead !== undefined && expected.rowsRead !== chart.coverage.rowsRead)
    out.push(`rows read: expected ${expected.rowsRead}, are ${chart.coverage.rowsRead}`);
  const possible = (chart.possible ?? []).map((p) => p.matched).join(', ');
  if (possible !== (expected.possible ?? []).join(', ')) out.push(`possible: expected "${expected.possible ?? ''}", is "${possible}"`);
  const results = (chart.results ?? []).map((r) => [r.test, r.value, r.unit, r.date].filter(Boolean).join(' '));
  if (results.join(' | ') !== (expected.results ?? []).join(' | '))
    out.push(`results: expected "${expected.results ?? ''}", are "${results.join(' | ')}"`);
  const unknown = (chart.notAssessed ?? []).map((n) => n.name).join(', ');
  if (expected.notAssessed && unknown !== expected.notAssessed.join(', '))
    out.push(`not assessed: expected "${expected.notAssessed}", is "${unknown}"`);
  return out;
}
