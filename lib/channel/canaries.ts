// Runs the canaries: lists that must fire, and lists that must not, through the page's own code.
import type { Problem } from '../rules/problem.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { makeTrial } from './trial.ts';

type Source = Pick<Bundle, 'agents' | 'facts' | 'regimens' | 'classes' | 'canaries'>;

/** A problem for each canary whose answer differs; reference agents and mentions in passing are no answers. */
export function runCanaries(bundle: Source, now = Date.now(), trial = makeTrial(bundle, now)): Problem[] {
  return bundle.canaries.flatMap((c) => {
    const got = trial
      .views(c.lines)
      .filter((v) => v.systemic && v.firm && v.status !== 'mentioned')
      .map((v) => `${v.agent} ${v.tier} ${v.status === 'unknown' ? 'active' : v.status}`)
      .sort();
    const wanted = c.expect.map((e) => `${e.agent} ${e.tier} ${e.status}`).sort();
    if (got.join() === wanted.join()) return [];
    return [
      {
        file: 'rules/canaries.json',
        path: c.id,
        what: `It gives "${got.join(', ') || 'nothing'}" instead of "${wanted.join(', ') || 'nothing'}".`,
        mend: 'mend the rule, or the canary if it was wrong.',
      },
    ];
  });
}
