// What a clinic day must hold: memory that does not climb, listeners and observers that stay as many as they were, and nothing wrong on the way.
import type { BrowserName } from '../browsers/driver.ts';
import { type Day, enough, type Sample } from './day.ts';

/** Changes over which a climb is told. */
export const span = 500;
/** Bytes that Chromium's heap may climb over so many changes. */
const climb = 1 << 20;
/** Changes before which everything is still being made for the first time. */
const warm = 100;

export interface Gate {
  what: string;
  figure: string;
  limit: string;
  good: boolean;
}

/** By least squares: how much `of` grows over `span` changes. */
export function slope<T extends { at: number }>(samples: readonly T[], of: (s: T) => number): number {
  const all = samples.filter((s) => s.at >= warm);
  const mean = (f: (s: T) => number) => all.reduce((n, s) => n + f(s), 0) / all.length;
  const [x, y] = [mean((s) => s.at), mean(of)];
  const across = all.reduce((n, s) => n + (s.at - x) ** 2, 0);
  return across ? (span * all.reduce((n, s) => n + (s.at - x) * (of(s) - y), 0)) / across : 0;
}

const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`;

/** A count that stays as it was climbs by less than a fiftieth, or by less than ten where it is small. */
function flat(day: Day, what: string, of: (s: Sample) => number): Gate {
  const limit = Math.max(10, Math.round(median(day.samples.map(of)) / 50));
  const by = slope(day.samples, of);
  return { what: `${what}, by ${span} changes`, figure: by.toFixed(1), limit: `at most ${limit}`, good: by <= limit };
}

export function gatesOf(browser: BrowserName, day: Day): Gate[] {
  const gates: Gate[] = [
    { what: 'things that were wrong', figure: String(day.wrong.length), limit: 'none', good: !day.wrong.length },
    { what: 'tabs in memory when all are closed', figure: String(day.left.length), limit: 'none', good: !day.left.length },
    {
      what: 'tabs in memory at any time',
      figure: String(Math.max(0, ...day.samples.map((s) => s.kept.tabs))),
      limit: 'at most 3',
      good: day.samples.every((s) => s.kept.tabs <= 3),
    },
  ];
  if (day.changes < enough) return gates;
  gates.push(
    flat(day, 'listeners of our scripts on the page', (s) => s.held.listeners),
    flat(day, 'observers of our scripts on the page', (s) => s.held.observers),
    flat(day, 'nodes that they watch', (s) => s.held.observed),
    flat(day, 'hundreds of characters in the memory of this session', (s) => s.kept.characters / 100),
    ...Object.keys(day.samples[0]?.counts ?? {}).map((name) => flat(day, `${name}, as the browser counts them`, (s) => s.counts[name] ?? 0)),
  );
  for (const [what, of] of [
    ['page', (s: Sample) => s.page],
    ['background', (s: Sample) => s.background],
  ] as const) {
    const by = slope(day.samples, of);
    // Firefox gives figures of whole processes, in which more lives than us: told, and not held to
    const gated = browser === 'chromium';
    gates.push({
      what: `memory of the ${what}, by ${span} changes`,
      figure: megabytes(by),
      limit: gated ? `at most ${megabytes(climb)}` : 'told only',
      good: !gated || by <= climb,
    });
  }
  gates.push({
    what: `memory of the same page where nobody watches, by ${span} changes`,
    figure: megabytes(slope(day.alone, (s) => s.page)),
    limit: 'told only',
    good: true,
  });
  return gates;
}
