// What a run of the bench found, and which of its targets it met.
import type { BrowserName } from '../browsers/driver.ts';
import type { Live } from './live.ts';
import type { Result } from './race.ts';

export type PageResult = { id: string; title: string; texts: number; characters: number; results: Result[] };
export type BrowserResult = { browser: BrowserName; version: string; pages: PageResult[]; live: Live };
export type Machine = { cpu: string; cores: number; memoryGb: number; system: string; node: string; load: number };
export type Bench = { date: string; command: string; machine: Machine; rivals: Record<string, string>; rounds: number; browsers: BrowserResult[] };

export type Target = { what: string; target: string; figure: string; met: boolean };

export const ours = 'ours';
export const floor = 'floor';
/** Pages on which nobody may be faster. */
export const large = ['rows4000', 'nodes', 'notes', 'frames'];

const entry = (b: BrowserResult, page: string, who: string, names = '3,000', frame?: number): Result => {
  const found = b.pages
    .find((p) => p.id === page)
    ?.results.find((r) => r.who === who && r.names === names && (frame === undefined || r.frames?.[0] === frame));
  if (!found) throw new Error(`Nothing was measured of "${who}" on "${page}".`);
  return found;
};

/** How often the floor's time. */
export const ratio = (p: PageResult, r: Result): number => r.ms / (p.results.find((f) => f.who === floor && f.names === r.names) ?? r).ms;

/** `<=` with the figure as it is printed, so that table and verdict agree. */
const atMost = (what: string, value: number, limit: number, unit = '', digits = 2): Target => ({
  what,
  target: `at most ${limit}${unit}`,
  figure: `${value.toFixed(digits)}${unit}`,
  met: Number(value.toFixed(digits)) <= limit,
});

/** Every target of the bench, for one browser. */
export function targetsOf(b: BrowserResult): Target[] {
  const over = (page: string, limit: number, what: string) => atMost(what, entry(b, page, ours).ms / entry(b, page, floor).ms, limit);
  const doubled = (page: string) => entry(b, page, ours, '3,000', 1).ms / entry(b, page, ours, '3,000', 0).ms;
  const tenfold = (page: string) => entry(b, page, ours, '30,000').ms / entry(b, page, ours).ms;
  const { live } = b;
  return [
    over('rows4000', 2, 'time of ours to the floor, 4,000 rows'),
    over('notes', 3, 'time of ours to the floor, a million characters of notes'),
    ...large.map((id) => fastest(b, id)),
    atMost('ten times the names, 4,000 rows', tenfold('rows4000'), 1.3),
    atMost('ten times the names, notes', tenfold('notes'), 1.3),
    atMost('twice the text, rows', doubled('twice-rows'), 2.1),
    atMost('twice the text, notes', doubled('twice-notes'), 2.1),
    atMost('our share of the main thread, 1,000 changes a second', live.busy.ours * 100, 2, ' %'),
    atMost('our share of the main thread, hidden tab', live.hidden.ours * 100, 0.1, ' %', 1),
    { what: 'a hidden tab says nothing new', target: 'badge kept', figure: live.hidden.badgeKept ? 'kept' : 'changed', met: live.hidden.badgeKept },
    ...live.longest.map((l) => atMost(`longest task, ${l.rows.toLocaleString('en')} rows`, Math.max(0, l.with), 50, ' ms', 0)),
    atMost('patient changed to badge, p95 (reported)', live.badge.p95, 200, ' ms', 0),
  ];
}

function fastest(b: BrowserResult, id: string): Target {
  const mine = entry(b, id, ours).ms;
  const page = b.pages.find((p) => p.id === id) as PageResult;
  const rivals = page.results.filter((r) => r.names === '3,000' && r.who !== ours && r.who !== floor);
  const faster = rivals.filter((r) => r.ms < mine).map((r) => r.who);
  return {
    what: `faster than every rival, ${page.title}`,
    target: `of ${rivals.length} rivals none is faster`,
    figure: faster.length ? `${faster.length} faster: ${faster.join(', ')}` : 'none is faster',
    met: faster.length === 0,
  };
}
