// Where attacks, faults and fuzzing put down what they tried, for the table in docs/security.md.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `of` names a line of the table; `lost` counts what must not happen. */
export type Result = {
  of: string;
  name: string;
  kind: 'attack' | 'fault' | 'fuzzed';
  tried: number;
  lost: number;
  browser?: string;
  /** Longest time until the truth was shown, in ms. */
  ms?: number;
  more?: Record<string, number>;
};

/** Beside the builds, which nobody commits. */
const folder = join(import.meta.dirname, '../../../.output/security');
const fileOf = ({ of, name, browser }: Result) =>
  `${[of, browser, name]
    .filter(Boolean)
    .join('-')
    .replace(/[^a-z0-9]+/gi, '-')
    .slice(0, 150)}.json`;

/** Keeps a result; a later one of the same name takes its place. */
export function note(result: Result): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileOf(result)), `${JSON.stringify(result)}\n`);
}

export function results(): Result[] {
  try {
    return readdirSync(folder)
      .filter((f) => f.endsWith('.json'))
      .sort()
      .map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')) as Result);
  } catch {
    return [];
  }
}
