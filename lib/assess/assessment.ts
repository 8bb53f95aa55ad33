// What is true of this chart: one view per agent, put together from all frames' findings.
import { expandHits } from '../match/expand.ts';
import type { FoundRow } from '../match/found.ts';
import type { NamePack } from '../match/pack.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Tier } from '../rules/schema/terms.ts';
import { type Exposure, exposureOf } from './exposure.ts';
import { type Finding, findingsOf } from './finding.ts';
import { type Raised, raisedBy } from './raised.ts';
import type { Result } from './results.ts';
import type { Status } from './status.ts';

export type AgentView = {
  agent: string;
  title: string;
  tier: Tier;
  criterion: string;
  /** The tier of the ingredient or product before the status moved it. */
  baseTier: Tier;
  status: Status;
  by: string;
  systemic: boolean;
  route: string | null;
  product: string | null;
  /** False: only ambiguous words name it ("possible, confirm"). */
  firm: boolean;
  /** In the number on the badge. */
  counted: boolean;
  exposure: Exposure;
  rows: { text: string; section: string; how: string; matched: string; method: string; status: Status; by: string }[];
  /** The page says two things of it. */
  conflict: boolean;
  others: string[];
  /** Words that name a biosimilar of it which the rules do not have yet. */
  newBiosimilar?: string;
  /** What an entry's code and its name say when they say two things. */
  codeConflict?: string;
  /** Why it is critical though its rule alone does not make it so. */
  raised?: Raised;
};

const order: Status[] = ['active', 'unknown', 'held', 'stopped', 'planned', 'mentioned', 'allergy'];
const tierOrder: Tier[] = ['critical', 'warning', 'note', 'reference'];

/** Agents in order of urgency. */
export const assess = (found: FoundRow[], rules: Pick<Bundle, 'agents' | 'facts'>, pack: NamePack, now: number): AgentView[] =>
  viewsOf(findingsIn(found, rules, pack, now), rules, now);

/** Rows that are not to be seen make no finding by themselves. */
export function findingsIn(found: FoundRow[], rules: Pick<Bundle, 'agents'>, pack: NamePack, now: number): Finding[] {
  const book = new Map(rules.agents.map((a) => [a.id, a]));
  return found
    .filter((row) => row.visible)
    .flatMap((row) => findingsOf(row, expandHits(row.hits, row.text, pack), book))
    .map((f) => dated(f, now));
}

/** One view an agent, in order of urgency. `results`: of the same patient; they may raise an agent, and never lower one. */
export function viewsOf(found: Finding[], rules: Pick<Bundle, 'agents' | 'facts'>, now: number, results: Result[] = []): AgentView[] {
  const book = new Map(rules.agents.map((a) => [a.id, a]));
  const byAgent = new Map<string, Finding[]>();
  for (const f of found) byAgent.set(f.agent, [...(byAgent.get(f.agent) ?? []), f]);
  const views = [...byAgent].map(([id, findings]) => view(book.get(id) as Agent, findings, rules, now, results));
  return views.sort(
    (a, b) =>
      Number(b.counted) - Number(a.counted) ||
      tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier) ||
      order.indexOf(a.status) - order.indexOf(b.status) ||
      a.title.localeCompare(b.title),
  );
}

/** An entry whose status nobody states and whose end is past has ended, and one whose start is to come is planned. */
function dated(f: Finding, now: number): Finding {
  if (f.status !== 'unknown') return f;
  if (f.ends !== null && f.ends < now) return { ...f, status: 'stopped', by: 'its end date is past' };
  return f.starts !== null && f.starts > now ? { ...f, status: 'planned', by: 'its start date is to come' } : f;
}

function view(agent: Agent, findings: Finding[], rules: Pick<Bundle, 'facts'>, now: number, results: Result[]): AgentView {
  const rank = (f: Finding) => (f.firm ? 0 : 20) + (f.systemic ? 0 : 10) + order.indexOf(f.status);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  // possible words beside firm ones of the same agent add nothing
  const best = sorted[0] as Finding;
  const product = agent.products?.find((p) => p.id === best.product);
  const rule = product?.tier ?? agent.tier;
  // of several courses the later end decides, and one without a date may be the latest
  const ends = sorted.filter((f) => f.status === 'stopped' && f.firm && f.systemic).map((f) => f.stopped);
  const stopped = best.status !== 'stopped' || ends.includes(null) || !ends.length ? null : Math.max(...(ends as number[]));
  const exposure = exposureOf(best.status, stopped, agent, rules.facts, now);
  const taken = best.firm && best.systemic && /^(active|unknown)$/.test(best.status);
  const raised = taken ? raisedBy(agent, best.product, results, rules.facts, now) : null;
  const tier = raised ? 'critical' : rule.value === 'critical' && /^(stopped|held|planned)$/.test(best.status) ? 'warning' : rule.value;
  const firmStatuses = new Set(sorted.filter((f) => f.firm && /^(active|held|stopped)$/.test(f.status)).map((f) => f.status));
  const fresh = sorted.find((f) => f.newBiosimilar);
  const contradicted = sorted.find((f) => f.codeConflict)?.codeConflict;
  return {
    agent: agent.id,
    title: agent.title,
    tier,
    baseTier: rule.value,
    criterion: rule.criterion,
    status: best.status,
    by: best.by,
    systemic: best.systemic,
    route: best.route,
    product: best.product,
    firm: best.firm || best.status === 'allergy',
    counted: best.firm && best.systemic && exposure.counts && tier !== 'reference',
    exposure,
    rows: sorted.slice(0, 8).map((f) => ({
      text: f.row.text.slice(0, 200),
      section: f.row.section,
      how: f.row.how,
      matched: f.matched,
      method: f.method,
      status: f.status,
      by: f.by,
    })),
    conflict: firmStatuses.size > 1,
    others: best.others,
    ...(fresh && { newBiosimilar: fresh.matched }),
    ...(contradicted && { codeConflict: contradicted }),
    ...(raised && { raised }),
  };
}
