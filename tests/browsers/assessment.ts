// The assessment as the extension answers it, as far as drivers and the demo read it.
export interface AssessmentRow {
  text: string;
  section: string;
  matched?: string;
  method?: string;
}

export interface AssessmentAgent {
  agent: string;
  title: string;
  tier: string;
  status: string;
  systemic: boolean;
  route?: string;
  rows: AssessmentRow[];
}

export interface AssessmentCard {
  summary: string;
  indicator: string;
  detail?: string;
  source?: { label: string };
  links?: unknown[];
}

export interface Assessment {
  schema: number;
  rules: { version: number; issued?: string };
  coverage: { answer: string; sentence: string; rowsRead?: number; rowsKnown?: number | null; framesRefused: { origin: string; why: string }[] };
  badge: string;
  tier: string | null;
  agents: AssessmentAgent[];
  cards: AssessmentCard[];
}

/** The answer of the background, or null while it has none. Lists that are absent read as empty. */
export function readAssessment(value: unknown): Assessment | null {
  if (typeof value !== 'object' || value === null || !('coverage' in value)) return null;
  const raw = value as Partial<Assessment>;
  if (typeof raw.coverage?.answer !== 'string') return null;
  return {
    ...raw,
    schema: raw.schema ?? 0,
    rules: raw.rules ?? { version: 0 },
    coverage: { ...raw.coverage, sentence: raw.coverage.sentence ?? '', framesRefused: raw.coverage.framesRefused ?? [] },
    badge: raw.badge ?? '',
    tier: raw.tier ?? null,
    agents: (raw.agents ?? []).map((agent) => ({ ...agent, rows: agent.rows ?? [] })),
    cards: raw.cards ?? [],
  };
}

/** Without what the background adds for the extension's own pages. */
export function published(chart: Assessment): Assessment {
  const { site: _s, visit: _v, kept: _k, ...assessment } = chart as Assessment & { site?: unknown; visit?: unknown; kept?: unknown };
  return assessment;
}
