// Tallies of cards: how many by medicine and tier, and what came of them; of no patient, no page and no time of day.
import { later, type Text } from '../language/say.ts';
import { Tier } from '../rules/schema/terms.ts';
import { z } from '../rules/zod.ts';
import { reasonCodes, reasons } from './acknowledge.ts';
import { faces } from './faces.ts';

/** Shown on the page; held back by the day's budget; its two buttons; a face; a reason of acknowledging. */
export const outcomes = ['shown', 'held-back', 'looked', 'not-now', ...faces, ...reasonCodes] as const;
export type Outcome = (typeof outcomes)[number];

const said: Record<Exclude<Outcome, (typeof reasonCodes)[number]>, Text> = {
  shown: later('Shown on the page'),
  'held-back': later('Held back by the number of cards a day'),
  looked: later('Opened by “Show”'),
  'not-now': later('Put away by “Not now”'),
  useful: later('Called useful'),
  neither: later('Called neither'),
  'not-useful': later('Called not useful'),
};
export const outcomeText = (o: Outcome): Text => reasons.find((r) => r.code === o)?.text ?? said[o as keyof typeof said];

/** `agent|tier|outcome`. */
const line = /^([a-z0-9][a-z0-9 -]{0,59})\|(critical|warning|note|reference)\|([a-z-]{3,40})$/;
/** Far above what the rules and outcomes can make; storage that something else has filled counts for nothing. */
const most = 5000;

export const Tallies = z.strictObject({
  schema: z.literal(1),
  /** The day of the first count. */
  since: z.iso.date(),
  counts: z.record(z.string().check(z.regex(line)), z.number().check(z.int(), z.gte(1), z.lte(1e9))),
});
export type Tallies = z.infer<typeof Tallies>;
export type Row = { agent: string; tier: Tier; outcome: Outcome; n: number };

export const freshTallies = (day: string): Tallies => ({ schema: 1, since: day, counts: {} });

/** `kept` is whatever storage holds; anything else than tallies begins anew. */
export function talliesIn(kept: unknown, day: string): Tallies {
  const { data } = Tallies.safeParse(kept);
  return data && Object.keys(data.counts).length <= most ? data : freshTallies(day);
}

/** With `by` more of one line; none is kept below one. */
export function counted(t: Tallies, { agent, tier, outcome }: Omit<Row, 'n'>, by = 1): Tallies {
  const key = `${agent}|${tier}|${outcome}`;
  if (!line.test(key)) return t;
  const { [key]: before = 0, ...rest } = t.counts;
  const n = before + by;
  return { ...t, counts: n > 0 ? { ...rest, [key]: n } : rest };
}

/** In the order of medicine, tier and outcome. */
export function rowsOf(t: Tallies): Row[] {
  const order = (r: Row) => `${r.agent}|${Tier.options.indexOf(r.tier)}|${String(outcomes.indexOf(r.outcome)).padStart(3, '0')}`;
  return Object.entries(t.counts)
    .flatMap(([key, n]) => {
      const [, agent = '', tier, outcome] = line.exec(key) ?? [];
      return outcomes.some((o) => o === outcome) ? [{ agent, tier: tier as Tier, outcome: outcome as Outcome, n }] : [];
    })
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** For a table program: codes and not words, so that files in all languages are the same. No cell can begin a formula. */
export const csvOf = (t: Tallies): string =>
  `${['medicine,tier,outcome,count,counted_since', ...rowsOf(t).map((r) => [r.agent, r.tier, r.outcome, r.n, t.since].join(','))].join('\r\n')}\r\n`;
