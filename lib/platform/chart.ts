// Puts a tab's reports together into the assessment that badge, card and popup show.

import { type Badge, badgeOf } from '../alert/badge.ts';
import { type Card, cardsOf } from '../alert/card.ts';
import { type AgentView, findingsIn, viewsOf } from '../assess/assessment.ts';
import { type Coverage, coverageOf } from '../assess/coverage.ts';
import { gather, missesOf, type Noticed } from '../assess/notice.ts';
import { gatherResults, type Result, resultsIn } from '../assess/results.ts';
import { apart } from '../assess/several.ts';
import { isLineOfMany, readsLikeEntry } from '../assess/status.ts';
import { folded } from '../match/folded.ts';
import type { FoundRow } from '../match/found.ts';
import type { NamePack } from '../match/pack.ts';
import type { FrameReading } from '../read/row.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Tier } from '../rules/schema/terms.ts';
import type { TabRecord } from './tabs.ts';
import { visitOf } from './visit.ts';

/** Published as rules/assessment.schema.json. */
export type Assessment = {
  schema: 1;
  rules: { version: number; issued: string };
  coverage: Coverage;
  badge: string;
  tier: Tier | null;
  agents: AgentView[];
  cards: Card[];
  /** Results that bear on PML, as the page has them. */
  results?: Result[];
} & Partial<Noticed>;

export type Chart = Assessment & { badgeTier: Badge['tier']; patient: number };

/** `article` makes the address of a part of the article; `now` in ms. `used`: rows that pages like this one used to give. */
export function chartOf(tab: TabRecord, rules: Bundle, pack: NamePack, article: (anchor: string) => string, now: number, used = 0): Chart {
  const frames = Object.entries(tab.frames).map(([id, f]) => ({ ...f, top: id === '0' }));
  const reports = frames.map((f) => f.report);
  const known = reports.filter((r) => r !== null).map(ofSomebody);
  const at = new Date(now).toISOString();
  const waiting = known.length < reports.length || known.some((r) => r.state === 'reading');
  // outside any chart, a line that reads like an entry is only text about medicines
  const chart = known.some((r) => r.frame?.chart);
  const found = waiting
    ? []
    : known
        .flatMap((r) => apart(r.found))
        .map((f) => (chart || f.section !== 'unknown' ? f : { ...f, section: 'note' as const, how: 'page without a chart' }));
  // of one patient, or of nobody who is named; results of one frame are never shown for the patient of another
  const results = visitOf(tab) === -1 || !chart ? [] : gatherResults((waiting ? [] : known).flatMap((r) => r.found).flatMap(resultsIn), now);
  const findings = findingsIn(found, rules, pack, now);
  const agents = viewsOf(findings, rules, now, results);
  const named = found.filter((f) => f.hits.some((h) => h[0].length));
  const entries = named.filter(
    (f) => f.section === 'unknown' && f.visible && (readsLikeEntry(f) || f.hits.some((h) => isLineOfMany(f, h[1]))),
  ).length;
  const coverage = coverageOf(
    frames.map((f) => ({
      state: f.report?.state ?? 'reading',
      top: f.top,
      origin: f.origin,
      frame: (f.report && ofSomebody(f.report).frame) || noFrame,
    })),
    entries,
    at,
    used,
    closedAgents(found, agents, rules, pack, now),
  );
  const badge = badgeOf(coverage, agents);
  const noticed = frames.flatMap((f) => f.noticed ?? []);
  const more = waiting ? {} : gather([...noticed, { possible: [], notAssessed: [], nearMisses: missesOf(findings) }], agents);
  const top = tab.frames[0]?.report;
  return {
    schema: 1,
    rules: { version: rules.version, issued: rules.issued },
    coverage,
    badge: badge.text,
    badgeTier: badge.tier,
    tier: badge.tier,
    agents: coverage.answer === 'reading' ? [] : agents,
    cards: coverage.answer === 'reading' ? [] : cardsOf(agents, rules, article),
    ...more,
    ...(results.length && { results }),
    patient: top?.patient ?? 0,
  };
}

/** Where the page says that no patient is chosen, what it lists is nobody's: it is no chart, and no row of a list was read. */
function ofSomebody<T extends { found: FoundRow[]; frame: FrameReading | null }>(report: T): T {
  const { frame, found } = report;
  return frame && found.length > 0 && found.every((f) => f.how === 'n')
    ? { ...report, frame: { ...frame, chart: false, lists: 0, rowsRead: 0, rowsKnown: 0 } }
    : report;
}

/** How many agents are taken by rows in closed folds alone: such a row is not told, and a list that has one is not read whole. */
function closedAgents(found: FoundRow[], open: AgentView[], rules: Bundle, pack: NamePack, now: number): number {
  const closed = found
    .filter((f) => !f.visible && f.marks.includes(folded) && /^(active|listed|held)$/.test(f.section))
    .map((f) => ({ ...f, visible: true, marks: f.marks.filter((m) => m !== folded) }));
  const taken = viewsOf(findingsIn(closed, rules, pack, now), rules, now).filter((a) => a.counted && a.status !== 'stopped');
  return taken.filter((a) => !open.some((o) => o.agent === a.agent)).length;
}

const noFrame = {
  rowsRead: 0,
  rowsKnown: 0,
  lists: 0,
  hiddenRows: 0,
  chart: false,
  saysNone: false,
  loading: true,
  pixels: false,
  inner: [],
  filled: false,
};

/** The assessment of a tab that nothing reads. */
export function unreadChart(rules: Pick<Bundle, 'version' | 'issued'>, answer: 'no-permission' | 'unreadable', sentence: string): Assessment {
  const coverage: Coverage = {
    answer,
    sentence,
    rowsRead: 0,
    rowsKnown: 0,
    lists: 0,
    framesRead: 0,
    framesRefused: [],
    hiddenRows: 0,
    pixels: false,
    at: new Date().toISOString(),
  };
  return { schema: 1, rules: { version: rules.version, issued: rules.issued }, coverage, badge: '', tier: null, agents: [], cards: [] };
}
