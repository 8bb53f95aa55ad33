// What on the page makes an agent critical by itself: counts at which its label says to stop or to think of it, and JC virus DNA in spinal fluid.
import type { Bundle } from '../rules/schema/bundle.ts';
import type { EscalatorWhen } from '../rules/schema/terms.ts';
import type { Result } from './results.ts';
import type { Count } from './tool/count.ts';
import { judge } from './tool/judge.ts';

/** Escalators that the assessment evaluates; all others are shown with the words that they are not. */
export const evaluated: readonly EscalatorWhen[] = ['stop-threshold-met', 'suspected-or-confirmed-pml'];
/** Those that are evaluated in part, and what is left to the reader. */
export const partly: Partial<Record<EscalatorWhen, string>> = {
  'suspected-or-confirmed-pml': 'Told by JC virus DNA in spinal fluid on this page alone. A suspicion in words is not read: judge it yourself.',
};

/** The virus is found in urine and blood of people without PML; the row must name the fluid. */
const fluid =
  /(?<!\p{L})(?:csf|lcr|liquor|l[ií]quor|cerebrospinal|zerebrospinal|spinal fluid|hersenvocht|cerebro ?spinale|cefalorraqu[ií]deo|c[ée]phalo-?rachidien)(?!\p{L})/iu;

/** `why`: the counts of the page, with their days; `fact`: the sentence of the label that they meet. */
export type Raised = { when: EscalatorWhen; why: string; fact: string };
type Agent = Bundle['agents'][number];

/** Lymphocyte counts that have a day and a unit, in order of time; others decide nothing. */
export const countsOf = (results: Result[]): Count[] =>
  results
    .flatMap(({ test, date, standard: s }) =>
      test === 'lymphocytes' && date && s?.unit === '10^9/L'
        ? [
            {
              day: Date.parse(date),
              from: s.sign === 'below' ? 0 : s.value,
              to: s.sign === 'above' ? Number.POSITIVE_INFINITY : s.value,
              leucocytes: null,
              open: s.sign !== null,
              how: 'page',
            },
          ]
        : [],
    )
    // of two on one day the higher comes last: what raises an alarm holds for both
    .sort((a, b) => a.day - b.day || a.to - b.to);

/** Null where no count of the page says so: missing counts never raise anything. `product` where the page told one with facts of its own. */
export function raisedBy(agent: Agent, product: string | null, results: Result[], facts: Bundle['facts'], now: number): Raised | null {
  const rule = agent.products?.find((p) => p.id === product)?.tier ?? agent.tier;
  const counts = countsOf(results);
  for (const e of rule.escalators ?? []) {
    const found = e.when === 'suspected-or-confirmed-pml' && results.find((r) => r.test === 'jcv-dna' && r.value === 'positive' && fluid.test(r.row));
    if (found && e.facts[0]) return { when: e.when, why: `JC virus DNA was found in spinal fluid: “${found.row}”.`, fact: e.facts[0] };
    for (const id of e.when === 'stop-threshold-met' ? e.facts : []) {
      const values = facts[id]?.values ?? {};
      // a product's own limit holds for it alone, and the general one not for it
      const own = values.stopAlc?.value;
      if ((own !== undefined) !== (product === 'psoriasis')) continue;
      const below = own ?? values.alc?.value;
      const months = own === undefined ? values.months?.value : null;
      if (typeof below !== 'number' || (own === undefined && typeof months !== 'number')) continue;
      const any = [{ of: 'lymphocytes' as const, from: null, below }];
      const ask = {
        kind: 'count' as const,
        when: 'now' as const,
        any,
        months: typeof months === 'number' ? months : null,
        confirmed: own !== undefined,
      };
      const verdict = judge(ask, { counts, lowNormal: null, start: null, now });
      if (verdict.state === 'met') return { when: e.when, why: `Lymphocytes on this page: ${verdict.why}`, fact: id };
    }
  }
  return null;
}
