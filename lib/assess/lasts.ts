// The last test of each kind among the results of a page, by which the next one is counted.
import { dayIn } from './dates.ts';
import type { Lasts } from './due.ts';
import type { Result, ResultTest } from './results.ts';

const tests: Partial<Record<ResultTest, keyof Lasts>> = {
  'mri-brain': 'mri',
  'anti-jcv-status': 'jcv-antibody',
  'anti-jcv-index': 'jcv-antibody',
  lymphocytes: 'blood-count',
};

/** The latest dated result of each kind; the page's date is inferred until somebody confirms it. */
export function lastsOf(results: Result[]): Lasts {
  const lasts: Lasts = {};
  for (const r of results) {
    const test = tests[r.test];
    const day = r.date === null ? null : dayIn(r.date);
    if (!test || day === null) continue;
    if ((lasts[test]?.day ?? Number.NEGATIVE_INFINITY) < day) lasts[test] = { day, by: 'page', text: r.row };
  }
  return lasts;
}
