// The assessment as the extension answers it, as far as drivers and the demo read it.
import { sleep } from './wait.ts';

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

const noReport = new Set(['no-permission', 'unreadable']);
const lastingMs = 1500;

/** Asks until there is an answer other than "reading"; then, or when the time is up, gives the last one. */
export async function settle(ask: () => Promise<Assessment>, timeoutMs: number): Promise<Assessment> {
  const end = Date.now() + timeoutMs;
  let since = Date.now();
  let last = '';
  for (;;) {
    const chart = await ask().catch((error: unknown) => {
      if (Date.now() > end) throw error;
      return null;
    });
    const answer = chart?.coverage.answer ?? '';
    if (answer !== last) since = Date.now();
    last = answer;
    // Before a tab's first report the background can only say that it knows nothing; such an answer must last to count.
    const settled = noReport.has(answer) ? Date.now() - since > lastingMs : answer !== 'reading';
    if (chart && (settled || Date.now() > end)) return chart;
    await sleep(100);
  }
}
