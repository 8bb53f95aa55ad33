// What an evaluation comes to: all that the page, the picture and the release notes are made of, kept in measured.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Class, Scored } from './benchmark/score.ts';
import type { Counted } from './populations/count.ts';

export type Passed = { passed: number; of: number };
export type ChartMiss = { id: string; about: string; known?: string; wrong: string[] };
export type QuestionSet = { name: string; first: number; inside: number; refused: number; outside: number };
/** Figures of another command, with the day on which it wrote them. */
export type Elsewhere = { date: string; command: string };
export type Fronts = Elsewhere & { of: { front: string; browser: string; passed: number; all: number }[] };
export type Speed = Elsewhere & { met: number; targets: number; rows: { page: string; figures: string[] }[]; browsers: string[] };

export type Evaluation = {
  date: string;
  command: string;
  seed: number;
  minutes: number;
  rules: number;
  charts: { fixed: Passed; drawn: Passed; misses: ChartMiss[] };
  populations: Counted[];
  benchmark: Pick<Scored, 'lines' | 'classes' | 'kinds'> & { misses: number };
  questions: QuestionSet[];
  fixtures: Passed;
  fronts: Fronts | null;
  speed: Speed | null;
};

export const classTitles: Record<Class, string> = { agent: 'an agent, for sure', possible: 'an agent, possible', none: 'no agent' };

/** The share of charts that must be as expected. */
export const wanted = 0.98;
export const chartsOf = ({ fixed, drawn }: Evaluation['charts']): Passed => ({ passed: fixed.passed + drawn.passed, of: fixed.of + drawn.of });
export const enough = ({ passed, of }: Passed): boolean => passed >= wanted * of;

export const root = join(import.meta.dirname, '../..');
const file = join(import.meta.dirname, 'measured.json');
export const lastMeasured = (): Evaluation => JSON.parse(readFileSync(file, 'utf8')) as Evaluation;
export const keep = (e: Evaluation): void => writeFileSync(file, `${JSON.stringify(e, null, 2)}\n`);
