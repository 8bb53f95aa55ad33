// A simulated chart: a patient's list as it stands on a page, and what its author expects of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverageAnswer } from '../../../lib/assess/coverage.ts';

export type List = {
  title: string;
  /** Names of the columns; none where the list is not a table. */
  head?: string[];
  rows?: string[][];
  /** Instead of rows: a paragraph under the title. */
  text?: string;
  /** What a pager under the list says. */
  pager?: string;
};

/** `grid`, `cards` and `list` are made of boxes; a list without `head` is never a table. */
export const layouts = ['table', 'grid', 'cards', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** Pages that are more than lists: see page.ts. */
export type PageKind = 'canvas' | 'loading' | 'late' | 'worklist' | 'closed-tab';

type OneOf<T> = T | T[];
export const oneOf = <T>(wanted: OneOf<T>): T[] => (Array.isArray(wanted) ? wanted : [wanted]);

export type Expected = {
  badge: OneOf<string>;
  coverage: OneOf<CoverageAnswer>;
  /** Agents that a card on the page speaks of, at the moment in which the chart is opened. */
  card: string[];
  /** Agents in the number on the badge: "status tier". */
  counted: Record<string, string>;
  /** Agents that are shown and not counted: a status, "any", and a "?" behind it where they need not be shown. */
  listed: Record<string, string>;
  /** Words that no card may hold. */
  never: string[];
  /** Words to be confirmed. */
  possible?: string[];
};

export type SimulatedChart = {
  id: string;
  about: string;
  /** Where its names and words are used. */
  region: string;
  layout: Layout;
  page?: PageKind;
  /** A page of tests/known that goes wrong in the same way: this chart is missed today, and counts as a miss. */
  known?: string;
  lists: List[];
  expect: Expected;
};

/** The charts that were written by hand, and the day on which they are opened. */
export const fixed = JSON.parse(readFileSync(join(import.meta.dirname, 'fixed.json'), 'utf8')) as { today: string; charts: SimulatedChart[] };
