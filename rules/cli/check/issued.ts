// The day of issue, which the other dates are held against, so that a machine whose clock is behind stops no build.
import { type Check, type Context, problem } from './context.ts';

/** Today by this machine's clock, `YYYY-MM-DD`. */
export const today = () => new Date().toISOString().slice(0, 10);

/** The rules may be newer than the clock says, but not newer than most of their own reviews and the clock alike. */
export function checkIssued(c: Context, issued: string, clock: string): ReturnType<Check> {
  const bad = (what: string) => [problem('rules/version.json', 'issued', what, 'write the day of issue as YYYY-MM-DD.')];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(issued) || Number.isNaN(Date.parse(issued))) return bad(`"${issued}" is no day.`);
  const searched = c.bundle.agents.map((a) => a.review.searchedTo).sort();
  const most = searched[searched.length >> 1] ?? clock;
  // a day's grace, for another time zone
  const dayAfter = (d: string) => new Date(Date.parse(d) + 86_400_000).toISOString().slice(0, 10);
  const latest = clock > most ? clock : most;
  return issued > dayAfter(latest) ? bad(`"${issued}" lies in the future.`) : [];
}
