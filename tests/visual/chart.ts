// What the tiles of the gallery show: one fixed day, views of agents in every state, lines of results.
import type { Held } from '../../lib/alert/acknowledge.ts';
import type { Promised } from '../../lib/alert/promise.ts';
import type { AgentView } from '../../lib/assess/assessment.ts';
import type { Coverage } from '../../lib/assess/coverage.ts';
import type { Result } from '../../lib/assess/results.ts';
import { count, inLanguage, t } from '../../lib/language/say.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import type { ChartParts } from '../../lib/ui/chart/context.ts';
import type { PopupChart } from '../../lib/ui/Popup.tsx';

/** 22 November 2026, noon UTC: the day on which every tile is shown. */
export const today = Date.UTC(2026, 10, 22, 12);
export const nothing = async () => undefined;

const allRead = () =>
  t('Read {read} of {rows} in {lists}.', {
    read: '14',
    rows: count(14, { one: '{n} row', other: '{n} rows' }),
    lists: count(1, { one: '{n} medication list', other: '{n} medication lists' }),
  });

export function openChart(rules: Bundle) {
  const agent = (id: string) => {
    const found = rules.agents.find((a) => a.id === id);
    if (!found) throw new Error(`The rules have no agent "${id}".`);
    return found;
  };
  const view = (id: string, over: Partial<AgentView> = {}): AgentView => {
    const a = agent(id);
    const text = `${a.title} as the page has it`;
    const status = over.status ?? 'active';
    return {
      agent: id,
      title: a.title,
      tier: a.tier.value,
      criterion: a.tier.criterion,
      baseTier: a.tier.value,
      status,
      by: 'heading "Medications"',
      systemic: true,
      route: null,
      product: null,
      firm: true,
      counted: true,
      exposure: { counts: true, why: 'taken', ends: null, stopped: null },
      rows: [{ text, section: 'active', how: 'heading "Current medications"', matched: a.title, method: 'name', status, by: 'heading' }],
      conflict: false,
      others: [],
      ...over,
    };
  };
  const stopped = Date.UTC(2026, 7, 1);
  const agents = [
    view('natalizumab'),
    view('dimethyl fumarate', { status: 'stopped', exposure: { counts: true, why: 'until-recovery', ends: null, stopped } }),
    view('tacrolimus'),
    view('mycophenolate'),
    view('rituximab', { firm: false, counted: false }),
  ];
  const result = (over: Partial<Result>): Result => ({ test: 'mri-brain', value: null, unit: null, standard: null, date: null, row: '', ...over });
  const results = [
    result({ test: 'anti-jcv-index', value: '1.8', date: '2026-05-02', row: 'Anti-JCV antibody index | 1.8 | 2026-05-02' }),
    result({
      test: 'lymphocytes',
      value: '0.6',
      unit: '10^9/L',
      standard: { value: 0.6, unit: '10^9/L', sign: null },
      date: '2026-09-02',
      row: 'Lymphocytes | 0.6 | 10^9/L | 2026-09-02',
    }),
    result({ date: '2026-07-23', row: 'MRI brain | no new lesions | 2026-07-23' }),
  ];
  const held = (id: string, again: string | null): Held => ({
    ack: {
      agent: id,
      patient: 1,
      reason: 'mitigate-risk-negative-outcome',
      at: today,
      until: today + 86_400_000,
      agents: [id],
      results: [],
      rules: rules.version,
    },
    again: again && inLanguage(again),
  });
  const promise = (due: string): Promised => ({ id: due, key: 'k', agent: 'natalizumab', due, made: '2026-05-22', expires: '2027-05-22' });
  const coverage = (answer: Coverage['answer'], sentence: string, over: Partial<Coverage> = {}): Coverage => ({
    answer,
    // the background says it in the language in use
    sentence: /^Read 14 of 14/.test(sentence) ? allRead() : inLanguage(sentence),
    rowsRead: 14,
    rowsKnown: 14,
    lists: 1,
    framesRead: 1,
    framesRefused: [],
    hiddenRows: 0,
    pixels: false,
    at: new Date(today).toISOString(),
    ...over,
  });
  const parts = (over: Partial<ChartParts> = {}): ChartParts => ({
    rules,
    agents,
    results,
    read: true,
    held: [],
    marks: [],
    followThrough: false,
    now: today,
    hands: { open: () => {}, acknowledge: async () => false, unacknowledge: () => {} },
    ...over,
  });
  const popup = (over: Partial<PopupChart> = {}): PopupChart => ({
    coverage: coverage('complete', 'Read 14 of 14 rows in 1 medication list.'),
    agents,
    site: { pattern: 'https://ehr.example.org/*', watched: true, off: false },
    visit: 1,
    results,
    kept: { held: [], promises: [], followThrough: false },
    ...over,
  });
  return { rules, agent, view, agents, results, held, promise, coverage, parts, popup };
}

export type GalleryChart = ReturnType<typeof openChart>;
