// The safety floor: what no release may take away from the packaged rules, whoever signed it.
import type { AgentView } from '../assess/assessment.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Erratum } from './schema/release.ts';
import type { Channel } from './schema/signed.ts';
import { makeTrial, type Trial } from './trial.ts';
import { rank, weaker } from './weaker.ts';

type Terms = { channel: Channel; errata: readonly Erratum[]; now: number };

const plain = (name: string) => `${name} 300 mg, Active`;
/** Ways in which a critical medicine stands in a list, by status and by route, since each of these can rule an alert out. */
const critical = [
  (n: string) => n,
  plain,
  (n: string) => `${n}, Discontinued`,
  (n: string) => `${n} intravenous every 4 weeks, Active`,
  (n: string) => `${n} subcutaneous injection, Active`,
  (n: string) => `${n} tablet by mouth daily, Active`,
  (n: string) => `On hold: ${n}`,
  (n: string) => `- ${n} (last dose 2 weeks ago)`,
];

export const isCritical = (a: Agent): boolean => a.tier.value === 'critical' || !!a.products?.some((p) => p.tier?.value === 'critical');

/**
 * Empty when `rules` may stand in for `floor`, else a sentence for each breach; at most twenty.
 * A critical agent may not be weakened at all: that takes a new package. Another may be, by name and with the reason,
 * in an erratum of the same release; a hospital may then still not remove it, nor lower it below a note.
 */
export function breaches(floor: Bundle, rules: Bundle, { channel, errata, now }: Terms): string[] {
  const found: string[] = [];
  const excused = new Set(errata.filter((e) => e.weakens).flatMap((e) => e.agents));
  const agents = new Map(rules.agents.map((a) => [a.id, a]));
  const ways = softer(floor, rules, now);
  for (const a of floor.agents) {
    const b = agents.get(a.id);
    const why = b ? [...weaker(a, b, floor.facts, rules.facts), ...regimensLost(a.id, floor, rules), ...(ways.get(a.id) ?? [])] : ['it is gone'];
    const [first] = why;
    if (!first) continue;
    const more = why.length > 1 ? ` (and ${why.length - 1} more)` : '';
    if (isCritical(a)) found.push(`${a.id} is critical, and ${first}${more}`);
    else if (!excused.has(a.id)) found.push(`${a.id}: ${first}${more}, and no erratum says why`);
    else if (channel === 'hospital' && !b) found.push(`${a.id}: a hospital cannot remove it`);
    else if (channel === 'hospital' && b && rank(b.tier.value) > Math.max(rank('note'), rank(a.tier.value)))
      found.push(`${a.id}: a hospital cannot lower it below a note`);
  }
  return [...found, ...falseAlarms(floor, rules, now)].slice(0, 20);
}

/** Regimens whose words told of the agent and no longer do. */
function regimensLost(id: string, floor: Bundle, rules: Bundle): string[] {
  const words = (b: Bundle) =>
    b.regimens.filter((r) => r.agents.includes(id)).flatMap((r) => [r.text, ...(r.also ?? [])].map((w) => `${w}${r.match === 'ask' ? '?' : ''}`));
  const now = new Set(words(rules));
  return words(floor)
    .filter((w) => !now.has(w) && !now.has(w.replace(/\?$/, '')))
    .map((w) => `the regimen "${w}" no longer tells of it`);
}

/** What the floor says of each line that a critical agent is tried in; asked again and again of one package. */
const told = new WeakMap<Bundle, Map<string, AgentView | undefined>>();

/** Agents that a trial tells less loudly of than before, whatever trick made it so; a critical one is tried in every form. */
function softer(floor: Bundle, rules: Bundle, now: number): Map<string, string[]> {
  const [before, after] = [makeTrial(floor, now), makeTrial(rules, now)];
  const known = told.get(floor) ?? new Map<string, AgentView | undefined>();
  told.set(floor, known);
  const out = new Map<string, string[]>();
  for (const a of floor.agents)
    for (const n of a.names)
      for (const line of isCritical(a) ? critical.map((form) => form(n.text)) : [plain(n.text)]) {
        if (isCritical(a) ? asLoud(line, a.id) : after.names(line, a.id) || !before.names(line, a.id)) continue;
        out.set(a.id, [...(out.get(a.id) ?? []), `the line "${line}" tells of it less loudly`]);
      }
  return out;

  function asLoud(line: string, id: string): boolean {
    if (!known.has(line)) known.set(line, viewIn(before, line, id));
    const was = known.get(line);
    const is = was && viewIn(after, line, id);
    return !was || (!!is && loud(is, was));
  }
}

const viewIn = (trial: Trial, line: string, id: string) => trial.views([line]).find((v) => v.agent === id);
const loud = (is: AgentView, was: AgentView) =>
  rank(is.tier) <= rank(was.tier) && (is.counted || !was.counted) && (is.firm || !was.firm) && (is.systemic || !was.systemic);

/** Medicines of the packaged rules that now fire on packaged lists where nothing must. */
function falseAlarms(floor: Bundle, rules: Bundle, now: number): string[] {
  const trial = makeTrial(rules, now);
  const known = new Set(floor.agents.map((a) => a.id));
  return floor.canaries
    .filter((c) => !c.expect.length)
    .filter((c) => trial.views(c.lines).some((v) => known.has(v.agent) && v.systemic && v.firm && v.status !== 'mentioned'))
    .map((c) => `the packaged self-test ${c.id} must stay silent and does not`);
}
