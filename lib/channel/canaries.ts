// Runs the canaries: lists that must fire, and lists that must not, through the page's own code.
import type { Problem } from '../rules/problem.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Tier } from '../rules/schema/terms.ts';
import { makeTrial } from './trial.ts';
import { rank } from './weaker.ts';

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

type Canary = Bundle['canaries'][number];

/** The same lists, with the answers that they must give where an organisation has moved a medicine to another tier. */
export function expecting(canaries: readonly Canary[], before: readonly Agent[], after: readonly Agent[]): Canary[] {
  const was = new Map(before.map((a) => [a.id, a.tier.value]));
  const moved = new Map(after.filter((a) => was.has(a.id) && was.get(a.id) !== a.tier.value).map((a) => [a.id, a.tier.value]));
  return canaries.map((c) =>
    c.expect.some((e) => moved.has(e.agent))
      ? { ...c, expect: c.expect.map((e) => ({ ...e, tier: toldAs(e, was.get(e.agent), moved.get(e.agent)) })) }
      : c,
  );
}

/** A critical medicine that is stopped, on hold or planned is told as a warning. */
function toldAs({ tier, status }: Canary['expect'][number], from: Tier | undefined, to: Tier | undefined): Tier {
  if (!from || !to) return tier;
  if (rank(to) > rank(from)) return rank(tier) < rank(to) ? to : tier;
  const raised = rank(tier) > rank(to) ? to : tier;
  return raised === 'critical' && /^(stopped|held|planned)$/.test(status) ? 'warning' : raised;
}
